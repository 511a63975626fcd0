import * as z from 'zod';
import { Classification } from '#shared/domain/classification.ts';
import { Cover } from '#shared/domain/cover.ts';
import { Priority } from '#shared/domain/holding.ts';
import { FileId, HeadId, ReceiptId } from '#shared/domain/ids.ts';
import { Nature } from '#shared/domain/nature.ts';
import { FreeNumber } from '#shared/domain/numbering/free.ts';
import { LIMITS, line } from '#shared/domain/text.ts';
import { GoingOn, Stopping } from '../clock-bodies.ts';
import { Closing, Parking, Reason } from '../file-bodies.ts';
import { ACT_REFUSALS, HELD_ASIDE, NOT_OPENED } from '../file-refusals.ts';
import { route } from '../route.ts';
import { Acted } from '../views.ts';

const params = z.strictObject({ fileId: FileId });

export const createFile = route({
  id: 'createFile',
  noun: 'files',
  method: 'POST',
  path: '/v1/files',
  says: 'Opens a new file in the acting post’s office, numbered per office and IST year; on a receipt, if one is named. On paper only while the office still takes paper.',
  access: 'file:create',
  body: z.strictObject({
    subject: line(LIMITS.subject),
    priority: Priority.default('ordinary'),
    receiptId: ReceiptId.optional(),
    classification: Classification.default('normal'),
    nature: Nature.default('electronic'),
    /** The deepest subject head chosen; absent: the office’s plain series. */
    head: HeadId.optional(),
    /** A number typed instead of counted. */
    number: FreeNumber.optional(),
    cover: Cover.optional(),
  }),
  status: 201,
  answer: Acted,
  refusals: [
    'receipt.unknown',
    'paper.not-received',
    'receipt.not-in-custody',
    'receipt.put-in-file',
    'receipt.not-opened',
    'receipt.suspended',
    'receipt.disposed',
    'receipt.cancelled',
    'paper.classification-refused',
    'paper.needs-confidential-file',
    'office.paper-closed',
    'head.unknown',
    'head.ended',
    'number.reserved',
    'number.taken',
    'number.lost-race',
    'file.lost-race',
  ],
});

export const openFile = route({
  id: 'openFile',
  noun: 'files',
  method: 'POST',
  path: '/v1/files/{fileId}/open',
  says: 'The holder opens the file; from then on it cannot be pulled back.',
  access: 'file:act',
  act: 'file.open',
  params,
  body: z.strictObject({}),
  status: 200,
  answer: Acted,
  refusals: [...ACT_REFUSALS, ...HELD_ASIDE, 'file.already-opened', 'paper.not-received'],
});

export const parkFile = route({
  id: 'parkFile',
  noun: 'files',
  method: 'POST',
  path: '/v1/files/{fileId}/park',
  says: 'Sets the file aside until a moment, with a reason. It stays in the holder’s list, and its clock and age run on. For more than the days of the office’s policy, leave is asked first (`askParking`).',
  access: 'file:act',
  act: 'file.park',
  params,
  body: Parking,
  status: 200,
  answer: Acted,
  refusals: [
    ...ACT_REFUSALS,
    ...HELD_ASIDE,
    ...NOT_OPENED,
    'file.closing-requested',
    'file.wake-date-invalid',
    'file.park-needs-approval',
  ],
});

export const suspendFile = route({
  id: 'suspendFile',
  noun: 'files',
  method: 'POST',
  path: '/v1/files/{fileId}/suspend',
  says: 'Stops the clock while another must act first, with a code and a reason. The file stays with the holder.',
  access: 'file:act',
  act: 'file.suspend',
  params,
  body: Stopping,
  status: 200,
  answer: Acted,
  refusals: [...ACT_REFUSALS, ...HELD_ASIDE, ...NOT_OPENED, 'file.closing-requested'],
});

export const resumeFile = route({
  id: 'resumeFile',
  noun: 'files',
  method: 'POST',
  path: '/v1/files/{fileId}/resume',
  says: 'Takes a parked or suspended file up again, or withdraws a closing request.',
  access: 'file:act',
  act: 'file.resume',
  params,
  body: GoingOn,
  status: 200,
  answer: Acted,
  refusals: [...ACT_REFUSALS, ...NOT_OPENED, 'file.active', 'file.closed', 'file.recorded'],
});

export const requestClosing = route({
  id: 'requestClosing',
  noun: 'files',
  method: 'POST',
  path: '/v1/files/{fileId}/request-closing',
  says: 'Asks that the file be closed; it stays where it is and may be sent to who decides.',
  access: 'file:act',
  act: 'file.request-closing',
  params,
  body: z.strictObject({ reason: Reason }),
  status: 200,
  answer: Acted,
  refusals: [...ACT_REFUSALS, ...HELD_ASIDE, ...NOT_OPENED, 'file.closing-requested', 'file.is-part'],
});

export const closeFile = route({
  id: 'closeFile',
  noun: 'files',
  method: 'POST',
  path: '/v1/files/{fileId}/close',
  says: 'Closes the file with a reason, by a post of the level that closes files, on request or of its own accord; a post below that level requests it and sends the file there. Blocked while a note is in draft or a receipt in it is not written off; held beyond the limit, it asks for the reason of the delay.',
  access: 'file:act',
  act: 'file.close',
  params,
  body: Closing,
  status: 200,
  answer: Acted,
  refusals: [
    ...ACT_REFUSALS,
    ...HELD_ASIDE,
    ...NOT_OPENED,
    'file.notes-unconfirmed',
    'file.parts-open',
    'file.attachments-inside',
    'file.is-part',
    'file.drafts-open',
    'file.receipts-open',
    'file.approval-needed',
    'file.delay-reason-needed',
  ],
});

export const reopenFile = route({
  id: 'reopenFile',
  noun: 'files',
  method: 'POST',
  path: '/v1/files/{fileId}/reopen',
  says: 'Takes a closed file up again where it was closed; by a post above it, or by that post itself where none stands above, or leave was given. Its age begins anew.',
  access: 'file:act',
  act: 'file.reopen',
  params,
  body: z.strictObject({ reason: Reason }),
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
    'file.approval-needed',
  ],
});

export const addReceipt = route({
  id: 'addReceipt',
  noun: 'files',
  method: 'POST',
  path: '/v1/files/{fileId}/receipts',
  says: 'Puts a receipt the post holds into a file the post holds, in one act on both.',
  access: 'file:act',
  act: 'file.add-receipt',
  params,
  body: z.strictObject({ receiptId: ReceiptId }),
  status: 200,
  answer: Acted,
  refusals: [
    ...ACT_REFUSALS,
    ...NOT_OPENED,
    'file.closed',
    'file.recorded',
    'file.closing-requested',
    'receipt.unknown',
    'receipt.not-in-custody',
    'receipt.put-in-file',
    'receipt.not-opened',
    'receipt.suspended',
    'receipt.disposed',
    'receipt.cancelled',
    'paper.needs-confidential-file',
  ],
});
