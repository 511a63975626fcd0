import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_CALENDAR,
  isWorkingDay,
  type Standstill,
  workingDaysBetween,
} from '#shared/domain/calendar.ts';
import { clocksOf } from '#shared/domain/clocks.ts';
import { asksForDelay } from '#shared/domain/delay.ts';
import { changed, type Directory } from '#shared/domain/directory/directory.ts';
import { officeRules } from '#shared/domain/directory/rules.ts';
import { duesOf } from '#shared/domain/dues.ts';
import {
  beginHolding,
  isBeyondLimit,
  recounted,
  resumeHolding,
  suspendHolding,
} from '#shared/domain/holding.ts';
import { countStay, officialLimit } from '#shared/domain/ladder.ts';
import { DEFAULT_RULES, type Rules } from '#shared/domain/policy.ts';
import { Day, Duration, earlier, type Instant, istDay, istInstant, plus } from '#shared/domain/time.ts';
import { CLERK, countingIds, MONDAY } from './support/office.ts';
import { district } from './support/sheets.ts';

const ids = countingIds();
const inIndia = (day: string, time: string): Instant => istInstant(Day.parse(day), time);
const stay = (rules: Rules = DEFAULT_RULES, at = MONDAY) =>
  beginHolding({
    holdingId: ids.holding(),
    objectId: ids.file(),
    number: 'SDM/1/2026',
    subject: 'विषय',
    postId: CLERK,
    at,
    ageFrom: at,
    rules,
    state: 'ACTIVE',
  });

describe('a stay that began on Monday 7 December 2026 at 16:50, seven working days allowed', () => {
  test('has its limit on Wednesday 16 December at 17:00', () => {
    expect(stay().limitAt).toBe(inIndia('2026-12-16', '17:00'));
  });

  test('is asked for no reason on Wednesday 16 December at 17:30: the delay reason is asked from Thursday 17 December', () => {
    const held = stay();
    for (const [day, time, late] of [
      ['2026-12-16', '16:59', false],
      ['2026-12-16', '17:30', false],
      ['2026-12-16', '23:59', false],
      ['2026-12-17', '00:00', true],
      ['2026-12-17', '10:00', true],
    ] as const) {
      const at = inIndia(day, time);
      expect({ day, time, late: isBeyondLimit(held, at) }).toEqual({ day, time, late });
      expect(asksForDelay({ holding: held }, at)).toBe(late);
      expect(duesOf(held, at).has('overdue')).toBe(late);
      expect(duesOf(held, at).has('due-today')).toBe(!late);
    }
  });

  test('counted before days of grace were known is late from its limit on, until it is counted anew', () => {
    const { lateAfter: _, ...old } = stay();
    expect(isBeyondLimit(old, inIndia('2026-12-16', '17:30'))).toBe(true);
    expect(recounted(old, DEFAULT_RULES)).toEqual(
      stay().lateAfter ? { ...old, lateAfter: stay().lateAfter } : old,
    );
  });
});

test('a limit on the wall clock is over at once, with no day of grace', () => {
  const limit = { after: Duration.parse('PT1H'), days: 'calendar' } as const;
  const { limitAt, lateAfter } = officialLimit(stay(), { ...DEFAULT_RULES, policy: { limit } });
  expect([limitAt, lateAfter]).toEqual([plus(MONDAY, 3_600_000), plus(MONDAY, 3_600_000)]);
});

describe('trap 5: the clock is not one of calendar days, and not one for all offices', () => {
  const names = { hi: 'स्थानीय अवकाश', en: 'Local holiday' };
  const declaredOn = Day.parse('2026-12-01');
  const holiday = (of: Directory['rows']['holidays'][number]['of'], day: string) => ({
    holidayId: ids.holiday(),
    of,
    day: Day.parse(day),
    hours: 'closed' as const,
    names,
    declaredOn,
  });
  const base = district();
  const [first, second] = base.rows.offices;
  if (!first || !second) throw new Error('a district without offices');
  const open = { ...second, calendar: { ...second.calendar, closedSaturdays: [] } };
  const directory = changed(base, { offices: [open], holidays: [holiday(first.officeId, '2026-12-10')] });
  const limitIn = (officeId: typeof first.officeId, at = MONDAY) =>
    stay(officeRules(directory, officeId), at).limitAt;

  test('trap 5: second Saturdays and local holidays differ per office, and so do the limits of one and the same day', () => {
    expect(limitIn(first.officeId)).toBe(inIndia('2026-12-17', '17:00'));
    expect(limitIn(second.officeId)).toBe(inIndia('2026-12-15', '17:00'));
  });

  test('trap 5: days are those of Asia/Kolkata, stored as instants of UTC', () => {
    const lateEvening = inIndia('2026-12-07', '23:50');
    expect(lateEvening).toBe('2026-12-07T18:20:00.000Z');
    expect(limitIn(second.officeId, lateEvening)).toBe('2026-12-15T11:30:00.000Z');
    const afterMidnight = inIndia('2026-12-08', '00:10');
    expect(afterMidnight).toBe('2026-12-07T18:40:00.000Z');
    expect(limitIn(second.officeId, afterMidnight)).toBe('2026-12-16T11:30:00.000Z');
  });
});

