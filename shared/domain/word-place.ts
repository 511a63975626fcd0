import * as z from 'zod';
import { DocumentId, ReceiptId } from './ids.ts';

/** Where in a file or receipt a word stands. */
export const WordPlace = z.discriminatedUnion('in', [
  z.strictObject({ in: z.literal('number') }),
  z.strictObject({ in: z.literal('subject') }),
  z.strictObject({ in: z.literal('sender') }),
  /** A confirmed note of a file, by its number. */
  z.strictObject({ in: z.literal('note'), note: z.int().min(1) }),
  /** A page of a scan. */
  z.strictObject({ in: z.literal('page'), documentId: DocumentId, page: z.int().min(1) }),
  /** The diary entry of a receipt that lies in a file. */
  z.strictObject({ in: z.literal('receipt'), receiptId: ReceiptId }),
]);
export type WordPlace = z.infer<typeof WordPlace>;
