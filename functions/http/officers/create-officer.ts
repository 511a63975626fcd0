import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const createOfficer =
  ({ ids, store }: Office): UseCase<typeof contract.createOfficer> =>
  async ({ body, once }) => {
    const officer = { officerId: ids.officer(), ...body };
    await store.directory.createOfficer(officer, once);
    return officer;
  };
