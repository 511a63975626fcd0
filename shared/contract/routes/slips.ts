import * as z from 'zod';
import { Category } from '#shared/domain/category.ts';
import { Priority } from '#shared/domain/holding.ts';
import { ConsultationId, FileId, ObjectId, OfficeId, PostId, ReceiptId } from '#shared/domain/ids.ts';
import { LIMITS } from '#shared/domain/limits.ts';
import { Paper } from '#shared/domain/position/cell.ts';
import { looksLikeSlipCode, TYPED_SLIP_CODE } from '#shared/domain/slip-code.ts';
import { listOf } from '#shared/domain/text.ts';
import { MadeFile } from '../import-views.ts';
import { LANGUAGES } from '../problem.ts';
import { route } from '../route.ts';
import { NoteSheet, SLIP_FORMS, SlipView } from '../slip-views.ts';

/** What a sheet says beside what people wrote. */
const language = z.enum(LANGUAGES);

export const acknowledgeReceipt = route({
  id: 'acknowledgeReceipt',
  noun: 'slips',
  method: 'POST',
  path: '/v1/receipts/{receiptId}/acknowledgement',
  says: 'Prints the acknowledgement for whoever brought a letter, in Hindi or English; it is fetched at a signed address. Of what is confidential it does not say what it is about.',
  access: 'receipt:read',
  act: 'receipt.read',
  params: z.strictObject({ receiptId: ReceiptId }),
  body: z.strictObject({ language }),
  status: 200,
  answer: MadeFile,
  refusals: ['receipt.unknown', 'receipt.not-in-custody', 'receipt.cancelled'],
});

export const printSlips = route({
  id: 'printSlips',
  noun: 'slips',
  method: 'POST',
  path: '/v1/slips',
  says: 'Prints slips with a code for files and letters on paper which the acting post has in hand, or has just sent on; or the list that goes with a bundle of them.',
  access: 'work-list:read',
  body: z.strictObject({
    objectIds: listOf(ObjectId, LIMITS.bulk).min(1),
    form: z.enum(SLIP_FORMS),
    /** On a hand-over slip: to whom. */
    to: PostId.optional(),
    language,
  }),
  status: 200,
  answer: MadeFile,
  refusals: [
    'file.unknown',
    'file.not-in-custody',
    'receipt.unknown',
    'receipt.not-in-custody',
    'slip.not-physical',
    'post.unknown',
  ],
});

export const printRecordLabels = route({
  id: 'printRecordLabels',
  noun: 'slips',
  method: 'POST',
  path: '/v1/records/labels',
  says: 'Prints labels for the record room, with a code, for closed files of its records officer that have paper: number, subject, category, year of review and where it stands.',
  access: 'record:keep',
  body: z.strictObject({ fileIds: listOf(FileId, LIMITS.bulk).min(1), language }),
  status: 200,
  answer: MadeFile,
  refusals: ['file.unknown', 'file.not-permitted', 'file.disposed', 'slip.not-physical'],
});

export const printCertificate = route({
  id: 'printCertificate',
  noun: 'slips',
  method: 'POST',
  path: '/v1/files/{fileId}/disposal/certificate',
  says: 'Prints the certificate that a record was disposed of: its number and dates, under which category, both persons, what was erased, and the hashes by which its journal is known.',
  access: 'file:read',
  act: 'file.read',
  params: z.strictObject({ fileId: FileId }),
  body: z.strictObject({ language }),
  status: 200,
  answer: MadeFile,
  refusals: ['file.unknown', 'record.not-disposed', 'record.being-erased'],
});

export const printNoteSheet = route({
  id: 'printNoteSheet',
  noun: 'slips',
  method: 'POST',
  path: '/v1/files/{fileId}/note-sheet',
  says: 'Prints a file’s confirmed notes from one of them on, in order and with their numbers; with the first the cover. Where there are more than fit, `next` says with which note the next part begins.',
  access: 'file:read',
  act: 'file.read',
  params: z.strictObject({ fileId: FileId }),
  body: z.strictObject({ language, from: z.int().min(1).max(999_999).default(1) }),
  status: 200,
  answer: NoteSheet,
  refusals: ['file.unknown'],
});

export const printAnswers = route({
  id: 'printAnswers',
  noun: 'slips',
  method: 'POST',
  path: '/v1/consultations/{consultationId}/sheet',
  says: 'Prints a question to several posts with all its answers one after the other; who has not answered stands there as well.',
  access: 'file:read',
  act: 'consultation.read',
  params: z.strictObject({ consultationId: ConsultationId }),
  body: z.strictObject({ language }),
  status: 200,
  answer: MadeFile,
  refusals: ['consultation.unknown'],
});

export const printPosition = route({
  id: 'printPosition',
  noun: 'slips',
  method: 'POST',
  path: '/v1/position/sheet',
  says: 'Prints the position on one page: levels by age, the posts with most beyond seven working days, and the account of the running month; of what the acting post sees.',
  access: 'position:read',
  body: z.strictObject({
    language,
    departmentId: OfficeId.optional(),
    category: Category.optional(),
    priority: Priority.optional(),
    paper: Paper.optional(),
  }),
  status: 200,
  answer: MadeFile,
});

export const getSlip = route({
  id: 'getSlip',
  noun: 'slips',
  method: 'GET',
  path: '/v1/slips/{code}',
  says: 'What a slip’s code stands for and in whose hand that is, to whoever may read it or is of its office. The code as it is scanned or typed: small letters, spaces, O for 0 and Devanagari digits are read.',
  access: 'work-list:read',
  params: z.strictObject({ code: z.string().max(TYPED_SLIP_CODE).refine(looksLikeSlipCode) }),
  status: 200,
  answer: SlipView,
  refusals: ['slip.code-mistyped', 'slip.unknown'],
});
