import * as z from 'zod';
import { Letterhead } from '#shared/domain/directory/letterhead.ts';
import { Office } from '#shared/domain/directory/office.ts';
import { DraftHead } from '#shared/domain/drafts/draft.ts';
import { DocumentId, DraftId, FileId, OfficeId } from '#shared/domain/ids.ts';
import { LetterForm } from '#shared/domain/letters/form.ts';
import { Lack } from '#shared/domain/letters/lacks.ts';
import { LETTER_TONGUES, Letter } from '#shared/domain/letters/letter.ts';
import { looksLikeSlipCode, TYPED_SLIP_CODE } from '#shared/domain/slip-code.ts';
import { LETTER_LIMITS } from '../draft-refusals.ts';
import { LetterPrint } from '../draft-views.ts';
import { MadeFile } from '../import-views.ts';
import { route } from '../route.ts';

const params = z.strictObject({ fileId: FileId });
/** What is longer than one part is asked for from a page of it on. */
const fromPage = z.strictObject({ from: z.int().min(1).max(999_999).default(1) });

export const getLetterTemplate = route({
  id: 'getLetterTemplate',
  noun: 'letters',
  method: 'GET',
  path: '/v1/files/{fileId}/letter-template',
  says: 'A letter to begin with, in one of the forms of communication and in Hindi or English: subject, what it answers and to whom, from the file and its newest letter; who signs, from the directory; how such a letter begins and ends. Or the next reminder of a letter that went out, numbered I, II or III.',
  access: 'file:read',
  act: 'file.read',
  params,
  query: z.strictObject({
    form: LetterForm.default('letter'),
    language: z.enum(LETTER_TONGUES).default('hi'),
    /** The letter of the file whose next reminder it is to be: to all who have not answered, in its language and with its number. */
    reminds: DraftId.optional(),
  }),
  status: 200,
  answer: Letter,
  refusals: ['file.unknown', 'draft.unknown', 'draft.recipient-state', 'draft.reminded-enough'],
});

export const previewLetter = route({
  id: 'previewLetter',
  noun: 'letters',
  method: 'POST',
  path: '/v1/files/{fileId}/letter-preview',
  says: 'Sets a letter of a file as it would go out, marked as a draft on every page, and says what it still lacks. Nothing is kept of it.',
  access: 'file:read',
  act: 'file.read',
  params,
  body: z.strictObject({ letter: Letter }),
  status: 200,
  answer: MadeFile.extend({ lacks: z.array(Lack) }),
  refusals: [...LETTER_LIMITS, 'file.unknown', 'post.unknown'],
});

export const printLetter = route({
  id: 'printLetter',
  noun: 'letters',
  method: 'POST',
  path: '/v1/drafts/{draftId}/print',
  says: 'Sets the newest version of a draft: before it is numbered marked as a draft; laid before who signs, with its number, its date and the code by which its signed copy is known again. Once it is signed, the scan of what was signed, from one of its pages on, with a stamp at the foot of every page: signed in ink, by whom and when; where there are more pages than fit, `next` says with which the next part begins. Who sends it out prints it as well.',
  access: 'file:read',
  act: 'draft.read',
  params: z.strictObject({ draftId: DraftId }),
  body: fromPage,
  status: 200,
  answer: LetterPrint,
  refusals: ['draft.unknown', 'draft.cancelled', 'document.page-unknown', 'file.disposed'],
});

export const printArrivedLetter = route({
  id: 'printArrivedLetter',
  noun: 'letters',
  method: 'POST',
  path: '/v1/documents/{documentId}/letter-print',
  says: 'A signed letter of another office of the district as it came here, from one of its pages on: its scan with the stamp that its own office prints; for who may see the scan. Where there are more pages than fit, `next` says with which the next part begins.',
  access: 'document:read',
  act: 'receipt.read-text',
  params: z.strictObject({ documentId: DocumentId }),
  body: fromPage,
  status: 200,
  answer: LetterPrint,
  refusals: ['document.unknown', 'document.not-a-letter', 'document.page-unknown', 'file.disposed'],
});

export const getLetterByCode = route({
  id: 'getLetterByCode',
  noun: 'letters',
  method: 'GET',
  path: '/v1/letters/{code}',
  says: 'The letter whose code is on a paper in hand, and how it stands, to whoever may read its file. The code is read as that of a slip.',
  access: 'file:read',
  act: 'draft.read',
  params: z.strictObject({ code: z.string().max(TYPED_SLIP_CODE).refine(looksLikeSlipCode) }),
  status: 200,
  answer: DraftHead,
  refusals: ['slip.code-mistyped', 'draft.unknown'],
});

export const setLetterhead = route({
  id: 'setLetterhead',
  noun: 'letters',
  method: 'PUT',
  path: '/v1/offices/{officeId}/letterhead',
  says: 'Sets what stands at the head of an office’s letters beside its name: address, telephone and e-mail, which every signature carries. Letters that went out stay as they are.',
  access: 'directory:write',
  params: z.strictObject({ officeId: OfficeId }),
  body: Letterhead,
  status: 200,
  answer: Office,
  refusals: ['office.unknown', 'directory.lost-race'],
});

export const previewLetterhead = route({
  id: 'previewLetterhead',
  noun: 'letters',
  method: 'POST',
  path: '/v1/offices/{officeId}/letterhead/preview',
  says: 'Sets a letter of an office that says nothing yet under a letterhead that nobody has saved, marked as a draft, for who keeps the office. Nothing is kept of it.',
  access: 'directory:write',
  params: z.strictObject({ officeId: OfficeId }),
  body: z.strictObject({ letterhead: Letterhead, language: z.enum(LETTER_TONGUES) }),
  status: 200,
  answer: MadeFile,
  refusals: ['office.unknown', 'post.unknown'],
});
