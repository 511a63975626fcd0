import type { City } from '../city.ts';
import type { Broken } from './broken.ts';
import type { Kept } from './read.ts';

const DAY_MS = 86_400_000;
const IST_MS = 330 * 60_000;
const STANDING: Readonly<Record<string, string>> = {
  PARKED: 'parked',
  CALL_BOOK: 'call-book',
  SUSPENDED: 'suspended',
};

const dayOf = (at: string): string =>
  new Date(Math.floor((Date.parse(at) + IST_MS) / DAY_MS) * DAY_MS).toISOString().slice(0, 10);

const countsOf = (all: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(all, one => one)].map(([one, same]) => [one, same.length]));

/** The live position, counted once more from every stay that lies open. */
export const brokenPosition = async (
  { positions }: City,
  objects: Iterable<Kept>,
): Promise<Broken | undefined> => {
  const open = [...objects].flatMap(({ stays }) => stays.filter(({ endedAt }) => endedAt === undefined));
  const right = countsOf(
    open.map(({ postId, receivedAt, objectId, state, priority, category = 'general' }) =>
      [
        postId,
        dayOf(receivedAt),
        objectId.startsWith('rct_') ? 'receipt' : 'file',
        STANDING[state] ?? 'at-work',
        priority,
        category,
      ].join(' '),
    ),
  );
  const found = new Map<string, number>();
  for (const { postId, lots } of await positions.all())
    for (const { cell, count } of lots) {
      const { day, paper, standing, priority, category } = cell;
      found.set([postId, day, paper, standing, priority, category].join(' '), count);
    }
  for (const lot of new Set([...right.keys(), ...found.keys()]))
    if ((right.get(lot) ?? 0) !== (found.get(lot) ?? 0))
      return {
        invariant: 'position-agrees',
        says: `${lot}: ${found.get(lot) ?? 0}, there are ${right.get(lot) ?? 0}`,
      };
  return undefined;
};