describe('a clock that stood still', () => {
  test('does not count the days in between, over a weekend neither', () => {
    // Suspended on Friday 11 December, taken up on Monday 14: of these days only that Monday would have counted.
    const still = suspendHolding(stay(), inIndia('2026-12-11', '12:00'), 'court');
    expect(still).not.toHaveProperty('limitAt');
    const on = resumeHolding(still, inIndia('2026-12-14', '12:00'), DEFAULT_RULES);
    expect(on.limitAt).toBe(inIndia('2026-12-17', '17:00'));
    expect(on.clockFrom).toBe(MONDAY);
  });

  test('and was taken up on the same day lost no day; by the wall clock it lost the hours', () => {
    const again = (rules: Rules) =>
      resumeHolding(
        suspendHolding(stay(rules), inIndia('2026-12-09', '11:00'), 'applicant'),
        inIndia('2026-12-09', '13:00'),
        rules,
      ).limitAt;
    expect(again(DEFAULT_RULES)).toBe(inIndia('2026-12-16', '17:00'));
    const limit = { after: Duration.parse('PT72H'), days: 'calendar' } as const;
    expect(again({ ...DEFAULT_RULES, policy: { limit } })).toBe(plus(MONDAY, 74 * 3_600_000));
  });

  test('is counted in the calendar as it is now: a holiday declared for a day on which it stood moves nothing', () => {
    const still = suspendHolding(stay(), inIndia('2026-12-08', '12:00'), 'court');
    const on = resumeHolding(still, inIndia('2026-12-11', '12:00'), DEFAULT_RULES);
    const late = { ...DEFAULT_CALENDAR, holidays: [Day.parse('2026-12-10')] };
    expect(recounted(on, { ...DEFAULT_RULES, calendar: late }).limitAt).toBe(on.limitAt);
  });

  const moment = fc.integer({ min: 0, max: 60 * 24 * 90 }).map(minutes => plus(MONDAY, minutes * 60_000));
  const spans = fc.uniqueArray(moment, { minLength: 2, maxLength: 6 }).map(all => {
    const sorted = all.sort();
    const stood: Standstill[] = [];
    for (let place = 0; place + 1 < sorted.length; place += 2) {
      const [from, until] = [sorted[place], sorted[place + 1]];
      if (from && until) stood.push({ from, until });
    }
    return stood;
  });

  test('always leaves the officer as many working days as the office allows, and those granted', () => {
    fc.assert(
      fc.property(
        spans,
        fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
        (stood, moreDays) => {
          const { calendar } = DEFAULT_RULES;
          const { limitAt = MONDAY } = countStay({ ...stay(), stood, moreDays }, DEFAULT_RULES);
          const standing = stood
            .filter(({ from }) => from < limitAt)
            .map(({ from, until }) => workingDaysBetween(from, earlier(until, limitAt), calendar));
          const lost = standing.reduce((sum, one) => sum + one, 0);
          expect(workingDaysBetween(MONDAY, limitAt, calendar) - lost).toBe(7 + (moreDays ?? 0));
          expect(isWorkingDay(calendar, istDay(limitAt))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the two clocks', () => {
  test('tell how long it lies with its holder and how long the matter waits, in working days and in days', () => {
    const lying = {
      heldSince: MONDAY,
      ageFrom: inIndia('2026-12-01', '11:00'),
      until: inIndia('2026-12-14', '10:00'),
    };
    expect(clocksOf(DEFAULT_CALENDAR, lying)).toEqual({
      workingDays: 5,
      calendarDays: 7,
      ageFrom: lying.ageFrom,
      ageWorkingDays: 10,
      ageCalendarDays: 13,
    });
  });

  test('stand at nought when it ends before the matter began to wait, or on the day it came', () => {
    const until = plus(MONDAY, 1);
    expect(
      clocksOf(DEFAULT_CALENDAR, { heldSince: MONDAY, ageFrom: plus(MONDAY, 9e8), until }),
    ).toMatchObject({
      workingDays: 0,
      calendarDays: 0,
      ageWorkingDays: 0,
      ageCalendarDays: 0,
    });
  });
});
