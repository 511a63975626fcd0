import type { Office } from '#functions/office/office.ts';
import { receiptSeat } from '#functions/office/receipt-seat.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { pullUpReceipt as pullUp } from '#shared/domain/receipt-moves.ts';

export const pullUpReceipt =
  (office: Office): UseCase<typeof contract.pullUpReceipt> =>
  async asked => {
    const { receipts } = office;
    const { receipt, context } = await receipts.takeFor(asked, 'pull-up');
    const to = await receiptSeat(office, asked.actor.postId, context.at);
    return receipts.commit(pullUp(receipt, to, asked.body.reason, context), asked);
  };
