import { CATEGORIES } from '#shared/domain/category.ts';
import { PRIORITIES } from '#shared/domain/holding.ts';
import type { PostId } from '#shared/domain/ids.ts';
import { type Cell, PAPERS } from '#shared/domain/position/cell.ts';
import { Day, dayPlus, istInstant } from '#shared/domain/time.ts';
import { addTo, type Held, writeHeld } from '#shared/store/position-code.ts';
import { type PostItem, wherePost } from '#shared/store/position-items.ts';
import type { TestTable } from './table.ts';

/** Chance that is the same each time: mulberry32. */
const chance = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const SEEDED_TODAY = Day.parse('2026-12-07');
/** How long ago the oldest came: half a year. */
const DAYS = 180;
const BATCH = 100;

const cells = (next: () => number): (() => Cell) => {
  const days = Array.from({ length: DAYS }, (_, back) => dayPlus(SEEDED_TODAY, -back));
  const pick = <T>(list: readonly T[], share: number): T => {
    const one = list[Math.floor(share * list.length)];
    if (one === undefined) throw new Error('nothing to pick');
    return one;
  };
  // Most of it is ordinary, and new: of a hundred, half came in the last seven weeks.
  return () => ({
    day: pick(days, next() ** 2),
    paper: pick(PAPERS, next() ** 2),
    standing: next() < 0.9 ? 'at-work' : next() < 0.7 ? 'parked' : next() < 0.5 ? 'call-book' : 'suspended',
    priority: pick(PRIORITIES, next() ** 4),
    category: pick(CATEGORIES, next() ** 4),
  });
};

/** Writes what lies with each of these posts, so many things in all, past everybody who counts. The same seed writes the same. */
export const writePosition = async (
  table: Pick<TestTable, 'load'>,
  postIds: readonly PostId[],
  { things, seed }: { readonly things: number; readonly seed: number },
): Promise<void> => {
  const next = chance(seed);
  const cell = cells(next);
  const helds: Held[] = postIds.map(() => new Map());
  const counts = postIds.map(() => 0);
  for (let n = 0; n < things; n += 1) {
    const at = Math.floor(next() * postIds.length);
    const held = helds[at];
    if (!held) continue;
    addTo(held, cell(), 1);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const asOf = istInstant(SEEDED_TODAY, '11:00');
  const items = postIds.flatMap((postId, at) => {
    const held = helds[at];
    if (!held) return [];
    const came = counts[at] ?? 0;
    const item: PostItem = { postId, version: 1, held: writeHeld(held), came, went: 0, asOf };
    return [{ ...wherePost(postId), ...item }];
  });
  for (let from = 0; from < items.length; from += BATCH) await table.load(items.slice(from, from + BATCH));
};
