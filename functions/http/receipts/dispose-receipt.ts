import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { disposeReceipt as dispose } from '#shared/domain/receipt-ends.ts';

export const disposeReceipt =
  ({ receipts }: Office): UseCase<typeof contract.disposeReceipt> =>
  async asked => {
    const { receipt, context } = await receipts.takeFor(asked, 'dispose');
    return receipts.commit(dispose(receipt, asked.body, context), asked);
  };
