import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { districtRetention } from '#shared/domain/directory/rules.ts';

export const getRetention =
  ({ store }: Office): UseCase<typeof contract.getRetention> =>
  async () => ({ categories: [...districtRetention(await store.directory.lately())] });
