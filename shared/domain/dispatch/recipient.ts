import * as z from 'zod';
import { PostId, ReceiptId } from '../ids.ts';
import { Day } from '../time.ts';
import { DispatchMode, Postage } from './mode.ts';

/** What becomes of a letter on its way to one of those it is written to (domain.md 1.9). */
export const RECIPIENT_STATES = ['WAITING', 'DISPATCHED', 'DELIVERED', 'UNDELIVERED', 'REPLIED'] as const;
export const RecipientState = z.enum(RECIPIENT_STATES);
export type RecipientState = z.infer<typeof RecipientState>;

/** At most so many reminders go to one addressee; after that somebody has to be asked. */
export const MOST_REMINDERS = 3;

/** One to whom a letter goes. Names and addresses stand in the letter's text, under the same serial. */
export const Recipient = z.strictObject({
  serial: z.int().min(1),
  as: z.enum(['to', 'copy']),
  /** A post of the district; absent of whoever is outside. */
  postId: PostId.optional(),
  state: RecipientState,
  mode: DispatchMode.optional(),
  /** The carrier's number of the article. */
  tracking: z.string().optional(),
  postage: Postage.optional(),
  dispatchedOn: Day.optional(),
  /** How often it was sent: what came back is sent again. */
  sent: z.int().min(1).optional(),
  deliveredOn: Day.optional(),
  receivedBy: z.string().optional(),
  /** How it stands in the diary of the office that took it in. */
  diaryNumber: z.string().optional(),
  cameBackOn: Day.optional(),
  reason: z.string().optional(),
  remindedOn: z.array(Day).optional(),
  repliedOn: Day.optional(),
  /** What it was answered by: a letter of this office's diary, or in words. */
  receiptId: ReceiptId.optional(),
  reference: z.string().optional(),
});
export type Recipient = z.infer<typeof Recipient>;

/** What may be done about one recipient, by what has become of the letter so far. */
export const STATES_OF_DEED = {
  dispatch: ['WAITING', 'UNDELIVERED'],
  deliver: ['DISPATCHED'],
  'come-back': ['DISPATCHED'],
  remind: ['DISPATCHED', 'DELIVERED'],
  reply: ['DISPATCHED', 'DELIVERED'],
} as const satisfies Record<string, readonly RecipientState[]>;
export type Deed = keyof typeof STATES_OF_DEED;
