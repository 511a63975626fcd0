import * as z from 'zod';
import { LIMITS, line } from '#shared/domain/text.ts';
import { route } from '../route.ts';
import { Found, PAGE_QUERY, page } from '../views.ts';

export const search = route({
  id: 'search',
  noun: 'search',
  method: 'GET',
  path: '/v1/search',
  says: 'Files and receipts of the caller’s office that the caller may read and that hold every word asked for, newest first.',
  access: 'office:search',
  query: z.strictObject({
    ...PAGE_QUERY,
    q: line(LIMITS.query),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  status: 200,
  answer: page(Found),
  refusals: ['search.no-word', 'request.cursor-invalid'],
});
