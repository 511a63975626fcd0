import * as z from 'zod';
import { HeadId, JournalId, PostId } from '#shared/domain/ids.ts';
import { Opening } from '#shared/domain/numbering/counter.ts';
import { SealedPaper } from '#shared/domain/sealed-paper.ts';
import { Day, Instant } from '#shared/domain/time.ts';

/** One line of a register as the posts of its office meet it. */
export const RegisterEntry = z.strictObject({
  serial: z.int(),
  number: z.string(),
  /** The subject head the file was opened under. */
  head: HeadId.optional(),
  /** Absent for what is not kept here: it lies, on paper, with the confidential section. */
  objectId: JournalId.optional(),
  /** Absent for what is not everybody's to know. */
  subject: z.string().optional(),
  classification: z.literal('confidential').optional(),
  sealed: SealedPaper.optional(),
  /** A wrong entry: its number stands for no paper. */
  cancelled: z.literal(true).optional(),
  /** When the letter that bears it was signed in ink. */
  signedOn: Day.optional(),
  /** The number stood for something else already; nothing was entered under it. */
  passedOver: z.literal(true).optional(),
  /** Of a record: the acting post may ask the record room for it, or has asked and waits. */
  requisition: z.enum(['open', 'asked']).optional(),
  /** Up to this number the register is kept on paper. */
  opening: Opening.optional(),
  at: Instant,
  /** Absent for the opening of a counter. */
  by: PostId.optional(),
});
