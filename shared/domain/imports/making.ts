import type { Directory } from '../directory/directory.ts';
import type { DesignationId, Ids, OfficeId, OfficerId, PostId } from '../ids.ts';
import type { Instant } from '../time.ts';
import { shown } from './cell.ts';
import { type Draft, type Outcome, openDraft } from './draft.ts';
import type { Findings, Place } from './findings.ts';
import type { ReadRow, ReadSheets } from './read-rows.ts';
import { type SheetKey, SPECS } from './sheets.ts';

/** What a row of a sheet would do; rows with an error are in none of them. */
export type Counts = { readonly [K in SheetKey]: Readonly<Record<Outcome, number>> };

/** What sheets know rows by, and the id behind each name: of those there are, and of those this import brings. */
export type Named<Id> = ReadonlyMap<string, Id>;

/** An import while it is being worked out. */
export type Making = {
  readonly directory: Directory;
  readonly rows: ReadSheets;
  readonly ids: Ids;
  readonly at: Instant;
  readonly findings: Findings;
  readonly drafts: {
    readonly [K in
      | 'offices'
      | 'designations'
      | 'posts'
      | 'officers'
      | 'charges'
      | 'mandates'
      | 'readiness'
      | 'holidays']: Draft<K>;
  };
  readonly named: {
    readonly offices: Named<OfficeId>;
    readonly designations: Named<DesignationId>;
    readonly posts: Named<PostId>;
    readonly officers: Named<OfficerId>;
  };
  readonly count: (sheet: SheetKey, outcome: Outcome | undefined) => void;
  readonly counts: Counts;
  /** Whether what a new row needs is there; tells what is missing. */
  readonly isWhole: <K extends SheetKey>(sheet: K, row: ReadRow<K>) => boolean;
};

const nameAll = <Row, Id>(
  rows: readonly Row[],
  entry: (row: Row) => readonly [string, Id],
  { brought, make }: { readonly brought: readonly (string | null | undefined)[]; readonly make: () => Id },
): Named<Id> => {
  const ids = new Map(rows.map(entry));
  for (const name of brought) if (name && !ids.has(name)) ids.set(name, make());
  return ids;
};

/** Asks for what a new row needs; a column that is not there at all is asked for once. */
const needs = (findings: Findings): Making['isWhole'] => {
  const told = new Set<string>();
  return (sheet, { place, values }) => {
    const given: Readonly<Record<string, unknown>> = values;
    const missing = Object.entries(SPECS[sheet].columns).filter(
      ([column, { need }]) => need === 'new' && given[column] === undefined,
    );
    for (const [column, { words }] of missing) {
      const name = JSON.stringify([place.sheet, column]);
      if (place.headings.has(column)) findings.at(place, 'cell.missing', { column });
      else if (!told.has(name)) {
        told.add(name);
        findings.add({ sheet: place.sheet, code: 'column.missing', facts: { needed: words } });
      }
    }
    return missing.length === 0;
  };
};

export const openMaking = (
  directory: Directory,
  rows: ReadSheets,
  { ids, at, findings }: { readonly ids: Ids; readonly at: Instant; readonly findings: Findings },
): Making => {
  const draft = <K extends keyof Making['drafts']>(kind: K) => openDraft(kind, directory, findings);
  const stored = directory.rows;
  const none = (): Record<Outcome, number> => ({ new: 0, changed: 0, same: 0 });
  const counts = {
    offices: none(),
    designations: none(),
    posts: none(),
    reporting: none(),
    officers: none(),
    charges: none(),
    holidays: none(),
    mandates: none(),
    readiness: none(),
    signatures: none(),
  } satisfies Record<SheetKey, Record<Outcome, number>>;
  return {
    directory,
    rows,
    ids,
    at,
    findings,
    drafts: {
      offices: draft('offices'),
      designations: draft('designations'),
      posts: draft('posts'),
      officers: draft('officers'),
      charges: draft('charges'),
      mandates: draft('mandates'),
      readiness: draft('readiness'),
      holidays: draft('holidays'),
    },
    named: {
      offices: nameAll(stored.offices, ({ code, officeId }) => [code, officeId], {
        brought: rows.offices.map(({ values }) => values.code),
        make: ids.office,
      }),
      designations: nameAll(
        stored.designations,
        ({ abbreviation, designationId }) => [abbreviation, designationId],
        { brought: rows.designations.map(({ values }) => values.abbreviation), make: ids.designation },
      ),
      posts: nameAll(stored.posts, ({ code, postId }) => [code, postId], {
        brought: rows.posts.map(({ values }) => values.code),
        make: ids.post,
      }),
      officers: nameAll(stored.officers, ({ employeeNumber, officerId }) => [employeeNumber, officerId], {
        brought: rows.officers.map(({ values }) => values.employeeNumber),
        make: ids.officer,
      }),
    },
    counts,
    count: (sheet, outcome) => {
      if (outcome) counts[sheet][outcome] += 1;
    },
    isWhole: needs(findings),
  };
};

/** What stands after a cell: an empty one leaves what was there, a cleared one takes it away. */
export const given = <T>(value: T | null | undefined, before: T | undefined): T | undefined =>
  value === undefined ? before : (value ?? undefined);

/** The same for a list whose order says nothing: the same values in another order change nothing. */
export const givenList = <T>(
  value: readonly T[] | null | undefined,
  before: readonly T[] | undefined,
): readonly T[] | undefined => {
  if (value === undefined) return before;
  const wanted = value ?? [];
  const isSame = before?.length === wanted.length && wanted.every(one => before.includes(one));
  return isSame ? before : wanted;
};

type Reference = {
  readonly place: Place;
  readonly column: string;
  readonly unknown: 'office.unknown' | 'designation.unknown' | 'post.unknown' | 'officer.unknown';
};

/** The id behind a name in a cell; undefined for an empty or a cleared one, and for one that names nothing, which is told. */
export const referred = <Id>(
  { findings }: Making,
  named: Named<Id>,
  {
    value,
    at: { place, column, unknown },
  }: { readonly value: string | null | undefined; readonly at: Reference },
): Id | undefined => {
  if (value === undefined || value === null) return undefined;
  const id = named.get(value);
  if (id === undefined) findings.at(place, unknown, { column, facts: { value: shown(value) } });
  return id;
};
