import * as z from 'zod';
import { Phrase } from '#shared/domain/desk/phrase.ts';
import { FileState } from '#shared/domain/file.ts';
import { FileId, PostId } from '#shared/domain/ids.ts';
import { ReceiptState } from '#shared/domain/receipt-state.ts';
import { Sent } from '#shared/domain/sent.ts';
import { Instant } from '#shared/domain/time.ts';

/** Quick phrases of one owner, in the owner’s order; of an office’s, who may change them sees it. */
export const Phrases = z.strictObject({
  phrases: z.array(Phrase),
  /** Counts the changes; 0 is the master, as every office begins. */
  revision: z.int(),
});

/** What was sent, and where it is now. */
export const SentItem = Sent.extend({
  number: z.string(),
  /** Absent for whom it is not to know. */
  subject: z.string().optional(),
  classification: z.literal('confidential').optional(),
  /** Absent for whom it is not to know where it is. */
  now: z
    .strictObject({
      state: z.union([FileState, ReceiptState]),
      holder: PostId,
      since: Instant,
      openedAt: Instant.optional(),
      /** The file that a receipt was put in; the holder is that of the receipt’s own last stay. */
      fileId: FileId.optional(),
    })
    .optional(),
});
export type SentItem = z.infer<typeof SentItem>;

/** `more`: there is more than was counted. */
export const Count = z.strictObject({ count: z.int(), more: z.boolean() });
