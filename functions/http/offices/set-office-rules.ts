import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const setOfficeRules =
  ({ store }: Office): UseCase<typeof contract.setOfficeRules> =>
  async ({ params, body }) => {
    const office = await store.directory.getOffice(params.officeId);
    const ruled = { ...office, ...body };
    await store.directory.putOffice(ruled);
    return ruled;
  };
