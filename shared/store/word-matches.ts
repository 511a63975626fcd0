import { ObjectId } from '#shared/domain/ids.ts';
import type { WordMatches } from './word-index.ts';
import { placeFrom } from './word-places.ts';

/** A row of the index without its word: which object, and the key of the place in it. */
export type WordRow = { readonly objectId: string; readonly place: string };

/** Reads rows back from their sort keys; a word holds no `#`. */
export const readWords = (sortKeys: readonly string[]): readonly WordRow[] =>
  sortKeys.map(sk => {
    const [, objectId = '', place = ''] = sk.split('#');
    return { objectId, place };
  });

type PlacesOf = ReadonlyMap<string, ReadonlySet<string>>;

const byObject = (rows: readonly WordRow[]): PlacesOf => {
  const places = new Map<string, Set<string>>();
  for (const { objectId, place } of rows) {
    const known = places.get(objectId);
    if (known) known.add(place);
    else places.set(objectId, new Set([place]));
  }
  return places;
};

/** The time in an id comes after the prefix of its kind. */
const timeOf = (id: string): string => id.slice(id.indexOf('_') + 1);
const newestFirst = (a: string, b: string): number => (timeOf(a) < timeOf(b) ? 1 : -1);

/** First the kinds that tell most, in each the places where most of the words stand. */
const mostTelling =
  (wordsAt: ReadonlyMap<string, number>) =>
  (a: string, b: string): number => {
    const [kindA, kindB] = [a.slice(0, 1), b.slice(0, 1)];
    if (kindA !== kindB) return kindA < kindB ? -1 : 1;
    return (wordsAt.get(b) ?? 0) - (wordsAt.get(a) ?? 0) || (a < b ? -1 : 1);
  };

/** What was read of one word. Not to the end: its newest rows alone. */
export type WordRead = {
  readonly rows: readonly WordRow[];
  readonly isWhole: boolean;
  /** Whether an object that is not among the rows holds the word itself. */
  readonly isIn: (id: ObjectId) => Promise<boolean>;
};

/**
 * What holds every word, from the rows of each. A word read to its end says what does not match; one that stands
 * everywhere says so only of what is asked for by name.
 */
export const matchesOf = (words: readonly WordRead[]): WordMatches => {
  const [fewest, ...others] = words
    .map(({ rows, isWhole, isIn }) => ({ places: byObject(rows), isWhole, isIn }))
    .sort((a, b) => Number(b.isWhole) - Number(a.isWhole) || a.places.size - b.places.size);
  if (!fewest) return { ids: [], isMatch: async () => false, placesOf: () => [] };
  const has = (id: string) => others.every(({ places, isWhole }) => !isWhole || places.has(id));
  const ids = [...fewest.places.keys()].filter(has).sort(newestFirst);
  return {
    ids: ids.map(id => ObjectId.parse(id)),
    isMatch: async id => {
      const unread = others.filter(({ places }) => !places.has(id));
      return (await Promise.all(unread.map(({ isIn }) => isIn(id)))).every(Boolean);
    },
    placesOf: (id, most) => {
      const wordsAt = new Map<string, number>();
      for (const { places } of [fewest, ...others])
        for (const place of places.get(id) ?? []) wordsAt.set(place, (wordsAt.get(place) ?? 0) + 1);
      return [...wordsAt.keys()].sort(mostTelling(wordsAt)).slice(0, most).map(placeFrom);
    },
  };
};
