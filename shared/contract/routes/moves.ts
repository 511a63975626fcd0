import * as z from 'zod';
import { FileId } from '#shared/domain/ids.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { Extending } from '../clock-bodies.ts';
import { Reason, Returning, Sending } from '../file-bodies.ts';
import { ACT_REFUSALS, HELD_ASIDE, NOT_OPENED } from '../file-refusals.ts';
import { route } from '../route.ts';
import { Acted } from '../views.ts';

const params = z.strictObject({ fileId: FileId });

/** What sending a file on may refuse beyond what any act may: by return or otherwise. */
const ON_ITS_WAY = [
  'file.delay-reason-needed',
  'office.paper-closed',
] as const satisfies readonly RefusalCode[];

export const sendFile = route({
  id: 'sendFile',
  noun: 'files',
  method: 'POST',
  path: '/v1/files/{fileId}/send',
  says: 'Sends the file to a post with the action asked of it. A vacant seat, one whose officer is on leave, and a fifth level must be acknowledged; down past levels that were jumped it goes only with a reason; held beyond the limit, only with the reason for the delay. A paper file goes only to an office that still takes paper.',
  access: 'file:act',
  act: 'file.send',
  params,
  body: Sending,
  status: 200,
  answer: Acted,
  refusals: [
    ...ACT_REFUSALS,
    ...HELD_ASIDE,
    ...NOT_OPENED,
    ...ON_ITS_WAY,
    'post.unknown',
    'post.vacant',
    'post.on-leave',
    'post.same',
    'file.fifth-level',
    'file.levels-jumped',
    'copies.to-holder',
    'copies.not-cleared',
  ],
});

export const returnFile = route({
  id: 'returnFile',
  noun: 'files',
  method: 'POST',
  path: '/v1/files/{fileId}/return',
  says: 'Gives the file back to the post it came from, through every level that was jumped on the way up, one by one; straight back where `direct` says why.',
  access: 'file:act',
  act: 'file.return',
  params,
  body: Returning,
  status: 200,
  answer: Acted,
  refusals: [...ACT_REFUSALS, ...HELD_ASIDE, ...NOT_OPENED, ...ON_ITS_WAY, 'file.nowhere-to-return'],
});

export const pullBackFile = route({
  id: 'pullBackFile',
  noun: 'files',
  method: 'POST',
  path: '/v1/files/{fileId}/pull-back',
  says: 'The sender takes the file back while the receiver has not opened it.',
  access: 'file:act',
  act: 'file.pull-back',
  params,
  body: z.strictObject({ reason: Reason }),
  status: 200,
  answer: Acted,
  refusals: [...ACT_REFUSALS, ...HELD_ASIDE, 'file.already-opened', 'paper.received'],
});

export const pullUpFile = route({
  id: 'pullUpFile',
  noun: 'files',
  method: 'POST',
  path: '/v1/files/{fileId}/pull-up',
  says: 'A post above the holder takes the file to itself, with a reason. What was held beyond the limit is marked as not explained by the post that had it.',
  access: 'file:act',
  act: 'file.pull-up',
  params,
  body: z.strictObject({ reason: Reason }),
  status: 200,
  answer: Acted,
  refusals: [
    'file.unknown',
    'file.not-permitted',
    'file.not-in-custody',
    'file.lost-race',
    'precondition.failed',
    'file.closed',
    'file.recorded',
    'file.attached',
    'file.merged',
    'file.disposed',
    'paper.not-received',
    'office.paper-closed',
  ],
});

export const extendFile = route({
  id: 'extendFile',
  noun: 'files',
  method: 'POST',
  path: '/v1/files/{fileId}/extend',
  says: 'A post above the holder grants more days, with a reason: the limit by which a reason for the delay is asked, and the reminders still to come, lie so much later. Limits that run on the wall clock are not moved.',
  access: 'file:act',
  act: 'file.extend',
  params,
  body: Extending,
  status: 200,
  answer: Acted,
  refusals: [
    'file.unknown',
    'file.not-permitted',
    'file.lost-race',
    'precondition.failed',
    'file.closed',
    'file.recorded',
    'file.attached',
    'file.merged',
    'file.disposed',
  ],
});
