import { foundOr } from '#functions/office/found-or.ts';
import { passes } from '#functions/office/passes.ts';
import { contains } from '#shared/domain/bundle.ts';
import type { DraftContext, HeldDraft } from '#shared/domain/drafts/draft-decision.ts';
import { admit } from '#shared/domain/file.ts';
import { type WrittenOff, writeOffInFile } from '#shared/domain/receipt-ends.ts';
import type { Also } from '#shared/store/also.ts';
import type { DraftOffice } from './draft-office.ts';

/** Two are enough to know the oldest that stays open: the receipt itself may be one of them. */
const ENOUGH = 2;

type Answered = WrittenOff & { readonly gone: Extract<Also, { kind: 'open-receipt-gone' }> };

/**
 * What a letter that goes out now writes off: the receipt it answers, if that still lies open in its file. The number and the day
 * of the letter stand in the remark. Nothing where it answers none, or where that has been written off meanwhile.
 */
export const answered = async (
  { drafts, leaves, store }: Pick<DraftOffice, 'drafts' | 'leaves' | 'store'>,
  { head, file }: HeldDraft,
  context: DraftContext,
): Promise<Answered | undefined> => {
  const { answers } = (await drafts.newest(head)).letter;
  const { issue } = head;
  if (answers === undefined || !issue) return undefined;
  if (!passes(() => admit(file.head, 'write-off-receipt', context.relations))) return undefined;
  const receipt = await foundOr('receipt.unknown', () => store.receipts.get(answers));
  if (receipt?.state !== 'PUT_IN_FILE' || !contains(file.head, receipt.fileId)) return undefined;
  const open = await leaves.openReceipts(file.head, ENOUGH);
  const nextOldest = open.find(one => one.receiptId !== answers)?.diarisedAt;
  const day = issue.on.split('-').reverse().join('.');
  const writingOff = { code: 'replied-by-letter', remark: `${issue.number}, ${day}`, nextOldest } as const;
  const { receiptId, diarisedAt, fileId = file.head.fileId } = receipt;
  return {
    ...writeOffInFile(file, receipt, writingOff, context),
    gone: { kind: 'open-receipt-gone', fileId, receipt: { receiptId, diarisedAt } },
  };
};
