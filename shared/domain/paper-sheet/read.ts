import { layoutOf, readRow, sayingRows, tellTwice } from '../imports/by-columns.ts';
import type { Column } from '../imports/column.ts';
import type { Findings, Place } from '../imports/findings.ts';
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
} & Place;

/**
 * Reads a sheet of live paper files, each row by itself; what cannot be taken is told with its place and its row is left out.
 * Rows that explain or show, as the template has them, say nothing; an old number stands for one file.
 */
export const readPaperRows = (sheets: readonly PlainSheet[], findings: Findings): readonly PaperRow[] => {
  const firsts = new Map<string, Place>();
  return sheets.flatMap(sheet => {
    const layout = layoutOf(PAPER_COLUMNS, sheet, findings);
    if (!layout) return [];
    return sayingRows(sheet).saying.flatMap(({ row, cells }): readonly PaperRow[] => {
      const place = { sheet: sheet.name, row, headings: layout.headings };
      const { values, isRead } = readRow(PAPER_COLUMNS, layout, { cells, place }, findings);
      if (!isRead) return [];
      const number = sameNumber(String(values['oldNumber']));
      const first = firsts.get(number);
      if (first) {
        tellTwice(findings, place, first);
        return [];
      }
      firsts.set(number, place);
      // Each column's own cell made its value.
      return [{ ...(values as PaperRow), ...place }];
    });
  });
};
