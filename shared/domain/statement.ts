import type { Standstill } from './calendar.ts';
import { type Charge, inChargeAt } from './directory/charge.ts';
import type { EventOf, FileEvent } from './events.ts';
import { MOST_STANDSTILLS } from './holding.ts';
import type { HoldingId, OfficerId, PostId } from './ids.ts';
import type { Priority } from './priority.ts';
import type { Instant } from './time.ts';

/** One stay as the journal tells it. */
export type Stay = {
  readonly holdingId: HoldingId;
  readonly postId: PostId;
  readonly from: Instant;
  readonly until?: Instant;
  readonly endedBy?: FileEvent['type'];
  readonly clockFrom: Instant;
  readonly stood?: readonly Standstill[];
  readonly moreDays?: number;
  /** Absent where the event that began it said nothing: ordinary. */
  readonly priority?: Priority;
  readonly suspendedAt?: Instant;
  /** When its post had had it for as long as the office lets it, if it ever came to that. */
  readonly beyondFrom?: Instant;
  /** The note that says why, or that the post was not asked. */
  readonly delay?: { readonly note: number } | 'not-given';
};

/** After which moment a stay is beyond the limit of its post's office. */
export type LimitOf = (
  stay: Pick<Stay, 'postId' | 'clockFrom' | 'stood' | 'moreDays' | 'priority'>,
) => Instant | undefined;

/** A span of a stay in which one person, or nobody, sat in the post. */
export type Span = {
  readonly postId: PostId;
  readonly officerId?: OfficerId;
  readonly charge: Charge['kind'] | 'vacant';
  readonly from: Instant;
  readonly until: Instant;
};

const reached = (stay: Stay, at: Instant, limitOf: LimitOf): Stay => {
  if (stay.beyondFrom !== undefined || stay.suspendedAt !== undefined) return stay;
  const limit = limitOf(stay);
  return limit !== undefined && limit < at ? { ...stay, beyondFrom: limit } : stay;
};

const resumed = ({ suspendedAt, ...stay }: Stay, at: Instant): Stay =>
  suspendedAt === undefined
    ? stay
    : { ...stay, stood: [...(stay.stood ?? []), { from: suspendedAt, until: at }].slice(-MOST_STANDSTILLS) };

/** What was beyond its limit before more days were granted stays so. */
const extended = (stay: Stay, { at, data: { days } }: EventOf<'file.extended'>, limitOf: LimitOf): Stay => ({
  ...reached(stay, at, limitOf),
  moreDays: (stay.moreDays ?? 0) + days,
});

/** What was said of a delay when the stay ended. */
const delayIn = ({ data }: FileEvent): Pick<Stay, 'delay'> => {
  if ('delay' in data && data.delay !== undefined) return { delay: { note: data.delay.number } };
  return 'delayNotGivenBy' in data && data.delayNotGivenBy !== undefined ? { delay: 'not-given' } : {};
};

/** The stay that begins by an event; leave given to take a file up again begins one too. */
const begunBy = (event: FileEvent, priority: Priority | undefined): Stay | undefined => {
  const { at } = event;
  const begins = ({ holdingId, postId }: Pick<Stay, 'holdingId' | 'postId'>): Stay => ({
    holdingId,
    postId,
    from: at,
    clockFrom: at,
    ...(priority === undefined ? {} : { priority }),
  });
  switch (event.type) {
    case 'file.created':
    case 'file.sent':
    case 'file.returned':
    case 'file.pulled-back':
    case 'file.pulled-up':
    case 'file.advanced':
    case 'file.reopened':
    case 'file.detached':
      return begins(event.data);
    case 'approval.given':
      return event.data.answers.kind === 'reopening' ? begins(event.data.answers) : undefined;
    default:
      return undefined;
  }
};

/** What one page of the journal tells the next: the stay still running, and how urgent the file was last said to be. */
export type Carried = { readonly open?: Stay; readonly priority?: Priority };

/** A suspension, and leave to put the file into the call book. */
const stopsClock = (event: FileEvent): boolean =>
  event.type === 'file.suspended' ||
  (event.type === 'approval.given' && event.data.answers.kind === 'call-book');

/**
 * Folds events into stays.
 * @param limitOf without it no stay is known to be beyond its limit.
 */
export const foldStays = (
  carried: Carried,
  events: readonly FileEvent[],
  limitOf: LimitOf = () => undefined,
): Carried & { readonly ended: readonly Stay[] } => {
  const ended: Stay[] = [];
  let running = carried.open;
  let { priority } = carried;
  for (const event of events) {
    const { type, at } = event;
    // As urgent as the act says by which it comes, else as it was before, though it lay closed meanwhile.
    if ('priority' in event.data) priority = event.data.priority;
    if (running && stopsClock(event)) running = { ...reached(running, at, limitOf), suspendedAt: at };
    if (running && type === 'file.resumed') running = resumed(running, at);
    if (running && event.type === 'file.extended') running = extended(running, event, limitOf);
    if (running && 'endedHoldingId' in event.data) {
      ended.push({ ...reached(running, at, limitOf), until: at, endedBy: type, ...delayIn(event) });
      running = undefined;
    }
    running = begunBy(event, priority) ?? running;
  }
  return {
    ended,
    ...(running === undefined ? {} : { open: running }),
    ...(priority === undefined ? {} : { priority }),
  };
};

/** Whether a charge that ended at this hour of a stay left it beyond its limit, with nobody asked why. */
export const leftBeyond = (stay: Stay, at: Instant, limitOf: LimitOf): boolean => {
  const { beyondFrom } = reached(stay, at, limitOf);
  return beyondFrom !== undefined && beyondFrom < at;
};

/**
 * Every hour of a stay on exactly one post and one person, or "vacant" (domain.md 4, row 57): the stay is cut at each
 * hour at which a charge on the post began or ended. Adjacent spans meet; together they are the stay.
 */
export const spansOf = (stay: Stay, charges: readonly Charge[], now: Instant): readonly Span[] => {
  const until = stay.until ?? now;
  const cuts = charges
    .flatMap(charge => [charge.from, charge.until])
    .filter((cut): cut is Instant => cut !== undefined && cut > stay.from && cut < until);
  const edges = [...new Set([stay.from, ...cuts, until])].sort();
  const spans: Span[] = [];
  edges.slice(0, -1).forEach((from, index) => {
    const charge = inChargeAt(charges, from);
    const last = spans.at(-1);
    const to = edges[index + 1] ?? until;
    if (last && last.officerId === charge?.officerId && last.charge === (charge?.kind ?? 'vacant'))
      spans[spans.length - 1] = { ...last, until: to };
    else
      spans.push({
        postId: stay.postId,
        ...(charge ? { officerId: charge.officerId } : {}),
        charge: charge?.kind ?? 'vacant',
        from,
        until: to,
      });
  });
  return spans;
};
