import * as z from 'zod';
import {
  DAY_MS,
  Day,
  Duration,
  daysOf,
  epochOf,
  type Instant,
  instantOf,
  istDay,
  istInstant,
  nextDay,
  wallMs,
  weekday,
} from './time.ts';

/** A time of the clock in IST, `17:00`. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export type ClockTime = z.infer<typeof ClockTime>;

/** What an office has of its own: its hours in IST, the weekdays and Saturdays of the month it is closed. */
export const OwnCalendar = z.strictObject({
  opensAt: ClockTime,
  closesAt: ClockTime,
  /** 0 Sunday … 6 Saturday; at least one weekday must remain. */
  closedWeekdays: z.array(z.int().min(0).max(6)).max(6),
  /** Which Saturdays of a month are closed, 1 to 5. */
  closedSaturdays: z.array(z.int().min(1).max(5)).max(5),
  /** Days off of which nothing more is known; what is declared by its occasion stands in rows of its own. */
  holidays: z.array(Day).max(400),
});
export type OwnCalendar = z.infer<typeof OwnCalendar>;

/** The days and hours by which an office counts, whoever declared them: derived by the directory, `calendarOf`. */
export type Calendar = Readonly<OwnCalendar> & {
  /** Working days on which the office closes early. */
  readonly halfDays?: readonly { readonly day: Day; readonly closesAt: ClockTime }[];
  /** Days on which work is done although the week would have them closed. */
  readonly openDays?: readonly Day[];
};

/** A six-day week with the second Saturday closed (domain.md 5, trap 5); a default of configuration. */
export const DEFAULT_CALENDAR: OwnCalendar = {
  opensAt: '10:00',
  closesAt: '17:00',
  closedWeekdays: [0],
  closedSaturdays: [2],
  holidays: [],
};

/**
 * A time limit. `P…D` counts working or calendar days: the day of arrival is not counted and the limit ends at the close
 * of office on the last counted day (CSMOP para 60 with domain.md 2.2). `PT…` runs on the wall clock and ignores `days`.
 */
export const Limit = z.strictObject({ after: Duration, days: z.enum(['working', 'calendar']) });
export type Limit = z.infer<typeof Limit>;

const SATURDAY = 6;

export const isWorkingDay = (calendar: Calendar, day: Day): boolean => {
  if (calendar.holidays.includes(day)) return false;
  if (calendar.openDays?.includes(day)) return true;
  const dayOfWeek = weekday(day);
  if (calendar.closedWeekdays.includes(dayOfWeek)) return false;
  const saturdayOfMonth = Math.ceil(Number(day.slice(8)) / 7);
  return dayOfWeek !== SATURDAY || !calendar.closedSaturdays.includes(saturdayOfMonth);
};

/** When the office closes on a day: a half day is a working day that ends at its own hour. */
export const closingOn = ({ closesAt, halfDays }: Calendar, day: Day): ClockTime => {
  const half = halfDays?.find(one => one.day === day)?.closesAt;
  return half !== undefined && half < closesAt ? half : closesAt;
};

/** Working days after the day of `from`, up to the day of `to`; 0 on the same day. */
export const workingDaysBetween = (from: Instant, to: Instant, calendar: Calendar): number => {
  let counted = 0;
  const last = istDay(to);
  for (let day = istDay(from); day < last; ) {
    day = nextDay(day);
    if (isWorkingDay(calendar, day)) counted += 1;
  }
  return counted;
};

/** Beyond this many days the search for a working day gives up: a calendar that is all holidays must not hang a timer. */
const HORIZON_DAYS = 10_000;

/** A span for which a clock stood still. */
export type Standstill = { readonly from: Instant; readonly until: Instant };

/** What is not counted of a limit: spans for which the clock stood still, and days granted beside it. */
export type Grace = {
  readonly stood?: readonly Standstill[] | undefined;
  readonly more?: number | undefined;
};

/** As with an arrival, the day on which the clock stops still counts, and that on which it goes on does not. */
const isStanding = (day: Day, stood: readonly Standstill[]): boolean =>
  stood.some(({ from, until }) => istDay(from) < day && day <= istDay(until));

/** The moment at which `limit`, counted from `from` in `calendar`, ends. */
export const limitEnds = (
  from: Instant,
  limit: Limit,
  calendar: Calendar,
  { stood = [], more = 0 }: Grace = {},
): Instant => {
  const asked = daysOf(limit.after);
  if (asked === undefined) {
    const still = stood.reduce((sum, one) => sum + epochOf(one.until) - epochOf(one.from), 0);
    return instantOf(epochOf(from) + wallMs(limit.after) + still + more * DAY_MS);
  }
  const days = asked + more;
  let day = istDay(from);
  let counted = 0;
  for (let step = 0; counted < days && step < HORIZON_DAYS; step += 1) {
    day = nextDay(day);
    const counts = limit.days === 'calendar' || isWorkingDay(calendar, day);
    if (counts && !isStanding(day, stood)) counted += 1;
  }
  return istInstant(day, closingOn(calendar, day));
};
