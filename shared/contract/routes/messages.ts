import * as z from 'zod';
import { Email } from '#shared/domain/directory/email.ts';
import { Mobile } from '#shared/domain/directory/officer.ts';
import { MessageLanguage } from '#shared/domain/messages/message.ts';
import { MessageSettings, SeenMessage } from '../message-views.ts';
import { route } from '../route.ts';
import { PAGE_QUERY, page } from '../views.ts';

export const getMessageSettings = route({
  id: 'getMessageSettings',
  noun: 'notifications',
  method: 'GET',
  path: '/v1/messages/settings',
  says: 'Where and in which language the caller is written to, and which address is held to be wrong.',
  access: 'own:read',
  status: 200,
  answer: MessageSettings,
});

export const setMessageSettings = route({
  id: 'setMessageSettings',
  noun: 'notifications',
  method: 'PUT',
  path: '/v1/messages/settings',
  says: 'Puts the caller’s own address, mobile number and language right; what came back before is forgotten. What is left out is taken away.',
  access: 'own:read',
  body: z.strictObject({
    language: MessageLanguage,
    email: Email.optional(),
    mobile: Mobile.optional(),
  }),
  status: 200,
  answer: MessageSettings,
  refusals: ['directory.lost-race'],
});

export const listMessages = route({
  id: 'listMessages',
  noun: 'notifications',
  method: 'GET',
  path: '/v1/messages',
  says: 'What the caller was sent in the last year, in the office, by mail and by SMS, and what became of it, newest first.',
  access: 'own:read',
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(SeenMessage),
  refusals: ['request.cursor-invalid'],
});
