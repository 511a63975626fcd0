import type { Office } from '#functions/office/office.ts';
import { receiptSeat } from '#functions/office/receipt-seat.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { sendReceipt as send } from '#shared/domain/receipt-moves.ts';

export const sendReceipt =
  (office: Office): UseCase<typeof contract.sendReceipt> =>
  async asked => {
    const { receipts } = office;
    const { receipt, context } = await receipts.takeFor(asked, 'send');
    const to = await receiptSeat(office, asked.body.to, context.at);
    return receipts.commit(send(receipt, { ...asked.body, to }, context), asked);
  };
