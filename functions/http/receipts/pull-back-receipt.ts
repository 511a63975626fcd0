import type { Office } from '#functions/office/office.ts';
import { receiptSeat } from '#functions/office/receipt-seat.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { pullBackReceipt as pullBack } from '#shared/domain/receipt-moves.ts';

export const pullBackReceipt =
  (office: Office): UseCase<typeof contract.pullBackReceipt> =>
  async asked => {
    const { receipts } = office;
    const { receipt, context } = await receipts.takeFor(asked, 'pull-back');
    const to = await receiptSeat(office, asked.actor.postId, context.at);
    return receipts.commit(pullBack(receipt, to, asked.body.reason, context), asked);
  };
