import { assignCharge } from '#functions/http/charges/assign-charge.ts';
import { endCharge } from '#functions/http/charges/end-charge.ts';
import { declareHoliday } from '#functions/http/offices/declare-holiday.ts';
import { setDistrictPolicy } from '#functions/http/offices/set-district-policy.ts';
import { setOfficeHours } from '#functions/http/offices/set-office-hours.ts';
import { setOfficeRules } from '#functions/http/offices/set-office-rules.ts';
import { withdrawHoliday } from '#functions/http/offices/withdraw-holiday.ts';
import { contract } from '#shared/contract/routes.ts';
import type { Limit } from '#shared/domain/calendar.ts';
import { runsAt } from '#shared/domain/directory/charge.ts';
import {
  DEFAULT_TERMS,
  type DistrictRung,
  type Policy,
  type Rung,
  type Terms,
} from '#shared/domain/policy.ts';
import { Duration, dayPlus, istDay, plus } from '#shared/domain/time.ts';
import { type Deed, deedOf } from './deed.ts';
import type { Scene } from './scene.ts';

const DAY_MS = 86_400_000;

const CLOSES_AT = ['13:30', '16:00', '17:00', '18:30'] as const;
const CLOSED_SATURDAYS = [[2], [1, 3], [2, 4], [1, 2, 3, 4, 5], []] as const;
/** Closed, mostly; a half day, or open whatever the week says. */
const HOURS = ['closed', 'closed', 'closed', '13:00', '15:00', 'open'] as const;
/** By so many days a ladder is made faster or slower. */
const MOVED_BY = [-4, -2, -1, 1, 2] as const;
const KINDS = ['ask', 'offer', undefined] as const;

/** The same ladder with every limit so many days longer or shorter: what was due in days to come may be due at once. */
const moved = ({ rungs = DEFAULT_TERMS.rungs }: Pick<Terms, 'rungs'>, { chance }: Scene): Rung[] => {
  const days = MOVED_BY[chance.below(MOVED_BY.length, 'moved by')] ?? 0;
  const kind = KINDS[chance.below(KINDS.length, 'rungs')];
  const later = (limit: Limit): Limit => {
    const [, before] = /^P(\d+)D$/.exec(limit.after) ?? [];
    const after = Duration.parse(`P${Math.max(1, Number(before) + days)}D`);
    return before === undefined ? limit : { ...limit, after };
  };
  return rungs.map(rung => {
    const limit = later(rung.limit);
    if (rung.tell === 'holder') return { ...rung, limit };
    const { kind: _, ...told } = rung;
    return { ...told, limit, ...(kind ? { kind } : {}) };
  });
};
/** And where its superiors are told, files go up to them by themselves. */
const advancing = (rungs: readonly Rung[]): readonly DistrictRung[] =>
  rungs.map(rung => (rung.tell === 'superior' ? { ...rung, kind: 'advance' } : rung));
const withoutLadder = ({ rungs: _, ...policy }: Policy): Policy => policy;

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
  /** Declared late: for the day before, for the very day, or for one that comes soon; in one office, or in all. */
  holiday: ({ office, keeper, at, chance }) => {
    const { officeId } = office('of');
    const all = chance.hits(0.2, 'by the state') ? 'state' : 'district';
    const of = chance.hits(0.3, 'for all') ? all : officeId;
    const day = dayPlus(istDay(at), chance.below(7, 'day') - 1);
    const hours = HOURS[chance.below(HOURS.length, 'hours')];
    const body = { of, day, hours, names: { hi: 'अवकाश', en: 'Holiday' } };
    return deedOf(contract.declareHoliday, declareHoliday, { officerId: keeper, body, on: of });
  },
  /** What was declared by mistake: limits end sooner again. */
  withdraw: ({ declared, keeper }) => {
    const holiday = declared();
    return (
      holiday &&
      deedOf(contract.withdrawHoliday, withdrawHoliday, {
        officerId: keeper,
        params: { holidayId: holiday.holidayId },
        body: {},
        on: holiday.of,
      })
    );
  },
  hours: ({ office, keeper, chance }) => {
    const { officeId, calendar } = office('of');
    const { holidays: _, ...before } = calendar;
    const closesAt = CLOSES_AT[chance.below(CLOSES_AT.length, 'closes')];
    const closedSaturdays = CLOSED_SATURDAYS[chance.below(CLOSED_SATURDAYS.length, 'saturdays')];
    return deedOf(contract.setOfficeHours, setOfficeHours, {
      officerId: keeper,
      params: { officeId },
      body: { ...before, closesAt, closedSaturdays },
      on: officeId,
    });
  },
  /** Another ladder in one office, or the district's again. */
  policy: scene => {
    const { officeId, calendar, policy } = scene.office('of');
    const isTakenAway = policy.rungs !== undefined && scene.chance.hits(0.3, 'taken away');
    return deedOf(contract.setOfficeRules, setOfficeRules, {
      officerId: scene.keeper,
      params: { officeId },
      body: {
        calendar,
        policy: isTakenAway ? withoutLadder(policy) : { ...policy, rungs: moved(policy, scene) },
      },
      on: officeId,
    });
  },
  /** Another ladder in every office that has none of its own. */
  'policy-for-all': scene => {
    const policy = scene.directory.rows.district[0]?.policy ?? {};
    const rungs = moved(policy, scene);
    const isAdvancing = scene.chance.hits(0.5, 'advances');
    return deedOf(contract.setDistrictPolicy, setDistrictPolicy, {
      officerId: scene.keeper,
      body: { policy: { ...policy, rungs: isAdvancing ? advancing(rungs) : rungs } },
      on: 'district',
    });
  },
} as const satisfies Record<string, (scene: Scene) => Deed | undefined>;
