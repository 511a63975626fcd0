import * as z from 'zod';
import { Watched } from './category.ts';
import { ObjectId, type OfficeId, PostId, ReceiptId } from './ids.ts';
import { isDisposed, type ReceiptHead } from './receipt.ts';
import type { ReceiptDetails } from './receipt-details.ts';
import { Day, dayPlus, Instant } from './time.ts';
import { wordsOf } from './words.ts';

/** A receipt's place in the watch register of its category. */
export type WatchRow = {
  readonly officeId: OfficeId;
  readonly category: Watched;
  readonly isOpen: boolean;
  readonly replyBy: Day | undefined;
  readonly receiptId: ReceiptId;
};

/**
 * Where a receipt stands among those that are watched; nowhere if it is of no such category. One letter is one row: its
 * parts answer for it together, and it is open until all of them are over.
 */
export const watchRowOf = (head: ReceiptHead): WatchRow | undefined => {
  const category = Watched.safeParse(head.details.category);
  if (!category.success || head.parentId !== undefined) return undefined;
  const { officeId, replyBy, receiptId } = head;
  return { officeId, category: category.data, isOpen: !isDisposed(head), replyBy, receiptId };
};

const ACKNOWLEDGE_DAYS = 15;

/** The day by which a member's letter is acknowledged (domain.md 2.2); nobody waits for that of any other paper. */
export const acknowledgeByOf = ({ category, receivedOn }: ReceiptDetails): Day | undefined =>
  category === 'vip' ? dayPlus(receivedOn, ACKNOWLEDGE_DAYS) : undefined;

const TRANSFER_DAYS = 5;

/** The day by which an application for information that another authority answers goes there (RTI Act s. 6(3)). */
export const transferByOf = ({ category, receivedOn }: ReceiptDetails): Day | undefined =>
  category === 'rti' ? dayPlus(receivedOn, TRANSFER_DAYS) : undefined;

/** A day on which a post looks again at a file or receipt, with a note to itself. Beside the journal: the post's own. */
export const FollowUp = z.strictObject({
  objectId: ObjectId,
  postId: PostId,
  on: Day,
  note: z.string().optional(),
  setAt: Instant,
});
export type FollowUp = z.infer<typeof FollowUp>;

/** By what a letter is known again when it comes a second time. */
export type KnownBy = {
  readonly name?: string | undefined;
  readonly office?: string | undefined;
  readonly letterNumber?: string | undefined;
  readonly letterDate?: Day | undefined;
};

export const knownBy = ({ sender, letterNumber, letterDate }: ReceiptDetails): KnownBy => ({
  name: sender.name,
  office: sender.office,
  letterNumber,
  letterDate,
});

/**
 * The same for the same sender, number and date, however they are spelled (as words of a search are), and undefined where one
 * of these is not known. An office's letters are its own, whoever signs them; only where none is named the person counts.
 */
export const sameLetter = ({ name, office, letterNumber, letterDate }: KnownBy): string | undefined => {
  const sender = wordsOf(office ?? name ?? '');
  const number = wordsOf(letterNumber ?? '');
  if (sender.length === 0 || number.length === 0 || letterDate === undefined) return undefined;
  return [letterDate, number.join(' '), sender.join(' ')].join('\n');
};

/** The letter that stands in the diary of an office under such a mark: the first, until it is corrected or cancelled. */
export const KnownLetter = z.strictObject({
  receiptId: ReceiptId,
  diaryNumber: z.string(),
  diarisedOn: Day,
});
export type KnownLetter = z.infer<typeof KnownLetter>;
