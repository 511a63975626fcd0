import type { Notification } from '#shared/domain/notification.ts';
import type { SealedEvent } from '#shared/domain/sealed-event.ts';
import type { InForce } from '../city.ts';
import type { Broken, Invariant } from './broken.ts';
import { dueBy, reckoningAt, type Still } from './due-oracle.ts';
import type { Kept } from './read.ts';

type Stay = Kept['stays'][number];
type Told = Extract<SealedEvent, { readonly type: 'custody.reminded' | 'custody.escalated' }>;
type Fired = Told | Extract<SealedEvent, { readonly type: 'custody.ladder-ended' }>;

const HOUR_MS = 3_600_000;
/** A due instant may be put off by so much, that not everything is told at once. */
const JITTER_MS = 10 * 60_000;
/** A timer that was lost is found by the sweep, which may be killed as well. */
const LATE_MS = 2 * HOUR_MS;
/** A function may have read the directory so long before it acted. */
const READ_MS = 60_000;

const isFired = (event: SealedEvent): event is Fired => event.type.startsWith('custody.');
const epoch = (at: string): number => Date.parse(at);

/** The rules of a post's office that were in force at some moment of a span. */
const rulesIn = (inForce: readonly InForce[], { postId }: Stay, from: number, to: number) =>
  inForce
    .filter(({ since }, at) => since <= to && (inForce[at + 1]?.since ?? Number.POSITIVE_INFINITY) >= from)
    .map(({ directory }) => reckoningAt(directory, postId));

/** When the directory changed last before a moment: what is due by new rules was not due before. */
const lastChange = (inForce: readonly InForce[], at: number): number =>
  inForce.findLast(({ since }) => since <= at)?.since ?? 0;

type OfTypes<T extends SealedEvent['type']> = Extract<SealedEvent, { readonly type: T }>;
const isStopped = (event: SealedEvent): event is OfTypes<'file.suspended' | 'receipt.suspended'> =>
  event.type === 'file.suspended' || event.type === 'receipt.suspended';
const goesOn = (event: SealedEvent): event is OfTypes<'file.resumed' | 'receipt.resumed'> =>
  event.type === 'file.resumed' || event.type === 'receipt.resumed';

/** When the clock of a stay stood still, and since when it stands, by the first so many events. */
const standstills = ({ events }: Kept, { holdingId }: Stay, upTo: number) => {
  const still: Still[] = [];
  let since: number | undefined;
  for (const event of events.slice(0, upTo)) {
    if (isStopped(event) && event.data.holdingId === holdingId) since = epoch(event.at);
    if (!goesOn(event) || event.data.holdingId !== holdingId || since === undefined) continue;
    still.push({ from: since, until: epoch(event.at) });
    since = undefined;
  }
  return { still, isStill: since !== undefined };
};

const brokenStay = (kept: Kept, stay: Stay, inForce: readonly InForce[], end: number): Broken | undefined => {
  const { events, objectId } = kept;
  const fired = events.filter(isFired).filter(({ data }) => data.holdingId === stay.holdingId);
  const says = (invariant: Invariant, what: string): Broken => ({
    invariant,
    says: `${objectId}, stay ${stay.holdingId} of ${stay.receivedAt}: ${what}`,
  });
  for (const [at, event] of fired.entries()) {
    const { rung, dueAt } = event.data;
    if (rung !== at) return says('told-once', `rung ${rung} was told as number ${at}`);
    if (stay.endedAt !== undefined && event.at > stay.endedAt)
      return says('none-after-end', `rung ${rung} was told at ${event.at}, it ended at ${stay.endedAt}`);
    const { still, isStill } = standstills(kept, stay, event.seq - 1);
    if (isStill) return says('none-after-end', `rung ${rung} was told while its clock stood still`);
    const [told, due] = [epoch(event.at), epoch(dueAt)];
    if (told < due) return says('told-in-time', `rung ${rung} was told at ${event.at}, before ${dueAt}`);
    if (told > Math.max(due, ...still.map(({ until }) => until), lastChange(inForce, told)) + LATE_MS)
      return says('told-in-time', `rung ${rung} of ${dueAt} was told at ${event.at}`);
    const right = rulesIn(inForce, stay, told - READ_MS, told).map(rules =>
      dueBy({ from: epoch(stay.receivedAt), still }, rung, rules),
    );
    if (!right.some(moment => moment !== undefined && moment <= due && due <= moment + JITTER_MS))
      return says('told-in-time', `rung ${rung} was due ${dueAt}; by the calendar ${instants(right)}`);
  }
  return missing(kept, stay, fired, inForce, end);
};

const instants = (moments: readonly (number | undefined)[]): string =>
  moments.map(moment => (moment === undefined ? 'never' : new Date(moment).toISOString())).join(' or ');

/** A rung that should have been told long ago. While rules change it is asked of what lies open alone: by those of today. */
const missing = (
  kept: Kept,
  stay: Stay,
  fired: readonly Fired[],
  inForce: readonly InForce[],
  end: number,
): Broken | undefined => {
  const over = epoch(stay.endedAt ?? new Date(end).toISOString());
  const { still, isStill } = standstills(kept, stay, kept.events.length);
  const changes = rulesIn(inForce, stay, epoch(stay.receivedAt), over).length > 1;
  if (isStill || fired.at(-1)?.type === 'custody.ladder-ended') return undefined;
  if (stay.endedAt !== undefined && (changes || still.length > 0)) return undefined;
  const [rules] = rulesIn(inForce, stay, over, over).slice(-1);
  const due = rules && dueBy({ from: epoch(stay.receivedAt), still }, fired.length, rules);
  if (due === undefined || due + JITTER_MS + LATE_MS > over) return undefined;
  return {
    invariant: 'told-once',
    says: `${kept.objectId}, stay ${stay.holdingId}: rung ${fired.length}, due ${instants([due])}, was never told`,
  };
};

export const brokenTelling = (kept: Kept, inForce: readonly InForce[], end: number): Broken | undefined => {
  for (const stay of kept.stays) {
    const broken = brokenStay(kept, stay, inForce, end);
    if (broken) return broken;
  }
  return undefined;
};

const isTold = (event: SealedEvent): event is Told =>
  event.type === 'custody.reminded' || event.type === 'custody.escalated';

/** Everybody whom an event names was told of it once, and nobody of anything else. */
export const brokenNotifications = (
  objects: Iterable<Kept>,
  notifications: readonly Notification[],
): Broken | undefined => {
  const named = [...objects].flatMap(({ objectId, events }) =>
    events
      .filter(isTold)
      .flatMap(({ at, data }) => data.officers.map(officer => `${officer} ${objectId} ${data.rung} ${at}`)),
  );
  const told = notifications
    .filter(({ kind }) => kind === 'reminded' || kind === 'escalated')
    .map(({ officerId, objectId, rung, at }) => `${officerId} ${objectId} ${rung} ${at}`);
  const [left, right] = [named.toSorted(), told.toSorted()];
  const at = left.findIndex((one, index) => one !== right[index]);
  if (at < 0 && left.length === right.length) return undefined;
  return {
    invariant: 'told-once',
    says: `the journals name ${left.length} to be told, ${right.length} were: ${left[at] ?? right[left.length]}`,
  };
};
