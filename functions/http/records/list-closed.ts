import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { itemOf, ofOffice } from './of-office.ts';

export const listClosed =
  (office: Office): UseCase<typeof contract.listClosed> =>
  async ({ actor, query: { officeId, ...page } }) => {
    const of = await ofOffice(office, actor, officeId);
    const { items, ...rest } = await office.store.recordRoom.closed(of, page);
    return { items: items.map(itemOf), ...rest };
  };
