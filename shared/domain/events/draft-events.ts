import * as z from 'zod';
import { Kept } from '../classification.ts';
import { Sha256 } from '../document.ts';
import { DocumentId, DraftId, FileId, OfficeId, PostId } from '../ids.ts';
import { LetterForm } from '../letters/form.ts';
import { LETTER_TONGUES } from '../letters/letter.ts';
import { Day } from '../time.ts';
import { REASON } from './parts.ts';

/** A version of the text: what of it the head shows, and its hash. The text itself stands beside the journal (ADR 1). */
export const DRAFT_TEXT = {
  revision: z.int().min(1),
  textSha256: Sha256,
  form: LetterForm,
  language: z.enum(LETTER_TONGUES),
  subject: z.string(),
  /** Who signs the letter. */
  signatory: PostId,
  /** Without whom, or somebody above them, it is not signed: the signatory, or a post above. */
  approver: PostId,
};
const OF_REVISION = { revision: z.int().min(1) };

/** What each event of a draft says, by its type. */
export const DRAFT_EVENT_DATA = {
  'draft.begun': z.strictObject({
    draftId: DraftId,
    fileId: FileId,
    fileNumber: z.string(),
    officeId: OfficeId,
    /** Absent: normal. */
    classification: Kept.optional(),
    n: z.int().min(1),
    ...DRAFT_TEXT,
  }),
  'draft.revised': z.strictObject(DRAFT_TEXT),
  'draft.returned': z.strictObject({ ...OF_REVISION, remark: z.string() }),
  'draft.approved': z.strictObject({ ...OF_REVISION, remark: z.string().optional() }),
  'draft.put-to-signing': z.strictObject({
    ...OF_REVISION,
    /** As the letter bears it, and where it stands in the register of the signatory's office. */
    number: z.string(),
    registered: z.string(),
    issuedBy: OfficeId,
    on: Day,
    /** Whoever is competent issues it without another's approval: this act is theirs. */
    approves: z.literal(true).optional(),
  }),
  'draft.issued': z.strictObject({ documentId: DocumentId, signedOn: Day }),
  'draft.cancelled': z.strictObject(REASON),
} as const;
