import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Officer } from '#shared/domain/directory/officer.ts';
import type { City } from '../city.ts';
import type { Ages } from './ages.ts';
import { openIn } from './asks.ts';
import type { Broken } from './broken.ts';
import { clockBefore } from './clock.ts';
import { dayOf, endOf } from './due-oracle.ts';
import type { Held } from './read.ts';
import type { Written } from './written.ts';

const SECOND_MS = 1_000;
/** A run of a morning takes so long, and rules that changed before it may not be counted by yet. */
const RUN_MS = 60 * SECOND_MS;
const RECOUNTED_MS = 2 * 3_600 * SECOND_MS;
const COUNTS = ['overdue', 'dueToday', 'new', 'asked'] as const;
type Counts = Readonly<Record<(typeof COUNTS)[number], number>>;

/** The posts that an officer may act in at a moment, by the rows. */
const postsOf = ({ rows }: Directory, { officerId }: Officer, at: number): ReadonlySet<string> =>
  new Set(
    rows.charges
      .filter(
        ({ officerId: of, from, until }) =>
          of === officerId && Date.parse(from) <= at && (until === undefined || at < Date.parse(until)),
      )
      .map(({ postId }) => postId),
  );

const isIn = (
  posts: ReadonlySet<string>,
  { postId, receivedAt, endedAt }: Held['stays'][number],
  at: number,
) => posts.has(postId) && Date.parse(receivedAt) <= at && (endedAt === undefined || at < Date.parse(endedAt));

/** What lay with an officer at a moment, counted once more from all journals. */
const countsAt = (
  objects: readonly Held[],
  { posts, ages, at }: { readonly posts: ReadonlySet<string>; readonly ages: Ages; readonly at: number },
): Counts => {
  const counts = { overdue: 0, dueToday: 0, new: 0, asked: 0 };
  const today = dayOf(at);
  for (const kept of objects) {
    const before = { ...kept, events: kept.events.filter(event => Date.parse(event.at) <= at) };
    counts.asked += openIn(before).filter(({ of }) => posts.has(of)).length;
    for (const stay of kept.stays.filter(one => isIn(posts, one, at))) {
      const reckoning = ages(stay.postId).findLast(({ since }) => since <= at)?.reckoning;
      if (!reckoning?.isOpen(today)) continue;
      if (stay.openedAt === undefined || Date.parse(stay.openedAt) > at) counts.new += 1;
      const { clock, isStill, review } = clockBefore(kept, stay, at + 1);
      const wanted = isStill ? review : endOf(clock, reckoning.limit, reckoning);
      if (wanted === undefined) continue;
      if (dayOf(wanted) < today) counts.overdue += 1;
      if (dayOf(wanted) === today) counts.dueToday += 1;
    }
  }
  return counts;
};

const sum = (counts: Counts): number => COUNTS.reduce((all, name) => all + counts[name], 0);

/**
 * Each officer who has something to do is told so on each morning, once, and rightly; who has nothing to do is not. A morning on
 * which somebody acted while it ran, or on which rules had just changed, is asked for the number of digests alone.
 */
export const brokenDigests = (
  { inForce }: Pick<City, 'inForce'>,
  { digests, messages, made }: Written,
  { objects, ages }: { readonly objects: readonly Held[]; readonly ages: Ages },
): Broken | undefined => {
  const says = (what: string): Broken => ({ invariant: 'digest-once', says: what });
  const letters = Map.groupBy(
    messages.filter(({ kind }) => kind === 'digest'),
    ({ officerId, channel, at }) => `${officerId} ${channel} ${dayOf(Date.parse(at))}`,
  );
  for (const [of, all] of letters) if (all.length > 1) return says(`${of}: ${all.length} digests`);
  const entered = new Map(digests.map(entry => [`${entry.officerId} ${entry.of}`, entry]));
  const acted = objects.flatMap(({ events }) => events.map(({ at }) => Date.parse(at)));
  const changed = inForce.map(({ since }) => since);
  const isQuiet = (at: number): boolean =>
    !acted.some(one => at - RUN_MS < one && one < at + RUN_MS) &&
    !changed.some(one => at - RECOUNTED_MS < one && one < at + RUN_MS);
  for (const [day, run] of made) {
    for (const officer of inForce.at(-1)?.directory.rows.officers ?? []) {
      const entry = entered.get(`${officer.officerId} ${day}`);
      const at = Date.parse(entry?.at ?? run);
      const directory = inForce.findLast(({ since }) => since <= at)?.directory;
      if (!directory || !isQuiet(at)) continue;
      const right = countsAt(objects, { posts: postsOf(directory, officer, at), ages, at });
      const found = entry?.counts ?? { overdue: 0, dueToday: 0, new: 0, asked: 0 };
      const name = COUNTS.find(one => found[one] !== right[one]);
      if (name !== undefined || (entry === undefined) !== (sum(right) === 0))
        return says(
          `${officer.officerId} was told on ${day}: ${JSON.stringify(entry?.counts)}; there was ${JSON.stringify(right)}`,
        );
    }
  }
  return undefined;
};
