import type { ReceiptDecision } from './act.ts';
import { type Kept, saidClassification } from './classification.ts';
import type { Context } from './file-decision.ts';
import { beginHolding, endHolding, given } from './holding.ts';
import type { FileId, HoldingId, OfficeId, ReceiptId } from './ids.ts';
import { type Nature, natureByScan } from './nature.ts';
import type { Relations } from './permission/relation.ts';
import type { Rules } from './policy.ts';
import { admitOnReceipt, decideOnReceipt, type HeldReceipt } from './receipt.ts';
import type { ReceiptDetails } from './receipt-details.ts';
import { Refusal } from './refusal.ts';
import { replyByOf } from './reply-by.ts';
import { istDay } from './time.ts';

export type NewReceipt = {
  readonly receiptId: ReceiptId;
  readonly diaryNumber: string;
  readonly officeId: OfficeId;
  readonly details: ReceiptDetails;
  /** As its scan says, unless it is said. */
  readonly nature?: Nature | undefined;
  /** Normal, unless it is said. */
  readonly classification?: Kept | undefined;
  readonly holdingId: HoldingId;
  readonly rules: Rules;
};

/** Enters one incoming paper in the diary; it is held by the post that diarises it until it is put in a file. */
export const diarise = (receipt: NewReceipt, { by, at }: Pick<Context, 'by' | 'at'>): ReceiptDecision => {
  const { details, holdingId } = receipt;
  const { receivedOn, letterDate } = details;
  // What is confidential is entrusted to the officer, from its first hour here.
  if (by.mandate && receipt.classification === 'confidential')
    throw new Refusal('permission.mandate-lacks-act');
  const byScan = natureByScan(details);
  const nature = receipt.nature ?? byScan;
  // An electronic receipt is its scan (domain.md 1.2); a letter tracked on paper may have one as well.
  if (nature === 'electronic' && byScan === 'physical') throw new Refusal('receipt.scan-missing');
  if (receivedOn > istDay(at) || (letterDate !== undefined && letterDate > receivedOn))
    throw new Refusal('receipt.dates-invalid');
  const holding = beginHolding({
    holdingId,
    objectId: receipt.receiptId,
    number: receipt.diaryNumber,
    subject: details.subject,
    classification: receipt.classification,
    nature,
    category: details.category,
    postId: by.postId,
    state: 'DIARISED',
    at,
    ageFrom: at,
    rules: receipt.rules,
    opened: true,
  });
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
        ...given('replyBy', replyByOf(details, receipt.rules.policy)),
        nature,
        ...saidClassification(receipt.classification),
        holdingId,
        postId: by.postId,
        ...given('dueAt', holding.dueAt),
      },
    },
    [{ kind: 'begin', holding }],
  );
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
