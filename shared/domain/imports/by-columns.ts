import { folded } from './cell.ts';
import type { AnyColumn } from './column.ts';
import type { Findings, Place } from './findings.ts';
import { formsOf, NOTE_SIGN } from './forms.ts';
import type { PlainSheet } from './sheets.ts';

/** The columns of one kind of sheet: a constant, whose headings are worked out at the first look. */
export type Columns = Readonly<Record<string, AnyColumn>>;

const byForms = new WeakMap<Columns, ReadonlyMap<string, string>>();
const formsIn = (columns: Columns): ReadonlyMap<string, string> => {
  const before = byForms.get(columns);
  if (before) return before;
  const forms = Object.entries(columns).flatMap(([name, column]) =>
    formsOf(name, column).map(form => [form, name] as const),
  );
  const byForm = new Map(forms);
  byForms.set(columns, byForm);
  return byForm;
};

/** Which column a heading is that of. */
export const columnOf = (columns: Columns, heading: string): string | undefined =>
  formsIn(columns).get(folded(heading));

/** The columns that every row needs and that are not there. */
export const lacking = (columns: Columns, isThere: (name: string) => boolean): readonly AnyColumn[] =>
  Object.entries(columns).flatMap(([name, column]) =>
    column.need === 'always' && !isThere(name) ? [column] : [],
  );

/** Where each known column stands in a sheet, counted from 0, and under which heading. */
export type Layout = {
  readonly places: ReadonlyMap<string, number>;
  readonly headings: ReadonlyMap<string, string>;
};

/** Finds the columns of a sheet; undefined where one that every row needs is missing. */
export const layoutOf = (
  columns: Columns,
  { name: sheet, header, rows }: PlainSheet,
  findings: Findings,
): Layout | undefined => {
  const places = new Map<string, number>();
  const headings = new Map<string, string>();
  for (const [at, heading] of header.entries()) {
    if (heading.trim() === '') continue;
    const name = columnOf(columns, heading);
    if (name === undefined) findings.add({ sheet, column: heading, code: 'column.unknown' });
    else if (places.has(name)) findings.add({ sheet, column: heading, code: 'column.twice' });
    else {
      places.set(name, at);
      headings.set(name, heading);
    }
  }
  const isStray = (cell: string, at: number) => cell !== '' && (header[at] ?? '').trim() === '';
  if (rows.some(({ cells }) => cells.some(isStray))) findings.add({ sheet, code: 'column.unnamed' });
  const missing = lacking(columns, name => places.has(name));
  for (const { words } of missing) findings.add({ sheet, code: 'column.missing', facts: { needed: words } });
  return missing.length > 0 ? undefined : { places, headings };
};

/** Rows that say something, and how many explain or show, as a template has them. */
export const sayingRows = ({
  rows,
}: PlainSheet): { readonly saying: PlainSheet['rows']; readonly notes: number } => {
  const firstOf = (cells: readonly string[]) => cells.find(cell => cell.trim() !== '')?.trim();
  const filled = rows.filter(({ cells }) => firstOf(cells) !== undefined);
  const saying = filled.filter(({ cells }) => !firstOf(cells)?.startsWith(NOTE_SIGN));
  return { saying, notes: filled.length - saying.length };
};

/** What stood in the cells of a row; where one of them could not be read, that is told. */
export type Read = { readonly values: Readonly<Record<string, unknown>>; readonly isRead: boolean };

/** @param clears what takes away what is there, where a cell may be empty */
export const readRow = (
  columns: Columns,
  { places }: Layout,
  { cells, place }: { readonly cells: readonly string[]; readonly place: Place },
  findings: Findings,
  clears: (text: string) => boolean = () => false,
): Read => {
  const values: Record<string, unknown> = {};
  let isRead = true;
  for (const [column, { need, cell }] of Object.entries(columns)) {
    const text = (cells[places.get(column) ?? -1] ?? '').normalize('NFC').trim();
    if (text === '' && need !== 'always') continue;
    if (clears(text) && need === 'optional') {
      values[column] = null;
      continue;
    }
    const read =
      text === ''
        ? ({ code: 'cell.missing' } as const)
        : clears(text)
          ? ({ code: 'cell.cannot-clear' } as const)
          : cell.read(text);
    if ('value' in read) values[column] = read.value;
    else {
      isRead = false;
      findings.at(place, read.code, { column, ...('facts' in read ? { facts: read.facts } : {}) });
    }
  }
  return { values, isRead };
};

/** A row that names the same as one before it. */
export const tellTwice = (findings: Findings, place: Place, first: Pick<Place, 'sheet' | 'row'>): void => {
  const where = first.sheet === place.sheet ? first.row : `${first.row} (${first.sheet})`;
  findings.at(place, 'row.duplicate', { facts: { first: where } });
};
