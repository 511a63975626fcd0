import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const listFiledReceipts =
  ({ files, leaves, store }: Office): UseCase<typeof contract.listFiledReceipts> =>
  async ({ actor, params, query }) => {
    const { head } = await files.read(params.fileId, actor, { part: 'receipts' });
    const { items, ...rest } = await leaves.receipts(head, query);
    const heads = await store.receipts.getMany(items.map(({ receiptId }) => receiptId));
    const byId = new Map(heads.map(head => [head.receiptId, head]));
    const filed = items.map(({ serial, addedAt, receiptId }) => {
      const receipt = byId.get(receiptId);
      if (!receipt) throw new Error(`a filed receipt has no head: ${receiptId}`);
      return { serial, addedAt, receipt };
    });
    return { items: filed, ...rest };
  };
