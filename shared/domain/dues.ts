import { type Holding, isBeyondLimit } from './holding.ts';
import { type Day, type Instant, istDay } from './time.ts';

/** What an officer looks at first in the morning, of all that lies with their posts. */
export const DUE_KINDS = ['overdue', 'due-today', 'new'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

type Stay = Pick<Holding, 'limitAt' | 'lateAfter' | 'dueOn' | 'suspendedAt' | 'openedAt'>;

/** The day by which it is wanted: the earlier of the sender’s and the office’s own. While it stands suspended, none. */
export const wantedOn = ({ limitAt, dueOn, suspendedAt }: Stay): Day | undefined => {
  if (suspendedAt !== undefined) return undefined;
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
 * leave its holder (by default the eighth counted day), each day until the stay ends. A clock that stands still names nobody.
 */
export const namedInDigest = (
  stay: Pick<Holding, 'limitAt' | 'lateAfter' | 'suspendedAt' | 'endedAt'>,
  now: Instant,
): boolean => stay.endedAt === undefined && stay.suspendedAt === undefined && isBeyondLimit(stay, now);

/** Sorts after every day: what nobody wants by a day comes last. */
const NO_DAY = '9999';

/** Where a stay stands among those that are due: by the day it is wanted, then by its arrival. */
export const placeAmongDues = (stay: Stay & Pick<Holding, 'receivedAt' | 'holdingId'>): string =>
  `${wantedOn(stay) ?? NO_DAY}#${stay.receivedAt}#${stay.holdingId}`;
