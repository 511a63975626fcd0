import type { Acknowledgement } from './acknowledged.ts';
import type { ReceiptDecision } from './act.ts';
import { type Kept, saidClassification } from './classification.ts';
import type { Context } from './file-decision.ts';
import { beginHolding, endHolding, given, type Holding } from './holding.ts';
import type { DocumentId, FileId, HoldingId, OfficeId, PostId, ReceiptId } from './ids.ts';
import { type Nature, natureByScan } from './nature.ts';
import type { Relations } from './permission/relation.ts';
import { limitsOf, type Rules } from './policy.ts';
import { admitOnReceipt, decideOnReceipt, type HeldReceipt } from './receipt.ts';
import { admitDates } from './receipt-corrections.ts';
import type { ReceiptDetails } from './receipt-details.ts';
import { admitSeat, type ReceiptDestination, type ReceiptSending, saidOfSeat } from './receipt-moves.ts';
import { arrivalOf } from './receipt-state.ts';
import { Refusal } from './refusal.ts';
import { replyByOf } from './reply-by.ts';

export type NewReceipt = {
  readonly receiptId: ReceiptId;
  readonly diaryNumber: string;
  readonly officeId: OfficeId;
  readonly details: ReceiptDetails;
  /** As its scan says, unless it is said. */
  readonly nature?: Nature | undefined;
  /** Normal, unless it is said. */
  readonly classification?: Kept | undefined;
  /** Its stay with the post that diarises it; of what is sent on at once there is none. */
  readonly holdingId: HoldingId;
  /** Of the office that diarises: its clock, and by which day it answers. */
  readonly rules: Rules;
  /** To whom it is sent on in the same act. */
  readonly sendTo?: ReceiptSending | undefined;
  /** What other addressees get of it. */
  readonly parts?: readonly ReceiptId[] | undefined;
  /** Of a part: what it is a part of. */
  readonly parentId?: ReceiptId | undefined;
};

/** The first stay: with the post that diarises it, at work; or with whom it is sent to, who has not opened it. */
const firstStay = (
  { sendTo, ...receipt }: NewReceipt,
  nature: Nature,
  { by, at }: Pick<Context, 'by' | 'at'>,
): Holding => {
  const { details } = receipt;
  const arrival = {
    objectId: receipt.receiptId,
    number: receipt.diaryNumber,
    subject: details.subject,
    classification: receipt.classification,
    nature,
    category: details.category,
    at,
    ageFrom: at,
  };
  const { holdingId, rules } = receipt;
  if (!sendTo)
    return beginHolding({ ...arrival, holdingId, rules, postId: by.postId, state: 'DIARISED', opened: true });
  const { to, acknowledged, remark: _, ...mark } = sendTo;
  if (to.postId === by.postId) throw new Refusal('post.same', { postId: to.postId });
  admitSeat(to, acknowledged);
  const { postId } = to;
  const there = { holdingId: to.holdingId, rules: to.rules, postId, from: by.postId };
  return beginHolding({ ...arrival, ...mark, ...there, state: arrivalOf(nature), opened: false });
};

/** What the journal says of an entry that was sent on in the same act. */
const saidOfSending = ({ to, remark, dueOn }: ReceiptSending, { action, priority }: Holding) => ({
  ...given('action', action),
  priority,
  ...given('remark', remark),
  ...given('dueOn', dueOn),
  ...saidOfSeat(to),
});

