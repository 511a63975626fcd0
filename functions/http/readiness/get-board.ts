import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { READINESS_STEPS } from '#shared/domain/directory/readiness.ts';
import { boardOf } from '#shared/domain/readiness/board.ts';
import { countedSeen, officesSeen } from '#shared/domain/readiness/choose.ts';
import { PLAN } from '#shared/domain/readiness/plan.ts';
import { lookAs } from './look.ts';
import { pageInOrder } from './page-in-order.ts';
import { lineView } from './view.ts';

export const getBoard =
  (office: Office): UseCase<typeof contract.getBoard> =>
  async ({ actor, query: { officeId, ...query } }) => {
    const look = await lookAs(office, actor);
    const { directory, seen } = look;
    const offices = officesSeen(look, officeId);
    const { items, ...rest } = pageInOrder(offices, { idOf: id => id, chosen: () => true }, query);
    const board = boardOf(directory, countedSeen(look, officeId), items);
    const plan = READINESS_STEPS.map(step => ({ step, week: PLAN[step] }));
    const whole = lineView(directory, board.whole);
    return { at: seen.at, plan, whole, items: board.offices.map(line => lineView(directory, line)), ...rest };
  };
