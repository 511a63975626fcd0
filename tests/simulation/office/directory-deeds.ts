import { assignCharge } from '#functions/http/charges/assign-charge.ts';
import { endCharge } from '#functions/http/charges/end-charge.ts';
import { declareHoliday } from '#functions/http/offices/declare-holiday.ts';
import { setOfficeRules } from '#functions/http/offices/set-office-rules.ts';
import { contract } from '#shared/contract/routes.ts';
import type { Limit } from '#shared/domain/calendar.ts';
import { runsAt } from '#shared/domain/directory/charge.ts';
import { DEFAULT_TERMS, type Policy } from '#shared/domain/policy.ts';
import { Duration, dayPlus, istDay, plus } from '#shared/domain/time.ts';
import { type Deed, deedOf } from './deed.ts';
import type { Scene } from './scene.ts';

const DAY_MS = 86_400_000;

/** The same ladder with every limit so many days longer: what was due comes later, and nothing that is past comes again. */
const slower = ({ rungs = [...DEFAULT_TERMS.rungs], ...policy }: Policy, days: number): Policy => {
  const later = (limit: Limit): Limit => {
    const [, before] = /^P(\d+)D$/.exec(limit.after) ?? [];
    return before === undefined ? limit : { ...limit, after: Duration.parse(`P${Number(before) + days}D`) };
  };
  return { ...policy, rungs: rungs.map(rung => ({ ...rung, limit: later(rung.limit) })) };
};

export const DIRECTORY_DEEDS = {
  /** On leave from now on for some days; another has the seat meanwhile. */
  leave: ({ seat, spare, keeper, at, chance }) => {
    const { postId } = seat('of');
    const until = plus(at, DAY_MS * (1 + chance.below(6, 'days')));
    const body = { postId, officerId: spare('for'), kind: 'link', from: at, until };
    return deedOf(contract.assignCharge, assignCharge, { officerId: keeper, body, on: postId });
  },
  vacate: ({ seat, keeper, at, directory }) => {
    const { postId } = seat('of');
    const charge = directory
      .chargesOfPost(postId)
      .find(one => one.kind === 'substantive' && runsAt(one, at) && one.until === undefined);
    return (
      charge &&
      deedOf(contract.endCharge, endCharge, {
        officerId: keeper,
        params: { chargeId: charge.chargeId },
        body: { postId },
        on: postId,
      })
    );
  },
  fill: ({ vacant, spare, keeper, at }) => {
    const postId = vacant();
    const body = { postId, officerId: spare('for'), kind: 'additional', from: at };
    return postId && deedOf(contract.assignCharge, assignCharge, { officerId: keeper, body, on: postId });
  },
  /** Declared late: for the very day, or for one that comes soon; in one office, or in all. */
  holiday: ({ office, keeper, at, chance }) => {
    const { officeId } = office('of');
    const of = chance.hits(0.3, 'for all') ? 'district' : officeId;
    const day = dayPlus(istDay(at), chance.below(6, 'day'));
    const body = { of, day, hours: 'closed', names: { hi: 'अवकाश', en: 'Holiday' } };
    return deedOf(contract.declareHoliday, declareHoliday, { officerId: keeper, body, on: of });
  },
  policy: ({ office, keeper }) => {
    const { officeId, calendar, policy } = office('of');
    if (policy.rungs !== undefined) return undefined;
    const body = { calendar, policy: slower(policy, 2) };
    return deedOf(contract.setOfficeRules, setOfficeRules, {
      officerId: keeper,
      params: { officeId },
      body,
      on: officeId,
    });
  },
} as const satisfies Record<string, (scene: Scene) => Deed | undefined>;
