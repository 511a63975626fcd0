import { foundOr } from '#functions/office/found-or.ts';
import type { Office } from '#functions/office/office.ts';
import { receiptActedOf } from '#functions/office/receipts.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { contains } from '#shared/domain/bundle.ts';
import { writeOffInFile } from '#shared/domain/receipt-ends.ts';
import { Refusal } from '#shared/domain/refusal.ts';

/** Two are enough to know the oldest that stays open: the receipt itself may be one of them. */
const ENOUGH = 2;

export const writeOffReceipt =
  ({ files, leaves, receipts, store }: Office): UseCase<typeof contract.writeOffReceipt> =>
  async asked => {
    const { receiptId } = asked.params;
    const { file, context } = await files.take(asked, 'write-off-receipt');
    const receipt = await foundOr('receipt.unknown', () => store.receipts.get(receiptId));
    // Of a receipt that lies elsewhere nothing is told, not even that there is one.
    if (!receipt || !contains(file.head, receipt.fileId))
      throw new Refusal('receipt.not-in-file', { receiptId });
    const open = await leaves.openReceipts(file.head, ENOUGH);
    const nextOldest = open.find(one => one.receiptId !== receiptId)?.diarisedAt;
    const done = writeOffInFile(file, receipt, { ...asked.body, nextOldest }, context);
    const answer = {
      ...receiptActedOf(done.receipt.after),
      openReceipts: done.file.after.openReceipts,
    };
    const { diarisedAt, fileId = file.head.fileId } = receipt;
    await store.commit({
      decisions: [done.file, done.receipt, ...(await receipts.heardAbove(done.receipt))],
      also: [{ kind: 'open-receipt-gone', fileId, receipt: { receiptId, diarisedAt } }],
      once: asked.once,
      answer: { status: 200, body: answer },
    });
    return answer;
  };
