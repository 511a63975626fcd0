import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { itemOf, ofOffice } from './of-office.ts';

export const listReview =
  (office: Office): UseCase<typeof contract.listReview> =>
  async ({ actor, query: { officeId, year, category, ...page } }) => {
    const of = { officeId: await ofOffice(office, actor, officeId), year, category };
    const { items, ...rest } = await office.store.recordRoom.review(of, page);
    return { items: items.map(itemOf), ...rest };
  };
