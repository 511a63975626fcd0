import { pageOf } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const listOffices =
  ({ store }: Office): UseCase<typeof contract.listOffices> =>
  async ({ query }) => {
    const { rows } = await store.directory.lately();
    return pageOf(rows.offices, row => row.officeId, query);
  };
