import * as z from 'zod';
import { type Calendar, ClockTime, type OwnCalendar } from '../calendar.ts';
import { HolidayId, OfficeId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { LIMITS, line } from '../text.ts';
import { Day, daysBetween } from '../time.ts';
import type { Directory } from './directory.ts';
import { Names, type Office } from './office.ts';

/** Whose calendar a day stands in: that of the state, of the district, or of one office. */
export const CalendarOf = z.union([z.literal('state'), z.literal('district'), OfficeId]);
export type CalendarOf = z.infer<typeof CalendarOf>;
export const isOfOffice = (of: CalendarOf): of is OfficeId => of !== 'state' && of !== 'district';

/** A day off; a working day that closes early, by its hour; or a day on which work is done whatever the week says. */
export const DayHours = z.union([z.enum(['closed', 'open']), ClockTime]);
export type DayHours = z.infer<typeof DayHours>;

/**
 * A day that is other than the week has it, in the calendar of the state, the district or an office. It is never deleted:
 * what was declared by mistake is withdrawn, and both stay to be seen.
 */
export const Holiday = z.strictObject({
  holidayId: HolidayId,
  of: CalendarOf,
  day: Day,
  hours: DayHours,
  /** The occasion; absent where a sheet did not say it. */
  names: Names.optional(),
  /** Number and date of the order. */
  order: line(LIMITS.name).optional(),
  /** The day on which it was declared, however late. */
  declaredOn: Day,
  withdrawnOn: Day.optional(),
});
export type Holiday = z.infer<typeof Holiday>;

/** An office without a day among those of which nothing more is known: it is declared, or withdrawn, from now on. */
export const withoutBareDay = (office: Office, day: Day): Office => {
  const holidays = office.calendar.holidays.filter(bare => bare !== day);
  return { ...office, calendar: { ...office.calendar, holidays } };
};

/** What is declared fewer days ahead than this comes late: clocks that run already had counted the day. */
const IN_GOOD_TIME_DAYS = 7;

export const isDeclaredLate = ({ day, declaredOn }: Pick<Holiday, 'day' | 'declaredOn'>): boolean =>
  daysBetween(declaredOn, day) < IN_GOOD_TIME_DAYS;

/** Holidays that stand, by whose calendar they are in. */
export type LiveHolidays = ReadonlyMap<CalendarOf, readonly Holiday[]>;

export const liveHolidays = (holidays: readonly Holiday[]): LiveHolidays =>
  Map.groupBy(
    holidays.filter(({ withdrawnOn }) => withdrawnOn === undefined),
    ({ of }) => of,
  );

/**
 * The calendar by which an office counts. What is declared for a day in a narrower calendar goes before what is declared in
 * a wider one: an office may work on the district's holiday, and be closed for the afternoon on the state's.
 */
export const effectiveCalendar = (own: OwnCalendar, live: LiveHolidays, officeId: OfficeId): Calendar => {
  const days = new Map<Day, DayHours>();
  const declare = (of: CalendarOf) => {
    for (const { day, hours } of live.get(of) ?? []) days.set(day, hours);
  };
  declare('state');
  declare('district');
  for (const day of own.holidays) days.set(day, 'closed');
  declare(officeId);
  const told = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...own,
    holidays: told.filter(([, hours]) => hours === 'closed').map(([day]) => day),
    openDays: told.filter(([, hours]) => hours === 'open').map(([day]) => day),
    halfDays: told.flatMap(([day, hours]) =>
      hours === 'closed' || hours === 'open' ? [] : [{ day, closesAt: hours }],
    ),
  };
};

const declared = ({ rows }: Pick<Directory, 'rows'>, of: CalendarOf, day: Day): Holiday | undefined =>
  rows.holidays.find(one => one.of === of && one.day === day && one.withdrawnOn === undefined);

/** Admits a day that is declared: each day stands once in a calendar. */
export const admitHoliday = (directory: Directory, holiday: Holiday): Holiday => {
  if (isOfOffice(holiday.of)) directory.getOffice(holiday.of);
  const standing = declared(directory, holiday.of, holiday.day);
  if (standing) throw new Refusal('holiday.exists', { holidayId: standing.holidayId });
  return holiday;
};

/** A day that stands declared; what was withdrawn is not changed any more. */
export const standingHoliday = (directory: Directory, holidayId: HolidayId): Holiday => {
  const holiday = directory.find('holidays', holidayId);
  if (!holiday) throw new Refusal('holiday.unknown');
  if (holiday.withdrawnOn !== undefined) throw new Refusal('holiday.withdrawn');
  return holiday;
};
