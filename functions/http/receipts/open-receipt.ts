import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { openReceipt as open } from '#shared/domain/receipt-moves.ts';

export const openReceipt =
  ({ receipts }: Office): UseCase<typeof contract.openReceipt> =>
  async asked => {
    const { receipt, context } = await receipts.takeFor(asked, 'open');
    return receipts.commit(open(receipt, context), asked);
  };
