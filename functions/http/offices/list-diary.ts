import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { ownRegister } from './own-register.ts';

export const listDiary =
  ({ store }: Office): UseCase<typeof contract.listDiary> =>
  async ({ actor, params, query: { year, ...page } }) => {
    return store.registers.list(ownRegister('diary', params, { actor, year }), page);
  };
