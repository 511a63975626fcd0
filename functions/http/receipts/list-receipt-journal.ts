import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const listReceiptJournal =
  ({ receipts, store }: Office): UseCase<typeof contract.listReceiptJournal> =>
  async ({ actor, params, query }) => {
    await receipts.read(params.receiptId, actor, { part: 'journal' });
    return store.receipts.journal(params.receiptId, query);
  };
