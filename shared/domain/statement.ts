import { type Charge, inChargeAt } from './directory/charge.ts';
import type { FileEvent } from './events.ts';
import type { HoldingId, OfficerId, PostId } from './ids.ts';
import type { Instant } from './time.ts';

/** One stay as the journal tells it. */
export type Stay = {
  readonly holdingId: HoldingId;
  readonly postId: PostId;
  readonly from: Instant;
  readonly openedAt?: Instant;
  readonly until?: Instant;
  readonly endedBy?: FileEvent['type'];
};

/** A span of a stay in which one person, or nobody, sat in the post. */
export type Span = {
  readonly postId: PostId;
  readonly officerId?: OfficerId;
  readonly charge: Charge['kind'] | 'vacant';
  readonly from: Instant;
  readonly until: Instant;
};

/** Folds events into stays; `open` carries the stay still running from one page of the journal to the next. */
export const foldStays = (
  open: Stay | undefined,
  events: readonly FileEvent[],
): { readonly ended: readonly Stay[]; readonly open: Stay | undefined } => {
  const ended: Stay[] = [];
  let running = open;
  for (const event of events) {
    if (running && 'endedHoldingId' in event.data) {
      ended.push({ ...running, until: event.at, endedBy: event.type });
      running = undefined;
    }
    if (event.type === 'file.opened' && running) running = { ...running, openedAt: event.at };
    if ('postId' in event.data && 'holdingId' in event.data && isArrival(event.type))
      running = {
        holdingId: event.data.holdingId,
        postId: event.data.postId,
        from: event.at,
        ...(OPENED_ON_ARRIVAL.has(event.type) ? { openedAt: event.at } : {}),
      };
  }
  return { ended, open: running };
};

const ARRIVALS: ReadonlySet<string> = new Set([
  'file.created',
  'file.sent',
  'file.returned',
  'file.pulled-back',
  'file.reopened',
]);
const isArrival = (type: FileEvent['type']): boolean => ARRIVALS.has(type);
const OPENED_ON_ARRIVAL: ReadonlySet<string> = new Set(['file.created', 'file.pulled-back', 'file.reopened']);

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
