import type { Notification } from '#shared/domain/notification.ts';
import type { SealedEvent } from '#shared/domain/sealed-event.ts';
import type { Age, Ages } from './ages.ts';
import type { Broken, Invariant } from './broken.ts';
import { clockBefore, clockChanges } from './clock.ts';
import { dueBy } from './due-oracle.ts';
import type { Held } from './read.ts';

type Stay = Held['stays'][number];
type Told = Extract<SealedEvent, { readonly type: 'custody.reminded' | 'custody.escalated' }>;
/** A rung that was done in a stay: somebody was told, or the file went up by it. */
type Fired = {
  readonly type: SealedEvent['type'];
  readonly at: string;
  readonly rung: number;
  readonly dueAt: string;
};

const HOUR_MS = 3_600_000;
/** A due instant may be put off by so much, that not everything is told at once. */
const JITTER_MS = 10 * 60_000;
/** A timer that was lost is found by the sweep, which may be killed as well. */
const LATE_MS = 2 * HOUR_MS;
/** A function may have read the directory so long before it acted. */
const READ_MS = 60_000;

const firedIn = (event: SealedEvent, { holdingId }: Pick<Stay, 'holdingId'>): readonly Fired[] => {
  const { type, at } = event;
  switch (event.type) {
    case 'custody.reminded':
    case 'custody.escalated':
    case 'custody.ladder-ended': {
      const { rung, dueAt } = event.data;
      return event.data.holdingId === holdingId ? [{ type, at, rung, dueAt }] : [];
    }
    case 'file.advanced': {
      const { endedHoldingId, rung, rungDueAt: dueAt } = event.data;
      return endedHoldingId === holdingId ? [{ type, at, rung, dueAt }] : [];
    }
    default:
      return [];
  }
};
const epoch = (at: string): number => Date.parse(at);

/** The ages that lie in a span: by the rules of one of them a function may have counted that acted at its end. */
const agesIn = (ages: readonly Age[], from: number, to: number): readonly Age[] =>
  ages.filter(({ since, until }) => since <= to && until >= from);

const latest = (moments: readonly number[]): number => Math.max(0, ...moments);
const instants = (moments: readonly (number | undefined)[]): string =>
  moments.map(moment => (moment === undefined ? 'never' : new Date(moment).toISOString())).join(' or ');

/** Which rung comes after one that was told; a ladder that ended is at its end, by whichever rules it did. */
const rungAfter = ({ type, rung }: Fired, ages: readonly Age[]): readonly number[] =>
  type === 'custody.ladder-ended' ? ages.map(({ reckoning }) => reckoning.rungs.length) : [rung + 1];

type Course = { readonly at: number; readonly next: number };

const brokenStay = (kept: Held, stay: Stay, ages: readonly Age[], end: number): Broken | undefined => {
  const { events, objectId } = kept;
  const fired = events.flatMap(event => firedIn(event, stay));
  const says = (invariant: Invariant, what: string): Broken => ({
    invariant,
    says: `${objectId}, stay ${stay.holdingId} of ${stay.receivedAt}: ${what}`,
  });
  const course: Course[] = [];
  let next: readonly number[] = [0];
  for (const event of fired) {
    const { rung, dueAt } = event;
    const [told, due] = [epoch(event.at), epoch(dueAt)];
    if (!next.includes(rung))
      return says('told-once', `rung ${rung} was told in the place of ${next.join()}`);
    if (stay.endedAt !== undefined && event.at > stay.endedAt)
      return says('none-after-end', `rung ${rung} was told at ${event.at}, it ended at ${stay.endedAt}`);
    const { clock, isStill } = clockBefore(kept, stay, told);
    if (isStill) return says('none-after-end', `rung ${rung} was told while its clock stood still`);
    if (told < due) return says('told-in-time', `rung ${rung} was told at ${event.at}, before ${dueAt}`);
    const counting = agesIn(ages, told - READ_MS, told);
    const began = latest([...clock.still.map(({ until }) => until), ...counting.map(({ since }) => since)]);
    if (told > Math.max(due, began) + LATE_MS)
      return says('told-in-time', `rung ${rung} of ${dueAt} was told at ${event.at}`);
    const right = counting.map(({ reckoning }) => dueBy(clock, rung, reckoning));
    if (!right.some(moment => moment !== undefined && moment <= due && due <= moment + JITTER_MS))
      return says('told-in-time', `rung ${rung} was due ${dueAt}; by the calendar ${instants(right)}`);
    next = rungAfter(event, counting);
    course.push({ at: told, next: latest(next) });
  }
  return missing(kept, stay, { course, ages, end });
};

/**
 * A rung that should have been told long ago, asked at each moment at which it might have been overlooked: when the rules
 * of the office changed, when something was done to the clock, and in the end.
 */
const missing = (
  kept: Held,
  stay: Stay,
  {
    course,
    ages,
    end,
  }: { readonly course: readonly Course[]; readonly ages: readonly Age[]; readonly end: number },
): Broken | undefined => {
  const over = stay.endedAt === undefined ? end : epoch(stay.endedAt);
  const asked = [...ages.map(({ until }) => until), ...clockChanges(kept, stay), over];
  for (const moment of asked.filter(one => epoch(stay.receivedAt) < one && one <= over)) {
    const { clock, isStill } = clockBefore(kept, stay, moment);
    const age = ages.find(({ since, until }) => since < moment && moment <= until);
    const rung = course.findLast(({ at }) => at < moment)?.next ?? 0;
    const due = age && dueBy(clock, rung, age.reckoning);
    if (isStill || due === undefined) continue;
    const began = latest([age?.since ?? 0, ...clock.still.map(({ until }) => until)]);
    if (Math.max(due + JITTER_MS, began) + LATE_MS >= moment) continue;
    return {
      invariant: 'told-once',
      says: `${kept.objectId}, stay ${stay.holdingId}: rung ${rung}, due ${instants([due])}, was not told by ${instants([moment])}`,
    };
  }
  return undefined;
};

export const brokenTelling = (kept: Held, ages: Ages, end: number): Broken | undefined => {
  for (const stay of kept.stays) {
    const broken = brokenStay(kept, stay, ages(stay.postId), end);
    if (broken) return broken;
  }
  return undefined;
};

const isTold = (event: SealedEvent): event is Told =>
  event.type === 'custody.reminded' || event.type === 'custody.escalated';

/** Everybody whom an event names was told of it once, and nobody of anything else. */
export const brokenNotifications = (
  objects: Iterable<Held>,
  notifications: readonly Notification[],
): Broken | undefined => {
  const named = [...objects].flatMap(({ objectId, events }) =>
    events
      .filter(isTold)
      .flatMap(({ at, data }) => data.officers.map(officer => `${officer} ${objectId} ${data.rung} ${at}`)),
  );
  const told = notifications
    // What an asker reminds of has no rung.
    .filter(({ kind, rung }) => (kind === 'reminded' || kind === 'escalated') && rung !== undefined)
    .map(({ officerId, objectId, rung, at }) => `${officerId} ${objectId} ${rung} ${at}`);
  const [left, right] = [named.toSorted(), told.toSorted()];
  const at = left.findIndex((one, index) => one !== right[index]);
  if (at < 0 && left.length === right.length) return undefined;
  return {
    invariant: 'told-once',
    says: `the journals name ${left.length} to be told, ${right.length} were: ${left[at] ?? right[left.length]}`,
  };
};
