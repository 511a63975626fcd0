import type { Limit } from '#shared/domain/calendar.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Office } from '#shared/domain/directory/office.ts';
import { DEFAULT_TERMS, type DistrictRung } from '#shared/domain/policy.ts';

/**
 * When a rung is due, worked out once more and in another way: day by day, by number, with no use of the office's own
 * reckoning. All in epoch milliseconds.
 */
const DAY_MS = 86_400_000;
const IST_MS = 330 * 60_000;
const THURSDAY = 4;

/** Days since 1 January 1970, a Thursday, in India. */
export const dayOf = (at: number): number => Math.floor((at + IST_MS) / DAY_MS);
const dateOf = (day: number): Date => new Date(day * DAY_MS);

/** How a post’s office counts, as the rows of the directory have it. */
export type Reckoning = {
  /** For how long one official may have a thing. */
  readonly limit: Limit;
  readonly rungs: readonly DistrictRung[];
  readonly isOpen: (day: number) => boolean;
  /** Minutes after midnight. */
  readonly closesAt: (day: number) => number;
};

const minutesOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};

export const reckoningOf = ({ rows }: Directory, { officeId, policy, calendar }: Office): Reckoning => {
  const district = rows.district[0]?.policy;
  /** What is said of a day, by whoever is nearest to the office. */
  const saidOf = (day: number): string | undefined => {
    const rowOf = (of: string) =>
      rows.holidays.find(
        one => one.of === of && one.withdrawnOn === undefined && Date.parse(one.day) / DAY_MS === day,
      )?.hours;
    const bare = calendar.holidays.some(holiday => Date.parse(holiday) / DAY_MS === day)
      ? 'closed'
      : undefined;
    return rowOf(officeId) ?? bare ?? rowOf('district') ?? rowOf('state');
  };
  return {
    limit: policy.limit ?? district?.limit ?? DEFAULT_TERMS.limit,
    rungs: policy.rungs ?? district?.rungs ?? DEFAULT_TERMS.rungs,
    isOpen: day => {
      const said = saidOf(day);
      if (said === 'closed' || said === 'open') return said === 'open';
      // A half day is one of those on which the office works anyway.
      const weekday = (day + THURSDAY) % 7;
      const nth = Math.floor((dateOf(day).getUTCDate() - 1) / 7) + 1;
      return (
        !calendar.closedWeekdays.includes(weekday) &&
        !(weekday === 6 && calendar.closedSaturdays.includes(nth))
      );
    },
    closesAt: day => {
      const said = saidOf(day);
      const half = said === undefined || said === 'closed' || said === 'open' ? undefined : minutesOf(said);
      return Math.min(minutesOf(calendar.closesAt), half ?? Number.POSITIVE_INFINITY);
    },
  };
};

/** A span for which a clock stood still: from the day after it stopped to the day on which it went on, no day counts. */
export type Still = { readonly from: number; readonly until: number };

/** What a stay is counted by: where its clock began, when it stood still, and how many days were granted. */
export type Clock = { readonly from: number; readonly still: readonly Still[]; readonly more: number };

/** When a limit ends by the close of office. */
export const endOf = (
  { from, still, more }: Clock,
  { after, days }: Limit,
  { isOpen, closesAt }: Reckoning,
): number => {
  const [, count] = /^P(\d+)D$/.exec(after) ?? [];
  if (count === undefined) throw new Error('histories count in days');
  let [day, left] = [dayOf(from), Number(count) + more];
  while (left > 0) {
    day += 1;
    const stands = still.some(one => dayOf(one.from) < day && day <= dayOf(one.until));
    if (!stands && (days === 'calendar' || isOpen(day))) left -= 1;
  }
  return day * DAY_MS - IST_MS + closesAt(day) * 60_000;
};

/** The latest of all rungs up to this one; undefined past the last. */
export const dueBy = (clock: Clock, rung: number, reckoning: Reckoning): number | undefined =>
  rung < reckoning.rungs.length
    ? Math.max(...reckoning.rungs.slice(0, rung + 1).map(({ limit }) => endOf(clock, limit, reckoning)))
    : undefined;
