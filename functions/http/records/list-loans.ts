import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { itemOf, ofOffice } from './of-office.ts';

export const listLoans =
  (office: Office): UseCase<typeof contract.listLoans> =>
  async ({ actor, query: { officeId, stage, ...page } }) => {
    const of = { officeId: await ofOffice(office, actor, officeId), stage };
    const { items, ...rest } = await office.store.recordRoom.loans(of, page);
    return { items: items.map(itemOf), ...rest };
  };
