import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const getOfficePhrases =
  ({ store }: Office): UseCase<typeof contract.getOfficePhrases> =>
  async ({ params: { officeId } }) => {
    (await store.directory.lately()).getOffice(officeId);
    return store.desk.phrases({ officeId });
  };
