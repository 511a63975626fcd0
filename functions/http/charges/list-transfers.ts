import { pageOf } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const listTransfers =
  ({ store }: Office): UseCase<typeof contract.listTransfers> =>
  async ({ query: { officerId, ...page } }) => {
    const { rows } = await store.directory.lately();
    const transfers = rows.transfers.filter(row => officerId === undefined || row.officerId === officerId);
    return pageOf(transfers, ({ transferId }) => transferId, page);
  };
