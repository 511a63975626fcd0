import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { districtLoanDays, districtRetention } from '#shared/domain/directory/rules.ts';

export const getRetention =
  ({ store }: Office): UseCase<typeof contract.getRetention> =>
  async () => {
    const directory = await store.directory.lately();
    return { categories: [...districtRetention(directory)], loanDays: districtLoanDays(directory) };
  };
