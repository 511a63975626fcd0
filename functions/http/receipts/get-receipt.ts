import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const getReceipt =
  ({ receipts }: Office): UseCase<typeof contract.getReceipt> =>
  async ({ actor, params }) => {
    const { head } = await receipts.read(params.receiptId, actor, { part: 'receipt' });
    return head;
  };
