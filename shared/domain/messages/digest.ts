import { type Calendar, isWorkingDay, workingDaysBetween } from '../calendar.ts';
import { duesOf, namedInDigest, placeAmongDues } from '../dues.ts';
import type { Holding } from '../holding.ts';
import { type Instant, istDay } from '../time.ts';

/** The post's stay and the calendar of its office. */
export type HeldIn = { readonly stay: Holding; readonly calendar: Calendar };

/** How many working days the post has had it; the day of arrival is not counted, nor the time it stood suspended. */
export const countedDay = ({ stay, calendar }: HeldIn, now: Instant): number =>
  workingDaysBetween(stay.clockFrom, now, calendar);

/** What lies with an officer this morning. */
export type Lying = {
  readonly held: readonly HeldIn[];
  /** What others have that came from them, and what is asked of them. */
  readonly waiting: number;
  readonly asked: number;
};

export type NamedStay = {
  readonly stay: Holding;
  /** Working days with this post. */
  readonly days: number;
};

export type Digest = {
  readonly overdue: number;
  readonly dueToday: number;
  readonly new: number;
  readonly waiting: number;
  readonly asked: number;
  /** A count alone is what people learn to pass over. Longest awaited first. */
  readonly named: readonly NamedStay[];
};

/**
 * What an officer is told in the morning, over all posts held whose office works today; undefined when nothing is to be done,
 * for who is told nothing learns that being told means something. What others have is no work of theirs.
 */
export const digestOf = ({ held, waiting, asked }: Lying, now: Instant): Digest | undefined => {
  const today = istDay(now);
  const working = held.filter(({ calendar }) => isWorkingDay(calendar, today));
  const dues = working.map(({ stay }) => duesOf(stay, now));
  const count = (kind: 'overdue' | 'due-today' | 'new'): number => dues.filter(due => due.has(kind)).length;
  const digest = {
    overdue: count('overdue'),
    dueToday: count('due-today'),
    new: count('new'),
    waiting,
    asked,
    named: working
      .filter(({ stay }) => namedInDigest(stay, now))
      .map(one => ({ stay: one.stay, days: countedDay(one, now) }))
      .sort((a, b) => (placeAmongDues(a.stay) < placeAmongDues(b.stay) ? -1 : 1)),
  };
  return digest.overdue + digest.dueToday + digest.new + digest.asked === 0 ? undefined : digest;
};
