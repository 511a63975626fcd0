import { type Holding, isBeyondLimit } from './holding.ts';
import { type Day, type Instant, istDay } from './time.ts';

/** What an officer looks at first in the morning, of all that lies with their posts. */
export const DUE_KINDS = ['overdue', 'due-today', 'new'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

type Stay = Pick<Holding, 'limitAt' | 'lateAfter' | 'dueOn' | 'suspendedAt' | 'reviewOn' | 'openedAt'>;

/** The day by which it is wanted: the earlier of the sender’s and the office’s own. While it stands suspended, none; in the call book the day of review. */
export const wantedOn = ({ limitAt, dueOn, suspendedAt, reviewOn }: Stay): Day | undefined => {
  if (suspendedAt !== undefined) return reviewOn;
  const limit = limitAt && istDay(limitAt);
  return limit === undefined || (dueOn !== undefined && dueOn < limit) ? dueOn : limit;
};

/** What a stay is to its officer at this hour; a new one may be overdue as well, and a parked one stays what it was. */
export const duesOf = (stay: Stay, now: Instant): ReadonlySet<DueKind> => {
  const today = istDay(now);
  const wanted = wantedOn(stay);
  const isOverdue = wanted !== undefined && (wanted < today || isBeyondLimit(stay, now));
  const dues = new Set<DueKind>();
  if (isOverdue) dues.add('overdue');
  else if (wanted === today) dues.add('due-today');
  if (stay.openedAt === undefined) dues.add('new');
  return dues;
};

/**
 * Whether a stay is overdue and named in the digest of this hour: from the day after the one by whose close of office it was to
 * leave its holder (by default the eighth counted day), each day until the stay ends. A clock that stands still names nobody,
 * but what stands in the call book is named from its day of review on.
 */
export const namedInDigest = (
  stay: Pick<Holding, 'limitAt' | 'lateAfter' | 'suspendedAt' | 'reviewOn' | 'endedAt'>,
  now: Instant,
): boolean => {
  if (stay.endedAt !== undefined) return false;
  if (stay.suspendedAt === undefined) return isBeyondLimit(stay, now);
  return stay.reviewOn !== undefined && stay.reviewOn <= istDay(now);
};

/** Sorts after every day: what nobody wants by a day comes last. */
const NO_DAY = '9999';

/** Where a stay stands among those that are due: by the day it is wanted, then by its arrival. */
export const placeAmongDues = (stay: Stay & Pick<Holding, 'receivedAt' | 'holdingId'>): string =>
  `${wantedOn(stay) ?? NO_DAY}#${stay.receivedAt}#${stay.holdingId}`;
