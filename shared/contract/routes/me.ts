import * as z from 'zod';
import { route } from '../route.ts';
import { Me, PAGE_QUERY, page, WorkItem } from '../views.ts';

export const getHealth = route({
  id: 'getHealth',
  noun: 'health',
  method: 'GET',
  path: '/v1/health',
  says: 'Whether the district answers.',
  access: 'public',
  status: 200,
  answer: z.strictObject({ status: z.literal('ok'), district: z.string() }),
});

export const getMe = route({
  id: 'getMe',
  noun: 'me',
  method: 'GET',
  path: '/v1/me',
  says: 'Who the caller is and which posts they hold at this hour. Once a day it is kept that they signed in.',
  access: 'own:read',
  status: 200,
  answer: Me,
});

export const listWork = route({
  id: 'listWork',
  noun: 'me',
  method: 'GET',
  path: '/v1/me/work-list',
  says: 'What the acting post holds, most urgent first; parked and suspended items stay on it.',
  access: 'work-list:read',
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(WorkItem),
  refusals: ['request.cursor-invalid'],
});

export const listAllWork = route({
  id: 'listAllWork',
  noun: 'me',
  method: 'GET',
  path: '/v1/me/work-lists',
  says: 'What all the posts in the caller’s charge hold, in one list, most urgent first; each row is worked on as its own post.',
  access: 'own:read',
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(WorkItem),
  refusals: ['request.cursor-invalid'],
});
