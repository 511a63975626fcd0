import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_CALENDAR } from '#shared/domain/calendar.ts';
import { CATEGORIES } from '#shared/domain/category.ts';
import { namedInDigest } from '#shared/domain/dues.ts';
import { beginHolding } from '#shared/domain/holding.ts';
import { type Clocked, officialLimit, rungDue, termsFor } from '#shared/domain/ladder.ts';
import { DEFAULT_RULES, DEFAULT_TERMS, limitsOf, Policy, type Rules } from '#shared/domain/policy.ts';
import { PRIORITIES } from '#shared/domain/priority.ts';
import { Day, Duration, epochOf, istInstant, plus } from '#shared/domain/time.ts';
import { countingIds, MONDAY, SDM } from './support/office.ts';

const ids = countingIds();
const MINUTE = 60_000;

/** A limit whose number of days tells the rule it comes from. */
const named = (days: number) => ({ after: Duration.parse(`P${days}D`), days: 'calendar' as const });
const stay = (more: Partial<Clocked> = {}): Clocked => ({
  holdingId: ids.holding(),
  clockFrom: MONDAY,
  priority: 'ordinary',
  ...more,
});
const rulesOf = (policy: Policy, district: Policy = {}): Rules => ({
  policy,
  district,
  calendar: DEFAULT_CALENDAR,
});

const WHEN = { category: 'rti', priority: 'immediate', classification: 'confidential' } as const;
const CASE = stay(WHEN);

/** Every rule that can hold of one case, the one that goes before all others first. */
const ORDER = [
  ['category', 'priority', 'classification', 'office'],
  ['category', 'priority', 'classification'],
  ['category', 'priority', 'office'],
  ['category', 'priority'],
  ['category', 'classification', 'office'],
  ['category', 'classification'],
  ['category', 'office'],
  ['category'],
  ['priority', 'classification', 'office'],
  ['priority', 'classification'],
  ['priority', 'office'],
  ['priority'],
  ['classification', 'office'],
  ['classification'],
  ['office'],
  [],
] as const;

/** The policies of office and district that say just these rules, rule number n by a limit of n + 1 days. */
const saying = (places: readonly number[]): Rules => {
  const rules = places.map(place => ({ says: ORDER[place] ?? [], limit: named(place + 1) }));
  const of = (isOwn: boolean): Policy => {
    const own = rules.filter(({ says }) => says.some(said => said === 'office') === isOwn);
    const whenOf = (says: readonly string[]) =>
      Object.fromEntries(Object.entries(WHEN).filter(([trait]) => says.includes(trait)));
    const exceptions = own.map(({ says, limit }) => ({ when: whenOf(says), limit }));
    const plain = exceptions.find(({ when }) => Object.keys(when).length === 0);
    return Policy.parse({
      ...(plain && { limit: plain.limit }),
      exceptions: exceptions.filter(exception => exception !== plain),
    });
  };
  return rulesOf(of(true), of(false));
};

