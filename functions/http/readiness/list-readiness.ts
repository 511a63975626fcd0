import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { isAskedFor, namedSeen } from '#shared/domain/readiness/choose.ts';
import { lookAs } from './look.ts';
import { pageInOrder } from './page-in-order.ts';
import { officerView } from './view.ts';

export const listReadiness =
  (office: Office): UseCase<typeof contract.listReadiness> =>
  async ({ actor, query: { officeId, step, state, ...query } }) => {
    const look = await lookAs(office, actor);
    const asked = isAskedFor({ step, state });
    const { items, ...rest } = pageInOrder(
      namedSeen(look, officeId),
      { idOf: ({ officer }) => officer.officerId, chosen: ({ steps }) => steps.some(asked) },
      query,
    );
    return { items: items.map(one => officerView(look.directory, one, look.seen.at)), ...rest };
  };
