import { bytesOf } from '#tests/bench/support/units.ts';
import { compareKeys, type Stored } from './values.ts';

/** An item at its place in a partition. */
export type Row = {
  /** The sort key. */
  readonly sort: string;
  /** In an index, which item it is of those that share a sort key. */
  readonly also: string;
  readonly item: Stored;
};

const compareRows = (a: Pick<Row, 'sort' | 'also'>, b: Pick<Row, 'sort' | 'also'>): number =>
  compareKeys(a.sort, b.sort) || compareKeys(a.also, b.also);

const SIZES = new WeakMap<Stored, number>();

/** Counted once: an item that stands is never changed, another is put in its place. */
export const sizeOf = (item: Stored): number => {
  const known = SIZES.get(item);
  if (known !== undefined) return known;
  const size = bytesOf(item);
  SIZES.set(item, size);
  return size;
};

/** The first row for which `isPast` holds; it holds for every later one as well. */
export const firstPast = (rows: readonly Row[], isPast: (row: Row) => boolean): number => {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row === undefined || isPast(row)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** The partitions of a table or an index, the rows of each in the order of their keys. */
export const openRows = () => {
  const partitions = new Map<string, Row[]>();
  const place = (rows: readonly Row[], key: Pick<Row, 'sort' | 'also'>) => {
    const last = rows.at(-1);
    // What comes late sorts last, mostly.
    const at =
      last && compareRows(last, key) < 0 ? rows.length : firstPast(rows, row => compareRows(row, key) >= 0);
    const found = rows[at];
    return { at, isThere: found !== undefined && compareRows(found, key) === 0 };
  };
  return {
    of: (partition: string): readonly Row[] => partitions.get(partition) ?? [],
    find: (partition: string, sort: string): Stored | undefined => {
      const rows = partitions.get(partition);
      if (!rows) return undefined;
      const { at, isThere } = place(rows, { sort, also: '' });
      return isThere ? rows[at]?.item : undefined;
    },
    put: (partition: string, row: Row): void => {
      const rows = partitions.get(partition);
      if (!rows) {
        partitions.set(partition, [row]);
        return;
      }
      const { at, isThere } = place(rows, row);
      rows.splice(at, isThere ? 1 : 0, row);
    },
    remove: (partition: string, key: Pick<Row, 'sort' | 'also'>): void => {
      const rows = partitions.get(partition);
      if (!rows) return;
      const { at, isThere } = place(rows, key);
      if (isThere) rows.splice(at, 1);
      if (rows.length === 0) partitions.delete(partition);
    },
    partitions: (): Iterable<readonly Row[]> => partitions.values(),
    names: (): Iterable<string> => partitions.keys(),
  };
};
export type Rows = ReturnType<typeof openRows>;
