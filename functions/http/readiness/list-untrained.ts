import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { namedSeen } from '#shared/domain/readiness/choose.ts';
import { isUntrained, withItems } from './held.ts';
import { lookAs } from './look.ts';
import { pageInOrder } from './page-in-order.ts';

export const listUntrained =
  (office: Office): UseCase<typeof contract.listUntrained> =>
  async ({ actor, query: { officeId, ...query } }) => {
    const look = await lookAs(office, actor);
    const { items, ...rest } = pageInOrder(
      namedSeen(look, officeId),
      { idOf: ({ officer }) => officer.officerId, chosen: isUntrained },
      query,
    );
    return { items: await withItems(office, look, items), ...rest };
  };
