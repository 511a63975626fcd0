import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { ownRegister } from './own-register.ts';
import { toldEntries } from './told-entries.ts';

export const listIssueRegister =
  (office: Office): UseCase<typeof contract.listIssueRegister> =>
  async ({ actor, params, query: { year, ...page } }) => {
    const register = await ownRegister(office, 'issue', params, { actor, year });
    const { items, ...rest } = await office.store.registers.list(register, page);
    return { items: await toldEntries(office, actor, items), ...rest };
  };
