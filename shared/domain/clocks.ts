import { type Calendar, workingDaysBetween } from './calendar.ts';
import { daysBetween, earlier, type Instant, istDay } from './time.ts';

/** Since when it lies with its holder, since when the matter waits, and when both clocks stop or are read. */
export type Lying = { readonly heldSince: Instant; readonly ageFrom: Instant; readonly until: Instant };

/**
 * The two clocks of a file or receipt, each in working days of its holder's office and in days of the calendar: with the
 * present holder, and since it was received. Nothing that is done to it sets the second back (domain.md 5, trap 2), and
 * neither stands still while the limit does: what is suspended grows old all the same.
 */
export const clocksOf = (calendar: Calendar, { heldSince, ageFrom, until }: Lying) => {
  const age = earlier(ageFrom, until);
  return {
    workingDays: workingDaysBetween(heldSince, until, calendar),
    calendarDays: Math.max(0, daysBetween(istDay(heldSince), istDay(until))),
    ageFrom,
    ageWorkingDays: workingDaysBetween(age, until, calendar),
    ageCalendarDays: daysBetween(istDay(age), istDay(until)),
  };
};
