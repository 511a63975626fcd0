import type { SealedEvent } from '#shared/domain/sealed-event.ts';
import { Day } from '#shared/domain/time.ts';
import type { City } from '../city.ts';
import type { Broken } from './broken.ts';
import type { Kept } from './read.ts';

const DAY_MS = 86_400_000;
const IST_MS = 330 * 60_000;
const MONDAY = 4;

/** The Monday of its week in India, counted in days since a Thursday. */
const mondayOf = (at: string): string => {
  const day = Math.floor((Date.parse(at) + IST_MS) / DAY_MS);
  return new Date((day - ((day - MONDAY) % 7)) * DAY_MS).toISOString().slice(0, 10);
};

/** What one event is counted as, and who moved something by it. */
const counted = (
  event: SealedEvent,
): { readonly as: string; readonly office: string; readonly by?: string } | undefined => {
  const by = event.by.kind === 'officer' ? event.by : undefined;
  switch (event.type) {
    case 'file.created':
      return { as: `files ${event.data.nature ?? 'electronic'}`, office: event.data.officeId };
    case 'receipt.diarised':
      return event.data.parentId === undefined
        ? { as: `receipts ${event.data.nature}`, office: event.data.officeId }
        : undefined;
    case 'file.sent':
    case 'file.returned':
      return by && { as: 'movements electronic', office: by.officeId, by: by.officerId };
    default:
      return undefined;
  }
};

const tallied = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(names, name => name)].map(([name, all]) => [name, all.length]));

const difference = (
  right: ReadonlyMap<string, number>,
  found: ReadonlyMap<string, number>,
): string | undefined => {
  for (const name of new Set([...right.keys(), ...found.keys()]))
    if ((right.get(name) ?? 0) !== (found.get(name) ?? 0))
      return `${name}: ${found.get(name) ?? 0}, by the journals ${right.get(name) ?? 0}`;
  return undefined;
};

/** How far offices use the system, counted slowly from all journals. */
export const brokenCounts = async (
  { observer }: City,
  objects: Iterable<Kept>,
): Promise<Broken | undefined> => {
  const events = [...objects].flatMap(kept => kept.events);
  const one = events.flatMap(event => {
    const of = counted(event);
    return of ? [{ ...of, week: mondayOf(event.at) }] : [];
  });
  const weeks = [...new Set(one.map(({ week }) => week))];
  const found = new Map<string, number>();
  for (const week of weeks)
    for (const { officeId, tally } of await observer.adoption.officesIn(Day.parse(week)))
      for (const [thing, natures] of Object.entries(tally))
        for (const [nature, count] of Object.entries(natures))
          found.set(`${week} ${officeId} ${thing} ${nature}`, count);
  const right = tallied(one.map(({ week, office, as }) => `${week} ${office} ${as}`));
  const movers = tallied(one.flatMap(({ by }) => by ?? []));
  const moved = new Map(
    (await observer.adoption.officers()).map(({ officerId, moved }) => [String(officerId), moved]),
  );
  const wrong = difference(right, found) ?? difference(movers, moved);
  return wrong === undefined ? undefined : { invariant: 'counts-agree', says: wrong };
};
