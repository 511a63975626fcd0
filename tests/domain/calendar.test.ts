import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Calendar,
  closingOn,
  DEFAULT_CALENDAR,
  isWorkingDay,
  type Limit,
  limitEnds,
  workingDaysBetween,
} from '#shared/domain/calendar.ts';
import {
  Day,
  Duration,
  Instant,
  instantOf,
  istDay,
  istInstant,
  istYear,
  nextDay,
  plus,
} from '#shared/domain/time.ts';
import { MONDAY } from './support/office.ts';

const day = (text: string) => Day.parse(text);
const inIndia = (date: string, time: string) => istInstant(day(date), time);
const working = (after: string): Limit => ({ after: Duration.parse(after), days: 'working' });
const calendarDays = (after: string): Limit => ({ after: Duration.parse(after), days: 'calendar' });
const closedOn = (...holidays: readonly string[]): Calendar => ({
  ...DEFAULT_CALENDAR,
  holidays: holidays.map(day),
});

describe('a time limit in working days', () => {
  test('of seven, from Monday 7 December 2026 16:50, ends on Wednesday 16 December at the close of office', () => {
    expect(MONDAY).toBe(inIndia('2026-12-07', '16:50'));
    expect(limitEnds(MONDAY, working('P7D'), DEFAULT_CALENDAR)).toBe(inIndia('2026-12-16', '17:00'));
  });

  test('does not count the day of arrival, whatever its hour', () => {
    for (const hour of ['00:00', '09:59', '17:00', '23:59'])
      expect(limitEnds(inIndia('2026-12-07', hour), working('P1D'), DEFAULT_CALENDAR)).toBe(
        inIndia('2026-12-08', '17:00'),
      );
  });

  test('passes over Sundays, closed Saturdays and holidays, and counts the other Saturdays', () => {
    const friday = inIndia('2026-12-11', '12:00');
    expect(limitEnds(friday, working('P1D'), DEFAULT_CALENDAR)).toBe(inIndia('2026-12-14', '17:00'));
    expect(limitEnds(friday, working('P1D'), closedOn('2026-12-14'))).toBe(inIndia('2026-12-15', '17:00'));
    const nextFriday = inIndia('2026-12-18', '12:00');
    expect(limitEnds(nextFriday, working('P1D'), DEFAULT_CALENDAR)).toBe(inIndia('2026-12-19', '17:00'));
  });

  test('ends at the office’s own closing hour', () => {
    const late = { ...DEFAULT_CALENDAR, closesAt: '18:30' };
    expect(limitEnds(MONDAY, working('P1D'), late)).toBe(inIndia('2026-12-08', '18:30'));
  });

  test('moves on when a holiday is declared late', () => {
    const before = limitEnds(MONDAY, working('P7D'), DEFAULT_CALENDAR);
    expect(limitEnds(MONDAY, working('P7D'), closedOn('2026-12-10'))).toBe(inIndia('2026-12-17', '17:00'));
    expect(before).toBe(inIndia('2026-12-16', '17:00'));
  });

  test('ends on a half day at the hour at which that day closes; it is a working day like any other', () => {
    const half = { ...DEFAULT_CALENDAR, halfDays: [{ day: day('2026-12-16'), closesAt: '13:30' }] };
    expect(limitEnds(MONDAY, working('P7D'), half)).toBe(inIndia('2026-12-16', '13:30'));
    expect(limitEnds(MONDAY, working('P8D'), half)).toBe(inIndia('2026-12-17', '17:00'));
    const later = { ...DEFAULT_CALENDAR, halfDays: [{ day: day('2026-12-16'), closesAt: '18:30' }] };
    expect(limitEnds(MONDAY, working('P7D'), later)).toBe(inIndia('2026-12-16', '17:00'));
  });

  test('counts a Sunday on which the office is ordered to work', () => {
    const open = { ...DEFAULT_CALENDAR, openDays: [day('2026-12-13')] };
    expect(limitEnds(MONDAY, working('P7D'), open)).toBe(inIndia('2026-12-15', '17:00'));
  });

  test('comes to an end even where every day is closed', () => {
    const never: Calendar = {
      ...DEFAULT_CALENDAR,
      closedWeekdays: [0, 1, 2, 3, 4, 5],
      closedSaturdays: [1, 2, 3, 4, 5],
    };
    expect(limitEnds(MONDAY, working('P1D'), never) > inIndia('2050-01-01', '00:00')).toBe(true);
  });
});

