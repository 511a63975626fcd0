import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { suspendReceipt as suspend } from '#shared/domain/receipt-clock.ts';

export const suspendReceipt =
  ({ receipts }: Office): UseCase<typeof contract.suspendReceipt> =>
  async asked => {
    const { receipt, context } = await receipts.takeFor(asked, 'suspend');
    return receipts.commit(suspend(receipt, asked.body, context), asked);
  };
