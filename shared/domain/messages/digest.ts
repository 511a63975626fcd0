import { type Calendar, isWorkingDay, workingDaysBetween } from '../calendar.ts';
import { duesOf, namedInDigest, placeAmongDues } from '../dues.ts';
import type { Holding } from '../holding.ts';
import type { PostId } from '../ids.ts';
import type { OverdueRecord } from '../records/overdue.ts';
import { daysBetween, type Instant, istDay } from '../time.ts';

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
  /** The posts held, each with the calendar of its office. */
  readonly posts: ReadonlyMap<PostId, Calendar>;
  /** Records out beyond their day that one of these posts has, or gave out. */
  readonly records: readonly OverdueRecord[];
};

export type NamedStay = {
  readonly stay: Holding;
  /** Working days with this post. */
  readonly days: number;
};

export type NamedRecord = {
  readonly record: OverdueRecord;
  /** Days by the calendar since its day of return. */
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
  /** Records these posts should have given back, the longest overdue first. */
  readonly toReturn: readonly NamedRecord[];
  /** How many records that these posts gave to others have not come back in time. */
  readonly lent: number;
};

/** Of records out beyond their day: which are to be given back, and how many others are to give back. */
const loansOf = ({ posts, records }: Lying, now: Instant): Pick<Digest, 'toReturn' | 'lent'> => {
  const today = istDay(now);
  const works = (postId: PostId): boolean => {
    const calendar = posts.get(postId);
    return calendar !== undefined && isWorkingDay(calendar, today);
  };
  return {
    toReturn: records
      .filter(({ out }) => works(out.to))
      .map(record => ({ record, days: daysBetween(record.out.dueOn, today) }))
      .sort((a, b) => b.days - a.days),
    // What an officer has of their own record room is said once.
    lent: records.filter(({ out }) => works(out.by) && !posts.has(out.to)).length,
  };
};

/**
 * What an officer is told in the morning, over all posts held whose office works today; undefined when nothing is to be done,
 * for who is told nothing learns that being told means something. What others have is no work of theirs.
 */
export const digestOf = (lying: Lying, now: Instant): Digest | undefined => {
  const { held, waiting, asked } = lying;
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
    ...loansOf(lying, now),
  };
  const { overdue, dueToday, new: fresh, toReturn, lent } = digest;
  return overdue + dueToday + fresh + asked + toReturn.length + lent === 0 ? undefined : digest;
};
