import { folded } from '../imports/cell.ts';
import type { AnyColumn, Column } from '../imports/column.ts';
import type { Findings } from '../imports/findings.ts';
import { formsOf, NOTE_SIGN } from '../imports/forms.ts';
import type { PlainSheet } from '../imports/sheets.ts';
import { sameNumber } from '../numbering/free.ts';
import { PAPER_COLUMNS } from './columns.ts';

type Columns = typeof PAPER_COLUMNS;
export type PaperColumn = keyof Columns;
type Holds<C> = C extends Column<infer T> ? T : never;
type Needed = 'oldNumber' | 'subject' | 'notePages' | 'correspondencePages' | 'lastNote';

/** A row that could be read, and where it stands. */
export type PaperRow = { readonly [C in Needed]: Holds<Columns[C]> } & {
  readonly [C in Exclude<PaperColumn, Needed>]?: Holds<Columns[C]> | undefined;
} & { readonly sheet: string; readonly row: number; readonly headings: ReadonlyMap<string, string> };

const ALL = Object.entries(PAPER_COLUMNS) as readonly [PaperColumn, AnyColumn][];
const BY_FORM: ReadonlyMap<string, PaperColumn> = new Map(
  ALL.flatMap(([name, column]) => formsOf(name, column).map(form => [form, name] as const)),
);

type Layout = {
  readonly places: ReadonlyMap<PaperColumn, number>;
  readonly headings: ReadonlyMap<string, string>;
};

/** Where each known column stands; undefined where one that every row needs is missing. */
const layoutOf = ({ name: sheet, header }: PlainSheet, findings: Findings): Layout | undefined => {
  const places = new Map<PaperColumn, number>();
  const headings = new Map<string, string>();
  for (const [at, heading] of header.entries()) {
    if (heading.trim() === '') continue;
    const name = BY_FORM.get(folded(heading));
    if (name === undefined) findings.add({ sheet, column: heading, code: 'column.unknown' });
    else if (places.has(name)) findings.add({ sheet, column: heading, code: 'column.twice' });
    else {
      places.set(name, at);
      headings.set(name, heading);
    }
  }
  const missing = ALL.filter(([name, { need }]) => need === 'always' && !places.has(name));
  for (const [, { words }] of missing)
    findings.add({ sheet, code: 'column.missing', facts: { needed: words } });
  return missing.length > 0 ? undefined : { places, headings };
};

/**
 * Reads a sheet of live paper files, each row by itself; what cannot be taken is told with its place and its row is left out.
 * Rows that explain or show, as the template has them, say nothing; an old number stands for one file.
 */
export const readPaperRows = (sheets: readonly PlainSheet[], findings: Findings): readonly PaperRow[] => {
  const seen = new Map<string, number>();
  return sheets.flatMap(sheet => {
    const layout = layoutOf(sheet, findings);
    if (!layout) return [];
    const { places, headings } = layout;
    return sheet.rows.flatMap(({ row, cells }): readonly PaperRow[] => {
      const first = cells.find(cell => cell.trim() !== '')?.trim();
      if (first === undefined || first.startsWith(NOTE_SIGN)) return [];
      const place = { sheet: sheet.name, row, headings };
      const values: Record<string, unknown> = {};
      let isRead = true;
      for (const [name, { need, cell }] of ALL) {
        const text = (cells[places.get(name) ?? -1] ?? '').normalize('NFC').trim();
        if (text === '' && need !== 'always') continue;
        const read = text === '' ? ({ code: 'cell.missing' } as const) : cell.read(text);
        if ('value' in read) values[name] = read.value;
        else {
          isRead = false;
          findings.at(place, read.code, { column: name, ...('facts' in read ? { facts: read.facts } : {}) });
        }
      }
      const known = sameNumber(String(values['oldNumber'] ?? ''));
      const before = seen.get(known);
      if (isRead && before !== undefined) {
        findings.at(place, 'row.duplicate', { facts: { first: before } });
        return [];
      }
      if (!isRead) return [];
      seen.set(known, row);
      // Each column's own cell made its value.
      return [{ ...(values as PaperRow), ...place }];
    });
  });
};
