import * as z from 'zod';
import { ANSWERS, AskedOf } from '#shared/domain/ask.ts';
import { AskId, FileId, PostId } from '#shared/domain/ids.ts';
import { Parking, Reason } from '../file-bodies.ts';
import { ACT_REFUSALS, HELD_ASIDE, NOT_OPENED } from '../file-refusals.ts';
import { route } from '../route.ts';
import { Acted, PAGE_QUERY, page } from '../views.ts';

const params = z.strictObject({ fileId: FileId });

export const askParking = route({
  id: 'askParking',
  noun: 'files',
  method: 'POST',
  path: '/v1/files/{fileId}/ask-parking',
  says: 'Asks a post above for leave to park the file beyond the days an officer may park alone, or to put it into the call book until a day of review. It lapses when the file moves on.',
  access: 'file:act',
  act: 'file.ask-parking',
  params,
  body: Parking.extend({
    of: PostId,
    /** Leave to put it into the call book, where nothing can be done for months: the clock stands still until it is taken up. */
    callBook: z.literal(true).optional(),
  }),
  status: 200,
  answer: Acted,
  refusals: [
    ...ACT_REFUSALS,
    ...HELD_ASIDE,
    ...NOT_OPENED,
    'file.closing-requested',
    'file.wake-date-invalid',
    'post.unknown',
    'ask.of-unfit',
    'ask.open',
    'file.asks-full',
  ],
});

export const askReopening = route({
  id: 'askReopening',
  noun: 'files',
  method: 'POST',
  path: '/v1/files/{fileId}/ask-reopening',
  says: 'Who closed the file asks a post above for leave to take it up again.',
  access: 'file:act',
  act: 'file.ask-reopening',
  params,
  body: z.strictObject({ of: PostId, reason: Reason }),
  status: 200,
  answer: Acted,
  refusals: [
    'file.unknown',
    'file.not-permitted',
    'file.lost-race',
    'precondition.failed',
    'file.active',
    'file.parked',
    'file.in-call-book',
    'file.suspended',
    'file.closing-requested',
    'file.attached',
    'file.merged',
    'file.disposed',
    'post.unknown',
    'ask.of-unfit',
    'ask.open',
    'file.asks-full',
  ],
});

export const answerAsk = route({
  id: 'answerAsk',
  noun: 'files',
  method: 'POST',
  path: '/v1/files/{fileId}/asks/{askId}/answer',
  says: 'The post that was asked gives leave, or confirms what is said of it, or explains in words why the file still lies with it; or refuses, with a reason. Given, the file is parked or stands in the call book in its holder’s hands, or taken up again where it was closed.',
  access: 'file:act',
  act: 'file.answer-ask',
  params: z.strictObject({ fileId: FileId, askId: AskId }),
  body: z
    .strictObject({ answer: z.enum(ANSWERS), reason: Reason.optional() })
    // Whoever is told no is told why.
    .refine(({ answer, reason }) => answer === 'given' || reason !== undefined, { path: ['reason'] }),
  status: 200,
  answer: Acted,
  refusals: [
    'file.unknown',
    'file.lost-race',
    'precondition.failed',
    'file.wake-date-invalid',
    'file.in-call-book',
    'file.suspended',
    'file.closing-requested',
    'file.attached',
    'file.merged',
    'file.disposed',
    'ask.unknown',
    'ask.not-yours',
    'ask.words-needed',
  ],
});

export const listAsks = route({
  id: 'listAsks',
  noun: 'files',
  method: 'GET',
  path: '/v1/asks',
  says: 'What is asked of the acting post and not yet answered, oldest first. Neither what is confidential nor, by a mandate, any file shows its subject and the reason.',
  access: 'work-list:read',
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(AskedOf),
  refusals: ['request.cursor-invalid'],
});