describe('other time limits', () => {
  test('in calendar days count Sundays and holidays', () => {
    expect(limitEnds(MONDAY, calendarDays('P7D'), closedOn('2026-12-10'))).toBe(
      inIndia('2026-12-14', '17:00'),
    );
  });

  test('in hours, minutes and seconds run on the wall clock, through the night and Sundays', () => {
    const saturdayNight = inIndia('2026-12-19', '23:59');
    expect(limitEnds(saturdayNight, working('PT20S'), DEFAULT_CALENDAR)).toBe(plus(saturdayNight, 20_000));
    expect(limitEnds(saturdayNight, calendarDays('PT1H2M3S'), DEFAULT_CALENDAR)).toBe(
      plus(saturdayNight, 3_723_000),
    );
  });

  test.each([
    'P',
    'PT',
    'P1DT1H',
    'P1W',
    'PT1.5S',
    '-P1D',
    'P1M',
    '7',
    'P1Y',
    'PT1D',
    'P0D',
    'P000D',
    'PT0S',
    'PT0H00M',
  ])('are not written as %s', text => {
    expect(Duration.safeParse(text).success).toBe(false);
  });
});

describe('the calendar of an office', () => {
  test('knows the second Saturday of any month, whatever weekday the month began on', () => {
    for (const [saturday, open] of [
      ['2026-08-01', true],
      ['2026-08-08', false],
      ['2026-08-15', true],
      ['2026-02-07', true],
      ['2026-02-14', false],
      ['2026-10-31', true],
    ] as const)
      expect({ saturday, open: isWorkingDay(DEFAULT_CALENDAR, day(saturday)) }).toEqual({ saturday, open });
  });

  test('is that of India: after half past six in the evening UTC it is the next day, and may be the next year', () => {
    expect(istDay(Instant.parse('2026-12-31T18:29:59.999Z'))).toBe('2026-12-31');
    expect(istDay(Instant.parse('2026-12-31T18:30:00.000Z'))).toBe('2027-01-01');
    expect(istYear(Instant.parse('2026-12-31T18:30:00.000Z'))).toBe(2027);
    expect(istYear(Instant.parse('2026-12-31T18:29:59.999Z'))).toBe(2026);
  });
});

const moment = fc
  .integer({ min: Date.parse('2024-01-01T00:00:00.000Z'), max: Date.parse('2030-01-01T00:00:00.000Z') })
  .map(instantOf);
const calendar: fc.Arbitrary<Calendar> = fc.record({
  opensAt: fc.constant('10:00'),
  closesAt: fc.constantFrom('13:00', '17:00', '23:59'),
  closedWeekdays: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 4 }),
  closedSaturdays: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 5 }),
  holidays: fc.array(moment.map(istDay), { maxLength: 20 }),
  openDays: fc.array(moment.map(istDay), { maxLength: 9 }),
  halfDays: fc.array(
    fc.record({ day: moment.map(istDay), closesAt: fc.constantFrom('12:00', '13:30', '20:00') }),
    { maxLength: 9 },
  ),
});

/** The days after that of arrival, up to the day of `to`: an oracle that counts one by one. */
const daysAfter = (from: Instant, to: Instant): readonly Day[] => {
  const days: Day[] = [];
  for (let day = istDay(from); day < istDay(to); ) {
    day = nextDay(day);
    days.push(day);
  }
  return days;
};

describe('in every calendar', () => {
  test('a limit of so many working days ends on a working day with exactly so many of them in between', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 40 }), calendar, (from, days, office) => {
        const end = limitEnds(from, working(`P${days}D`), office);
        expect(isWorkingDay(office, istDay(end))).toBe(true);
        expect(end).toBe(istInstant(istDay(end), closingOn(office, istDay(end))));
        expect(daysAfter(from, end).filter(day => isWorkingDay(office, day))).toHaveLength(days);
      }),
      { numRuns: 300 },
    );
  });

  test('the working days of a stay are those on which its limit was counted', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 40 }), calendar, (from, days, office) => {
        const end = limitEnds(from, working(`P${days}D`), office);
        expect(workingDaysBetween(from, end, office)).toBe(days);
        expect(workingDaysBetween(from, from, office)).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  test('more days never end earlier, a holiday more never makes a limit end earlier', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 40 }), calendar, moment, (from, days, office, extra) => {
        const end = limitEnds(from, working(`P${days}D`), office);
        expect(limitEnds(from, working(`P${days + 1}D`), office) > end).toBe(true);
        const more = { ...office, holidays: [...office.holidays, istDay(extra)] };
        expect(limitEnds(from, working(`P${days}D`), more) >= end).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
