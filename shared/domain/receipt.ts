import * as z from 'zod';
import type { HoldingChange, ReceiptDecision } from './act.ts';
import { Kept } from './classification.ts';
import type { Role } from './directory/officer.ts';
import type { EventOf, ReceiptEvent, ReceiptEventName } from './events.ts';
import { foldReceipt } from './fold-receipt.ts';
import type { Holding } from './holding.ts';
import { FileId, HoldingId, OfficeId, PostId, ReceiptId } from './ids.ts';
import { Nature } from './nature.ts';
import { type Answer, decide } from './permission/decide.ts';
import type { ReceiptAct } from './permission/receipt-rules.ts';
import type { Relations } from './permission/relation.ts';
import { ReceiptDetails } from './receipt-details.ts';
import { ReceiptState } from './receipt-state.ts';
import { Refusal } from './refusal.ts';
import { Suspension } from './suspension.ts';
import { Day, Instant } from './time.ts';
import { WriteOff } from './write-off.ts';

/** The head of a receipt: the fold of its journal. */
export const ReceiptHead = z.strictObject({
  receiptId: ReceiptId,
  diaryNumber: z.string(),
  officeId: OfficeId,
  details: ReceiptDetails,
  /** How often the entry was corrected; the journal has every version. */
  edition: z.int().min(1),
  /** The day by which it is to be answered (domain.md 2.2). */
  replyBy: Day.optional(),
  /** By how many days that was put off, while the applicant was asked for what the law lets them be asked for. */
  putOff: z.int().min(1).optional(),
  nature: Nature,
  classification: Kept,
  /** The need-to-know list of a confidential receipt, while it lies in no file. */
  readers: z.array(PostId).optional(),
  state: ReceiptState,
  version: z.int().min(1),
  holder: PostId,
  holdingId: HoldingId,
  heldSince: Instant,
  openedAt: Instant.optional(),
  /** Why its clock stands still. */
  suspended: Suspension.optional(),
  /** The post the present stay came from, and the one before it. */
  from: PostId.optional(),
  fromBefore: PostId.optional(),
  /** By a superior, from a post that did not send it: no taking it back. */
  takenUp: z.literal(true).optional(),
  diarisedAt: Instant,
  diarisedBy: PostId,
  /** Of a part: the receipt it is a part of. */
  parentId: ReceiptId.optional(),
  /** Parts that other addressees got, in the order of their numbers. */
  parts: z.array(ReceiptId).optional(),
  /** How many of them are still open. */
  openParts: z.int().min(0),
  /** The file it was put in. */
  fileId: FileId.optional(),
  /** That file is confidential: the receipt is read through it only, whoever had it before. Absent: normal. */
  fileClassification: Kept.optional(),
  writeOff: WriteOff.optional(),
  /** How many questions were put to several posts on it. */
  consultations: z.int().min(1).optional(),
  escalatedTo: PostId.optional(),
});
export type ReceiptHead = z.infer<typeof ReceiptHead>;

/** A receipt as an act finds it: its head and the present (or last) stay. */
export type HeldReceipt = { readonly head: ReceiptHead; readonly holding: Holding };

/** Whether a receipt needs no more work of anybody: written off here, and so is every part of it. */
export const isDisposed = ({ writeOff, openParts }: Pick<ReceiptHead, 'writeOff' | 'openParts'>): boolean =>
  writeOff !== undefined && openParts === 0;

/** What a refusal tells of where a receipt is now. */
export const whereReceiptIs = ({ receiptId, holder, state }: ReceiptHead) => ({ receiptId, holder, state });

/** What the table of rights says of an act; and what has come into another's hands on paper is not taken back from afar. */
export const answerOnReceipt = (
  head: ReceiptHead,
  act: ReceiptAct,
  relations: Relations,
  roles: readonly Role[],
): Answer => {
  const { state, classification, nature } = head;
  const answer = decide({ object: 'receipt', act, state, classification, relations, roles });
  if (answer.allowed && act === 'pull-back' && nature === 'physical' && state === 'MARKED')
    return { allowed: false, refusal: 'paper.received' };
  return answer;
};

/** The gate before every act on a receipt. The door has asked for the role. */
export const admitOnReceipt = (head: ReceiptHead, act: ReceiptAct, relations: Relations): void => {
  const answer = answerOnReceipt(head, act, relations, ['officer']);
  if (!answer.allowed)
    throw new Refusal(answer.refusal, answer.refusal === 'receipt.unknown' ? {} : whereReceiptIs(head));
};

/** Makes the one event of an act, folds it into the head, and says what becomes of the stays. */
export const decideOnReceipt = <N extends ReceiptEventName>(
  head: ReceiptHead | undefined,
  who: Pick<EventOf<N>, 'by' | 'at'>,
  draft: Pick<EventOf<N>, 'type' | 'data'>,
  holdings: readonly HoldingChange[],
): ReceiptDecision => {
  const event = { ...draft, seq: (head?.version ?? 0) + 1, at: who.at, by: who.by } as ReceiptEvent;
  return { object: 'receipt', before: head, after: foldReceipt(head, event), event, holdings };
};
