import * as z from 'zod';
import { Priority } from '#shared/domain/holding.ts';
import { DocumentId, DraftId, FileId, PostId, ReceiptId } from '#shared/domain/ids.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { LIMITS, listOf, prose } from '#shared/domain/text.ts';
import { Day } from '#shared/domain/time.ts';
import { ConsultationActed, ConsultationLine } from '../consultation-views.ts';
import { WORK_REFUSALS } from '../file-refusals.ts';
import { NOT_AT_WORK, RECEIPT_ACT_REFUSALS } from '../receipt-bodies.ts';
import { route } from '../route.ts';
import { PAGE_QUERY, page } from '../views.ts';

const ofFile = z.strictObject({ fileId: FileId });
const ofReceipt = z.strictObject({ receiptId: ReceiptId });

const Asking = z.strictObject({
  text: prose(LIMITS.question),
  posts: listOf(PostId, LIMITS.asked).min(1),
  priority: Priority.default('ordinary'),
  replyBy: Day.optional(),
  /** Papers of what is asked on, which those that are asked may see though it stays closed to them. */
  papers: listOf(DocumentId, LIMITS.papers).default([]),
});

const ASKING_REFUSALS = [
  'limit.asked',
  'limit.question',
  'limit.papers',
  'post.unknown',
  'post.same',
  'consultation.post-twice',
  'consultation.not-cleared',
  'consultation.day-invalid',
  'consultation.paper-elsewhere',
  'document.unknown',
  'document.not-ready',
  'document.refused',
] as const satisfies readonly RefusalCode[];

export const consultOnFile = route({
  id: 'consultOnFile',
  noun: 'consultations',
  method: 'POST',
  path: '/v1/files/{fileId}/consultations',
  says: 'Asks up to a hundred posts at once for a report or their comments on a file, which stays where it is. Each gets the question with a clock of its own; it shows what is asked, and nothing of the file that the post may not read anyhow.',
  access: 'file:act',
  act: 'file.consult',
  params: ofFile,
  body: Asking,
  status: 201,
  answer: ConsultationActed,
  refusals: [...WORK_REFUSALS, 'file.unknown', 'precondition.failed', ...ASKING_REFUSALS],
});

export const consultOnReceipt = route({
  id: 'consultOnReceipt',
  noun: 'consultations',
  method: 'POST',
  path: '/v1/receipts/{receiptId}/consultations',
  says: 'Asks up to a hundred posts at once for a report or their comments on a receipt, which stays where it is. Put in a file, the receipt takes the question along: whoever has that file has the question.',
  access: 'file:act',
  act: 'receipt.consult',
  params: ofReceipt,
  body: Asking,
  status: 201,
  answer: ConsultationActed,
  refusals: [...RECEIPT_ACT_REFUSALS, ...NOT_AT_WORK, ...ASKING_REFUSALS],
});

export const listReceiptConsultations = route({
  id: 'listReceiptConsultations',
  noun: 'consultations',
  method: 'GET',
  path: '/v1/receipts/{receiptId}/consultations',
  says: 'The questions put on a receipt, newest first, and how many of those asked have answered each.',
  access: 'file:read',
  act: 'receipt.read',
  params: ofReceipt,
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(ConsultationLine),
  refusals: ['receipt.unknown', 'request.cursor-invalid'],
});

export const consultOnLetter = route({
  id: 'consultOnLetter',
  noun: 'consultations',
  method: 'POST',
  path: '/v1/drafts/{draftId}/consultations',
  says: 'Asks up to a hundred posts at once about an issued letter; whoever has its file in hand does. The question stands among those of the file, and shows the number and subject of the letter.',
  access: 'file:act',
  act: 'draft.consult',
  params: z.strictObject({ draftId: DraftId }),
  body: Asking,
  status: 201,
  answer: ConsultationActed,
  refusals: [
    ...WORK_REFUSALS,
    'draft.unknown',
    'draft.in-draft',
    'draft.returned',
    'draft.approved',
    'draft.at-signing',
    'draft.cancelled',
    'precondition.failed',
    ...ASKING_REFUSALS,
  ],
});

export const listConsultations = route({
  id: 'listConsultations',
  noun: 'consultations',
  method: 'GET',
  path: '/v1/files/{fileId}/consultations',
  says: 'The questions put on a file, newest first, and how many of those asked have answered each; after them those of each part file merged back into it.',
  access: 'file:read',
  act: 'file.read',
  params: ofFile,
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(ConsultationLine),
  refusals: ['file.unknown', 'request.cursor-invalid'],
});
