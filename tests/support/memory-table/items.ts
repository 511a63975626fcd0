import { TABLE_SHAPE } from '#shared/store/keys.ts';
import { openRows, type Rows, sizeOf } from './rows.ts';
import { invalid, type Stored } from './values.ts';

const { partitionKey, sortKey, indexes } = TABLE_SHAPE;
export type IndexName = keyof typeof indexes;
const INDEX_NAMES = Object.keys(indexes) as readonly IndexName[];

/** 400 kB, names and all. */
const MOST_BYTES = 400 * 1024;

export type Key = { readonly partition: string; readonly sort: string };
/** A record of the stream: an item as it stood and as it stands. */
export type Change = {
  readonly sequenceNumber: string;
  readonly before: Stored | undefined;
  readonly after: Stored | undefined;
};

export const keyOf = (item: Stored): Key => {
  const [partition, sort] = [item[partitionKey]?.S, item[sortKey]?.S];
  if (!partition || !sort) throw invalid('an item without its key');
  return { partition, sort };
};
export const keyAlone = ({ partition, sort }: Key): Stored => ({
  [partitionKey]: { S: partition },
  [sortKey]: { S: sort },
});

/** One of so many, so that records sort as text, too. */
const numbered = (n: number): string => String(n).padStart(21, '0');

/** The items of a table of the office's shape, its two indexes, and the stream of what changes. */
export const openItems = () => {
  const base = openRows();
  const work: Readonly<Record<IndexName, Rows>> = { work: openRows(), due: openRows() };
  let changes: Change[] = [];
  let numbers = 0;

  const entryOf = (name: IndexName, item: Stored | undefined) => {
    const index = indexes[name];
    const [partition, sort] = [item?.[index.partitionKey]?.S, item?.[index.sortKey]?.S];
    if (item === undefined || !partition || !sort) return undefined;
    const key = keyOf(item);
    const shown =
      index.projection === 'ALL'
        ? item
        : { ...keyAlone(key), [index.partitionKey]: { S: partition }, [index.sortKey]: { S: sort } };
    return { partition, row: { sort, also: `${key.partition} ${key.sort}`, item: shown } };
  };

  const enter = (before: Stored | undefined, after: Stored | undefined): void => {
    for (const name of INDEX_NAMES) {
      const [old, now] = [entryOf(name, before), entryOf(name, after)];
      if (old) work[name].remove(old.partition, old.row);
      if (now) work[name].put(now.partition, now.row);
    }
    numbers += 1;
    changes.push({ sequenceNumber: numbered(numbers), before, after });
  };

  return {
    base,
    index: (
      name: string,
    ): { readonly rows: Rows; readonly partitionKey: string; readonly sortKey: string } => {
      const found = INDEX_NAMES.find(known => known === name);
      if (!found) throw invalid(`no index of this name: ${name}`);
      return { rows: work[found], ...indexes[found] };
    },
    find: ({ partition, sort }: Key): Stored | undefined => base.find(partition, sort),
    put: (item: Stored): void => {
      if (sizeOf(item) > MOST_BYTES) throw invalid('Item size has exceeded the maximum allowed size');
      const { partition, sort } = keyOf(item);
      const before = base.find(partition, sort);
      base.put(partition, { sort, also: '', item });
      enter(before, item);
    },
    remove: ({ partition, sort }: Key): void => {
      const before = base.find(partition, sort);
      if (before === undefined) return;
      base.remove(partition, { sort, also: '' });
      enter(before, undefined);
    },
    /** What has changed since this was last asked, in order. */
    takeChanges: (): readonly Change[] => {
      const taken = changes;
      changes = [];
      return taken;
    },
  };
};
export type Items = ReturnType<typeof openItems>;
