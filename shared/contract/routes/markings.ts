import * as z from 'zod';
import { FileId } from '#shared/domain/ids.ts';
import { LIMITS, told } from '#shared/domain/limits.ts';
import { Marking } from '#shared/domain/marking.ts';
import { listOf } from '#shared/domain/text.ts';
import { Instant } from '#shared/domain/time.ts';
import { Reason } from '../document-views.ts';
import { ACKNOWLEDGED, DELAY, MARKED } from '../file-bodies.ts';
import { route } from '../route.ts';
import { Acted, PAGE_QUERY, page } from '../views.ts';

const params = z.strictObject({ fileId: FileId });

export const proposeMarking = route({
  id: 'proposeMarking',
  noun: 'files',
  method: 'POST',
  path: '/v1/files/{fileId}/marking',
  says: 'An assistant proposes where the file be sent; nothing moves until the officer confirms. It takes the place of an older proposal.',
  access: 'file:act',
  act: 'file.propose-marking',
  params,
  body: z.strictObject(MARKED),
  status: 200,
  answer: Marking,
  refusals: [
    'file.unknown',
    'file.not-in-custody',
    'file.parked',
    'file.in-call-book',
    'file.suspended',
    'file.closed',
    'file.recorded',
    'file.attached',
    'file.merged',
    'file.disposed',
    'file.lost-race',
    'precondition.failed',
    'post.unknown',
    'post.same',
    'copies.to-holder',
  ],
});

export const dropMarking = route({
  id: 'dropMarking',
  noun: 'files',
  method: 'POST',
  path: '/v1/files/{fileId}/marking/drop',
  says: 'The officer or the assistant drops a proposed marking; the file stays where it is.',
  access: 'file:act',
  act: 'file.propose-marking',
  params,
  body: z.strictObject({}),
  status: 200,
  answer: Marking,
  refusals: ['marking.unknown', 'marking.changed'],
});

export const listMarkings = route({
  id: 'listMarkings',
  noun: 'files',
  method: 'GET',
  path: '/v1/markings',
  says: 'Markings proposed for what the acting post holds, or for one file of it, to be confirmed by the officer.',
  access: 'work-list:read',
  query: z.strictObject({ ...PAGE_QUERY, fileId: FileId.optional() }),
  status: 200,
  answer: page(Marking),
  refusals: ['request.cursor-invalid'],
});

export const confirmMarkings = route({
  id: 'confirmMarkings',
  noun: 'files',
  method: 'POST',
  path: '/v1/markings/confirm',
  says: 'The officer confirms proposed markings, one or up to a hundred at once: each file is opened and sent as proposed, and each gets an answer of its own.',
  access: 'file:act',
  act: 'file.send',
  body: z.strictObject({
    /** `proposedAt` says which proposal was seen: another one is not confirmed unseen. */
    markings: listOf(
      z.strictObject({
        fileId: FileId,
        proposedAt: Instant,
        ...ACKNOWLEDGED,
        /** Why it was kept beyond the limit, which an assistant does not write. */
        ...DELAY,
      }),
      LIMITS.bulk,
    )
      .min(1)
      .refine(markings => new Set(markings.map(({ fileId }) => fileId)).size === markings.length)
      .meta(told(LIMITS.bulk)),
  }),
  status: 200,
  answer: z.strictObject({
    items: z.array(z.strictObject({ fileId: FileId, acted: Acted.optional(), refused: Reason.optional() })),
  }),
});
