import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { districtPolicy } from '#shared/domain/directory/rules.ts';

export const getDistrictPolicy =
  ({ store }: Office): UseCase<typeof contract.getDistrictPolicy> =>
  async () => ({ policy: districtPolicy(await store.directory.lately()) });
