import * as z from 'zod';
import { Kept } from './classification.ts';
import { FileId, PostId, ReceiptId } from './ids.ts';
import { Instant } from './time.ts';

/** A file that a post was given to read beside its way; it reads on while the file moves. */
export const ReadingCopy = z.strictObject({
  fileId: FileId,
  number: z.string(),
  subject: z.string().optional(),
  classification: Kept.optional(),
  postId: PostId,
  /** Who gave it, by sending or returning the file. */
  from: PostId,
  at: Instant,
  readAt: Instant.optional(),
});
export type ReadingCopy = z.infer<typeof ReadingCopy>;

/** At most so many files are linked to one. */
export const MOST_LINKS = 100;

/** A file that another refers to. */
export const FileLink = z.strictObject({ fileId: FileId, number: z.string(), at: Instant, by: PostId });
export type FileLink = z.infer<typeof FileLink>;

/** A receipt in a file that is not written off. */
export const OpenReceipt = z.strictObject({ receiptId: ReceiptId, diarisedAt: Instant });
export type OpenReceipt = z.infer<typeof OpenReceipt>;
