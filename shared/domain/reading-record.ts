import * as z from 'zod';
import { ByOfficer } from './actor.ts';
import { DocumentId, ReadingId, ReceiptId } from './ids.ts';
import { Instant } from './time.ts';

/** Parts of a paper that are read each for itself. */
export const READ_PARTS = [
  'head',
  'notes',
  'drafts',
  'journal',
  'movements',
  'custody',
  'receipts',
  'receipt',
  'document',
  'page',
  'text',
  'consultations',
] as const;

/** What was read: of a file or receipt a part, of a scan the document and page. */
export const ReadPart = z.strictObject({
  part: z.enum(READ_PARTS),
  receiptId: ReceiptId.optional(),
  documentId: DocumentId.optional(),
  page: z.int().optional(),
});
export type ReadPart = z.infer<typeof ReadPart>;

/**
 * That somebody read a confidential paper: who, as which post and by which mandate, what, and when. It stands beside the
 * journal and not in its chain: a reader does not move the version on which others decide. It is never changed.
 */
export const ReadingRecord = z.strictObject({
  readingId: ReadingId,
  by: ByOfficer,
  at: Instant,
  what: ReadPart,
});
export type ReadingRecord = z.infer<typeof ReadingRecord>;