describe('the most specific policy wins', () => {
  test.each(ORDER.map((says, place) => ({ says: says.join(' + ') || 'the district alone', place })))(
    '$says goes before all that come after it',
    ({ place }) => {
      const after = ORDER.map((_, other) => other).filter(other => other >= place);
      expect(termsFor(CASE, saying(after)).limit).toEqual(named(place + 1));
      expect(termsFor(CASE, saying(after.toReversed())).limit).toEqual(named(place + 1));
    },
  );

  test('where nobody says anything, seven working days and the usual ladder hold', () => {
    expect(termsFor(CASE, DEFAULT_RULES)).toEqual(DEFAULT_TERMS);
  });

  test('an exception holds only of a case that is all it names', () => {
    const rules = rulesOf({ exceptions: [{ when: WHEN, limit: named(2) }] });
    const isExcepted = (more: Partial<Clocked>) =>
      termsFor(stay({ ...WHEN, ...more }), rules).limit.days === 'calendar';
    for (const category of CATEGORIES) expect(isExcepted({ category })).toBe(category === 'rti');
    for (const priority of PRIORITIES) expect(isExcepted({ priority })).toBe(priority === 'immediate');
    expect(isExcepted({ classification: 'normal' })).toBe(false);
  });

  test('what says nothing of itself is general and normal', () => {
    const rules = rulesOf({
      exceptions: [{ when: { category: 'general', classification: 'normal' }, limit: named(3) }],
    });
    expect(termsFor(stay(), rules).limit).toEqual(named(3));
  });

  test('an exception that sets another limit keeps the ladder, and one without a ladder tells nobody', () => {
    const rungs = [{ tell: 'holder' as const, limit: named(1) }];
    const rules = rulesOf(
      { exceptions: [{ when: { category: 'rti' }, limit: named(5) }] },
      { rungs, exceptions: [{ when: { category: 'vip' }, rungs: [] }] },
    );
    expect(termsFor(stay({ category: 'rti' }), rules)).toEqual({ rungs, limit: named(5) });
    expect(rungDue(stay({ category: 'vip' }), 0, rules)).toBeUndefined();
  });

  test('an exception from nothing is not taken', () => {
    expect(Policy.safeParse({ exceptions: [{ when: {}, limit: named(5) }] }).success).toBe(false);
  });

  test('the plain limits are the office’s own, else the district’s, else the usual', () => {
    expect(
      limitsOf({ policy: { levels: 2 }, district: { levels: 6, parkDays: 5, replyDays: { vip: 3 } } }),
    ).toEqual({
      levels: 2,
      parkDays: 5,
      closingLevel: 2,
      replyDays: { vip: 3, rti: 30, grievance: 21 },
    });
  });

  test('a stay that begins is counted by the policy for what it is', () => {
    const rules = rulesOf({
      exceptions: [
        { when: { category: 'rti' }, limit: named(2), rungs: [{ tell: 'holder', limit: named(1) }] },
      ],
    });
    const begun = beginHolding({
      holdingId: ids.holding(),
      objectId: ids.receipt(),
      number: '1/2026',
      subject: 'विषय',
      category: 'rti',
      postId: SDM,
      at: MONDAY,
      ageFrom: MONDAY,
      rules,
      state: 'DIARISED',
    });
    expect(begun.limitAt).toBe(istInstant(Day.parse('2026-12-09'), '17:00'));
    expect(begun.dueAt).toBe(rungDue(begun, 0, rules));
  });
});

describe('the due instant of a rung', () => {
  test('comes up to ten minutes after the close of office, always the same for one stay', () => {
    const late = Array.from({ length: 400 }, () => {
      const one = stay();
      const due = rungDue(one, 0, DEFAULT_RULES);
      expect(rungDue({ ...one }, 0, DEFAULT_RULES)).toBe(due);
      return epochOf(due ?? MONDAY) - epochOf(istInstant(Day.parse('2026-12-10'), '17:00'));
    });
    expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...late)).toBeLessThan(10 * MINUTE);
    // Spread: no minute of the ten gets a fifth of them.
    const minutes = Map.groupBy(late, ms => Math.floor(ms / MINUTE));
    expect(Math.max(...[...minutes.values()].map(each => each.length))).toBeLessThan(80);
  });

  test('is to the millisecond where the ladder runs on the wall clock', () => {
    const seconds = { after: Duration.parse('PT20S'), days: 'working' as const };
    fc.assert(
      fc.property(fc.nat(1_000_000), n => {
        const one = { ...stay(), clockFrom: plus(MONDAY, n) };
        const rules = rulesOf({ rungs: [{ tell: 'holder', limit: seconds }] });
        expect(rungDue(one, 0, rules)).toBe(plus(one.clockFrom, 20_000));
      }),
    );
  });

  test('is not what the delay is asked by: that is the close of office itself', () => {
    expect(officialLimit(stay(), DEFAULT_RULES).limitAt).toBe(istInstant(Day.parse('2026-12-16'), '17:00'));
  });
});

describe('the daily digest', () => {
  const held = { ...stay(), ...officialLimit(stay(), DEFAULT_RULES) };
  const at = (day: string, time: string) => istInstant(Day.parse(day), time);

  test('names a stay from the eighth counted day, each day until it ends', () => {
    for (const time of ['09:30', '17:30']) expect(namedInDigest(held, at('2026-12-16', time))).toBe(false);
    for (const day of ['2026-12-17', '2026-12-18', '2027-03-01'])
      expect(namedInDigest(held, at(day, '09:30'))).toBe(true);
    expect(namedInDigest({ ...held, endedAt: at('2026-12-17', '09:00') }, at('2026-12-17', '09:30'))).toBe(
      false,
    );
  });

  test('names none whose clock stands still, and none without a limit', () => {
    expect(namedInDigest({ ...held, suspendedAt: MONDAY }, at('2026-12-20', '09:30'))).toBe(false);
    expect(namedInDigest({}, at('2026-12-20', '09:30'))).toBe(false);
  });
});