/** Enters one incoming paper in the diary: with the post that diarises it, or sent on at once. */
export const diarise = (receipt: NewReceipt, { by, at }: Pick<Context, 'by' | 'at'>): ReceiptDecision => {
  const { details, sendTo, parts, parentId } = receipt;
  // What is confidential is entrusted to the officer, from its first hour here.
  if (by.mandate && receipt.classification === 'confidential')
    throw new Refusal('permission.mandate-lacks-act');
  const byScan = natureByScan(details);
  const nature = receipt.nature ?? byScan;
  // An electronic receipt is its scan (domain.md 1.2); a letter tracked on paper may have one as well.
  if (nature === 'electronic' && byScan === 'physical') throw new Refusal('receipt.scan-missing');
  admitDates(details, at);
  const holding = firstStay(receipt, nature, { by, at });
  const { receiptId, diaryNumber, officeId } = receipt;
  return decideOnReceipt<'receipt.diarised'>(
    undefined,
    { by, at },
    {
      type: 'receipt.diarised',
      data: {
        receiptId,
        diaryNumber,
        officeId,
        details,
        ...given('replyBy', replyByOf(details, limitsOf(receipt.rules))),
        nature,
        ...saidClassification(receipt.classification),
        ...given('parentId', parentId),
        ...given('parts', parts && parts.length > 0 ? [...parts] : undefined),
        ...(sendTo ? { from: by.postId, ...saidOfSending(sendTo, holding) } : {}),
        holdingId: holding.holdingId,
        postId: holding.postId,
        ...given('dueAt', holding.dueAt),
      },
    },
    [{ kind: 'begin', holding }],
  );
};

/** What becomes of a letter with several addressees: the first has it, every other gets a part with a number of its own. */
export type Addressee = {
  readonly receiptId: ReceiptId;
  readonly to: ReceiptDestination;
  /** The part's own name for the scan. */
  readonly documentId: DocumentId | undefined;
};

/** Each addressee once, and neither the post that enters the letter nor the one that has it itself. */
export const admitAddressees = (
  by: PostId,
  sendTo: PostId | undefined,
  addressees: readonly PostId[],
): void => {
  const others = sendTo === undefined ? [by] : [by, sendTo];
  const isTwice = new Set(addressees).size !== addressees.length;
  if (isTwice || addressees.some(postId => others.includes(postId)))
    throw new Refusal('receipt.addressees-invalid');
};

/** The number of a part, counted from one. */
export const partNumber = (diaryNumber: string, index: number): string => `${diaryNumber}/${index + 1}`;

type ForAll = Omit<NewReceipt, 'parts' | 'parentId'> & {
  /** What was said of the other addressees' seats, and done all the same. */
  readonly acknowledged: readonly Acknowledgement[];
};

/** The letter and its parts, one decision each; whoever diarises sends every part to its addressee. */
export const diariseForAll = (
  { acknowledged, ...receipt }: ForAll,
  addressees: readonly Addressee[],
  who: Pick<Context, 'by' | 'at'>,
): readonly [ReceiptDecision, ...ReceiptDecision[]] => {
  const whole = diarise({ ...receipt, parts: addressees.map(({ receiptId }) => receiptId) }, who);
  const { documentId: _, ...details } = receipt.details;
  const asked = receipt.sendTo ?? { action: 'for-necessary-action' as const };
  const parts = addressees.map(({ receiptId, to, documentId }, index) =>
    diarise(
      {
        ...receipt,
        receiptId,
        diaryNumber: partNumber(receipt.diaryNumber, index),
        details: { ...details, ...given('documentId', documentId) },
        nature: whole.after.nature,
        sendTo: { ...asked, acknowledged, to },
        parentId: receipt.receiptId,
      },
      who,
    ),
  );
  return [whole, ...parts];
};

/** The receipt's side of being put in a file: its own stay ends, the file carries it from here. */
export const putInFile = (
  { head, holding }: HeldReceipt,
  file: { readonly fileId: FileId; readonly number: string; readonly classification: Kept },
  { by, at, relations }: { readonly relations: Relations } & Pick<Context, 'by' | 'at'>,
): ReceiptDecision => {
  admitOnReceipt(head, 'put-in-file', relations);
  // Whoever may read a file reads what lies in it.
  if (head.classification === 'confidential' && file.classification === 'normal')
    throw new Refusal('paper.needs-confidential-file', { receiptId: head.receiptId });
  return decideOnReceipt<'receipt.put-in-file'>(
    head,
    { by, at },
    {
      type: 'receipt.put-in-file',
      data: {
        fileId: file.fileId,
        fileNumber: file.number,
        ...saidClassification(file.classification),
        endedHoldingId: head.holdingId,
      },
    },
    [{ kind: 'end', holding: { ...endHolding(holding, 'put-in-file', at), state: 'PUT_IN_FILE' } }],
  );
};
