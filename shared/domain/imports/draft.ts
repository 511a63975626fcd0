import type { Directory } from '../directory/directory.ts';
import { ROWS, type RowKind, type RowOf } from '../directory/rows.ts';
import type { Findings, Place } from './findings.ts';

/** What a row of a sheet does to the directory. */
export type Outcome = 'new' | 'changed' | 'same';

/** The rows of one kind as they will stand after the import. */
export type Draft<K extends RowKind> = {
  readonly get: (id: string) => RowOf<K> | undefined;
  /** All of them, changed or not. */
  readonly all: () => readonly RowOf<K>[];
  /** Puts a row, unless it says nothing new; undefined where it cannot be one, which the place is told. */
  readonly put: (place: Place, row: Readonly<Record<string, unknown>>) => Outcome | undefined;
  /** Where the row came from that makes this one new or other than it was. */
  readonly placeOf: (id: string) => Place | undefined;
  /** The rows that are new or other than they were. */
  readonly puts: () => readonly RowOf<K>[];
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether two values of the directory say the same; what is undefined is not there. */
export const alike = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every(key => alike(a[key], b[key]));
};

/** Without the keys that hold nothing: a row is stored and compared by what it has. */
const withoutGaps = (row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));

export const openDraft = <K extends RowKind>(kind: K, directory: Directory, findings: Findings): Draft<K> => {
  const { schema } = ROWS[kind];
  const idOf = ROWS[kind].idOf as (row: RowOf<K>) => string;
  const drafted = new Map<string, { readonly row: RowOf<K>; readonly place: Place }>();
  const get = (id: string) => drafted.get(id)?.row ?? directory.find(kind, id);
  return {
    get,
    all: () => {
      const rows = (directory.rows[kind] as readonly RowOf<K>[]).map(row => get(idOf(row)) ?? row);
      const added = [...drafted].filter(([id]) => !directory.find(kind, id));
      return [...rows, ...added.map(([, { row }]) => row)];
    },
    put: (place, asked) => {
      const parsed = schema.safeParse(withoutGaps(asked));
      if (!parsed.success) {
        findings.at(place, 'row.invalid', { facts: { part: parsed.error.issues[0]?.path.join('.') ?? '' } });
        return undefined;
      }
      const row = parsed.data as RowOf<K>;
      const id = idOf(row);
      const before = get(id);
      if (before && alike(before, row)) return 'same';
      // What one row of the import changed and another changed back is not touched.
      const stored = directory.find(kind, id);
      if (stored && alike(stored, row)) drafted.delete(id);
      else drafted.set(id, { row, place });
      return before ? 'changed' : 'new';
    },
    placeOf: id => drafted.get(id)?.place,
    puts: () => [...drafted.values()].map(({ row }) => row),
  };
};
