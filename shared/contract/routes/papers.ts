import * as z from 'zod';
import { Classification } from '#shared/domain/classification.ts';
import { NoteKind } from '#shared/domain/events.ts';
import { FileId, NoteId, NotificationId, ReceiptId } from '#shared/domain/ids.ts';
import { Nature } from '#shared/domain/nature.ts';
import { ReceiptDetails } from '#shared/domain/receipt-details.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { NoteText } from '#shared/domain/text.ts';
import { route } from '../route.ts';
import { GreenNote, Notification, PAGE_QUERY, page, ReceiptView, SealedEvent, YellowNote } from '../views.ts';

const noteParams = z.strictObject({ fileId: FileId, noteId: NoteId });
const Revision = z.int().min(1);
const NOTE_REFUSALS = [
  'file.unknown',
  'file.not-in-custody',
  'file.not-opened',
  'file.parked',
  'file.suspended',
  'file.closed',
  'file.lost-race',
] as const satisfies readonly RefusalCode[];

export const draftNote = route({
  id: 'draftNote',
  noun: 'notes',
  method: 'POST',
  path: '/v1/files/{fileId}/notes',
  says: 'Writes a note in draft (yellow). Whoever holds the file may edit, discard or confirm it.',
  access: 'note:write',
  act: 'file.write-note',
  params: z.strictObject({ fileId: FileId }),
  body: z.strictObject({ kind: NoteKind.default('note'), text: NoteText }),
  status: 201,
  answer: YellowNote.omit({ text: true }),
  refusals: [...NOTE_REFUSALS, 'precondition.failed'],
});

export const reviseNote = route({
  id: 'reviseNote',
  noun: 'notes',
  method: 'PUT',
  path: '/v1/files/{fileId}/notes/{noteId}',
  says: 'Replaces the text of a note in draft, if `revision` is still its newest.',
  access: 'note:write',
  act: 'file.write-note',
  params: noteParams,
  body: z.strictObject({ text: NoteText, revision: Revision }),
  status: 200,
  answer: YellowNote.omit({ text: true }),
  refusals: [...NOTE_REFUSALS, 'note.unknown', 'note.changed'],
});

export const confirmNote = route({
  id: 'confirmNote',
  noun: 'notes',
  method: 'POST',
  path: '/v1/files/{fileId}/notes/{noteId}/confirm',
  says: 'Turns a note green: numbered, its paragraphs numbered through the file, never changed again.',
  access: 'note:write',
  act: 'file.confirm-note',
  params: noteParams,
  body: z.strictObject({ revision: Revision }),
  status: 200,
  answer: GreenNote.omit({ paragraphs: true }).extend({
    firstParagraph: z.int(),
    paragraphs: z.int(),
    version: z.int(),
  }),
  refusals: [
    ...NOTE_REFUSALS,
    'precondition.failed',
    'note.unknown',
    'note.changed',
    'note.two-levels-one-person',
  ],
});

export const discardNote = route({
  id: 'discardNote',
  noun: 'notes',
  method: 'POST',
  path: '/v1/files/{fileId}/notes/{noteId}/discard',
  says: 'Drops a note in draft; the journal keeps that there was one and who dropped it.',
  access: 'note:write',
  act: 'file.discard-note',
  params: noteParams,
  body: z.strictObject({}),
  status: 200,
  answer: z.strictObject({ noteId: NoteId, version: z.int() }),
  refusals: [...NOTE_REFUSALS, 'precondition.failed', 'note.unknown'],
});

export const listNotes = route({
  id: 'listNotes',
  noun: 'notes',
  method: 'GET',
  path: '/v1/files/{fileId}/notes',
  says: 'The confirmed (green) notes of a file, in order.',
  access: 'file:read',
  act: 'file.read',
  params: z.strictObject({ fileId: FileId }),
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(GreenNote),
  refusals: ['file.unknown', 'request.cursor-invalid'],
});

export const listYellowNotes = route({
  id: 'listYellowNotes',
  noun: 'notes',
  method: 'GET',
  path: '/v1/files/{fileId}/yellow-notes',
  says: 'The notes in draft, for the post that holds the file; an empty list for all others who may read it.',
  access: 'file:read',
  act: 'file.list-drafts',
  params: z.strictObject({ fileId: FileId }),
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(YellowNote),
  refusals: ['file.unknown', 'request.cursor-invalid'],
});

export const diariseReceipt = route({
  id: 'diariseReceipt',
  noun: 'receipts',
  method: 'POST',
  path: '/v1/receipts',
  says: 'Enters an incoming paper in the office’s diary, with its scan, and gives it its diary number.',
  access: 'receipt:diarise',
  body: ReceiptDetails.extend({
    /** Electronic with a scan and on paper without one, unless it is said. */
    nature: Nature.optional(),
    classification: Classification.default('normal'),
  }),
  status: 201,
  answer: z.strictObject({ receiptId: ReceiptId, diaryNumber: z.string(), version: z.int() }),
  refusals: [
    'document.unknown',
    'document.not-ready',
    'document.refused',
    'document.in-use',
    'receipt.dates-invalid',
    'receipt.scan-missing',
    'paper.classification-refused',
    'number.lost-race',
  ],
});

export const getReceipt = route({
  id: 'getReceipt',
  noun: 'receipts',
  method: 'GET',
  path: '/v1/receipts/{receiptId}',
  says: 'A receipt: its diary entry, where it is, and the file it was put in.',
  access: 'receipt:read',
  act: 'receipt.read',
  params: z.strictObject({ receiptId: ReceiptId }),
  status: 200,
  answer: ReceiptView,
  refusals: ['receipt.unknown'],
});

export const listReceiptJournal = route({
  id: 'listReceiptJournal',
  noun: 'receipts',
  method: 'GET',
  path: '/v1/receipts/{receiptId}/journal',
  says: 'Every event of the receipt in order, sealed in its hash chain.',
  access: 'receipt:read',
  act: 'receipt.read',
  params: z.strictObject({ receiptId: ReceiptId }),
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(SealedEvent),
  refusals: ['receipt.unknown', 'request.cursor-invalid'],
});

export const listNotifications = route({
  id: 'listNotifications',
  noun: 'notifications',
  method: 'GET',
  path: '/v1/notifications',
  says: 'Reminders and escalations the caller got, newest first.',
  access: 'own:read',
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(Notification),
  refusals: ['request.cursor-invalid'],
});

export const markNotificationRead = route({
  id: 'markNotificationRead',
  noun: 'notifications',
  method: 'POST',
  path: '/v1/notifications/{notificationId}/read',
  says: 'Marks one of the caller’s notifications as read.',
  access: 'own:read',
  params: z.strictObject({ notificationId: NotificationId }),
  body: z.strictObject({}),
  status: 200,
  answer: Notification,
  refusals: ['notification.unknown'],
});
