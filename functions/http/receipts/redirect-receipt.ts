import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { redirectReceipt as redirect } from '#shared/domain/receipt-ends.ts';

export const redirectReceipt =
  ({ receipts }: Office): UseCase<typeof contract.redirectReceipt> =>
  async asked => {
    const { receipt, context } = await receipts.takeFor(asked, 'redirect');
    return receipts.commit(redirect(receipt, asked.body, context), asked);
  };
