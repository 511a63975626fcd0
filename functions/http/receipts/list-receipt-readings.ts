import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { admitOnReceipt } from '#shared/domain/receipt.ts';

export const listReceiptReadings =
  ({ receipts, store }: Office): UseCase<typeof contract.listReceiptReadings> =>
  async ({ actor, params: { receiptId }, query }) => {
    const { head, relations } = await receipts.see(receiptId, actor);
    admitOnReceipt(head, 'list-readings', relations);
    return store.readings.list(receiptId, query);
  };
