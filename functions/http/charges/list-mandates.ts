import { pageOf } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const listMandates =
  ({ store }: Office): UseCase<typeof contract.listMandates> =>
  async ({ query }) => {
    const { rows } = await store.directory.lately();
    return pageOf(rows.mandates, row => row.mandateId, query);
  };
