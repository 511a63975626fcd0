import * as z from 'zod';
import { AskId, FileId, PostId } from './ids.ts';
import { Instant } from './time.ts';

/**
 * What may be asked of a post about a file: leave to park it beyond the days an officer may park alone, leave to put
 * it into the call book where nothing can be done for months (a court's stay), leave to take a closed one up again, that an instruction given by word of mouth was given so (domain.md 1.3, 2.1); and, by the ladder in the
 * name of a superior, why it still lies there.
 */
export const ASK_KINDS = ['parking', 'call-book', 'reopening', 'oral-instruction', 'explanation'] as const;
export const AskKind = z.enum(ASK_KINDS);
export type AskKind = z.infer<typeof AskKind>;

export const ANSWERS = ['given', 'refused'] as const;
export type Answer = (typeof ANSWERS)[number];

/** One thing asked and not yet answered; it stands in the head of the file and on the list of the post asked. */
export const Ask = z.strictObject({
  askId: AskId,
  kind: AskKind,
  /** The post that is asked. */
  of: PostId,
  by: PostId,
  at: Instant,
  reason: z.string().optional(),
  /** Of parking: until when; of the call book: when it is looked at again. */
  until: Instant.optional(),
  /** Of an instruction: the note that records it. */
  note: z.int().optional(),
});
export type Ask = z.infer<typeof Ask>;

/** At most so many are open on one file: the head carries them. */
export const MOST_ASKS = 20;

/** What is asked as the list of the post shows it. Neither subject nor reason of what is confidential is told there. */
export const AskedOf = Ask.extend({ fileId: FileId, number: z.string(), subject: z.string().optional() });
export type AskedOf = z.infer<typeof AskedOf>;
