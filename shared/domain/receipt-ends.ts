import type { FileDecision, ReceiptDecision } from './act.ts';
import { contains } from './bundle.ts';
import { admit, ageOf } from './file.ts';
import { type Context, decideOnFile, type HeldFile } from './file-decision.ts';
import { endHolding, given, type Outcome } from './holding.ts';
import {
  admitOnReceipt,
  decideOnReceipt,
  type HeldReceipt,
  type ReceiptHead,
  whereReceiptIs,
} from './receipt.ts';
import { Refusal } from './refusal.ts';
import type { Instant } from './time.ts';
import { CODES_OF, mayWriteOff, type WriteOffCode } from './write-off.ts';

/** By which code, and what else is to be said of it. */
export type WritingOff = { readonly code: WriteOffCode; readonly remark?: string | undefined };

const saidOf = ({ code, remark }: WritingOff) => ({ code, ...given('remark', remark) });

/** The code must belong to the act; and what waits for an answer is not closed by one that answers nobody. */
const admitCode = (head: ReceiptHead, by: 'dispose' | 'write-off', { code }: WritingOff): void => {
  const codes: readonly WriteOffCode[] = CODES_OF[by];
  if (!codes.includes(code) || !mayWriteOff(head.details.category, code))
    throw new Refusal('receipt.write-off-unfit', { receiptId: head.receiptId, code });
};

/** The last stay ends, in the state that the receipt comes to. */
const ends = (
  decision: Omit<ReceiptDecision, 'holdings'>,
  { holding }: HeldReceipt,
  outcome: Outcome,
): ReceiptDecision => ({
  ...decision,
  holdings: [
    {
      kind: 'end',
      holding: { ...endHolding(holding, outcome, decision.event.at), state: decision.after.state },
    },
  ],
});

/** Disposes of a receipt that needs no file (CSMOP para 45). */
export const disposeReceipt = (
  receipt: HeldReceipt,
  writingOff: WritingOff,
  context: Context,
): ReceiptDecision => {
  const { head } = receipt;
  admitOnReceipt(head, 'dispose', context.relations);
  admitCode(head, 'dispose', writingOff);
  const data = { ...saidOf(writingOff), endedHoldingId: head.holdingId };
  const draft = { type: 'receipt.disposed', data } as const;
  return ends(decideOnReceipt<'receipt.disposed'>(head, context, draft, []), receipt, 'disposed');
};

/** Sends the paper out to an office that is not on this system. A grievance goes so: it is transferred, never closed as none of ours. */
export const redirectReceipt = (
  receipt: HeldReceipt,
  { to, remark }: { readonly to: string; readonly remark?: string | undefined },
  context: Context,
): ReceiptDecision => {
  const { head } = receipt;
  admitOnReceipt(head, 'redirect', context.relations);
  const [code] = CODES_OF.redirect;
  const data = { to, ...saidOf({ code, remark }), endedHoldingId: head.holdingId };
  const draft = { type: 'receipt.redirected', data } as const;
  return ends(decideOnReceipt<'receipt.redirected'>(head, context, draft, []), receipt, 'redirected');
};

/**
 * Cancels a wrong entry; its number stands for nothing. Parts of it that others have at work are not taken from under their
 * hands: each is cancelled where it lies, and tells this one, before this one goes.
 */
export const cancelReceipt = (receipt: HeldReceipt, reason: string, context: Context): ReceiptDecision => {
  const { head } = receipt;
  admitOnReceipt(head, 'cancel', context.relations);
  if (head.openParts > 0)
    throw new Refusal('receipt.parts-open', { ...whereReceiptIs(head), openParts: head.openParts });
  const draft = { type: 'receipt.cancelled', data: { reason, endedHoldingId: head.holdingId } } as const;
  return ends(decideOnReceipt<'receipt.cancelled'>(head, context, draft, []), receipt, 'cancelled');
};

/** What a part tells the receipt it is a part of when it is over, however that came; the last of all closes what is written off. */
export const tellParent = (
  parent: ReceiptHead,
  part: Pick<ReceiptHead, 'receiptId' | 'diaryNumber'>,
  context: Pick<Context, 'by' | 'at'>,
): ReceiptDecision => {
  const data = { partId: part.receiptId, diaryNumber: part.diaryNumber, left: parent.openParts - 1 };
  return decideOnReceipt<'receipt.part-disposed'>(
    parent,
    context,
    { type: 'receipt.part-disposed', data },
    [],
  );
};

export type WrittenOff = { readonly file: FileDecision; readonly receipt: ReceiptDecision };

/**
 * Whoever holds the file writes off a receipt in it; both journals say so. The file's age counts from then on from the
 * oldest receipt that stays open.
 *
 * @param nextOldest when the oldest of the others that are open in the file was diarised
 */
export const writeOffInFile = (
  { head, holding }: HeldFile,
  receipt: ReceiptHead,
  { nextOldest, ...writingOff }: WritingOff & { readonly nextOldest: Instant | undefined },
  context: Context,
): WrittenOff => {
  admit(head, 'write-off-receipt', context.relations);
  const { receiptId, diaryNumber } = receipt;
  if (!contains(head, receipt.fileId)) throw new Refusal('receipt.not-in-file', { receiptId });
  if (receipt.state !== 'PUT_IN_FILE') throw new Refusal('receipt.disposed', whereReceiptIs(receipt));
  admitCode(receipt, 'write-off', writingOff);
  return {
    file: decideOnFile<'file.receipt-written-off'>(
      head,
      context,
      {
        type: 'file.receipt-written-off',
        data: { receiptId, diaryNumber, ...saidOf(writingOff), ...given('oldestOpen', nextOldest) },
      },
      after => [{ kind: 'change', holding: { ...holding, ageFrom: ageOf(after) } }],
    ),
    receipt: decideOnReceipt<'receipt.written-off'>(
      receipt,
      context,
      { type: 'receipt.written-off', data: saidOf(writingOff) },
      [],
    ),
  };
};
