import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { ownRegister } from './own-register.ts';

export const listFileRegister =
  ({ store }: Office): UseCase<typeof contract.listFileRegister> =>
  async ({ actor, params, query: { year, ...page } }) => {
    return store.registers.list(ownRegister('files', params, { actor, year }), page);
  };
