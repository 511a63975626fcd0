import { sheetText } from '#functions/office/sheet-text.ts';
import type { Language } from '#shared/contract/problem.ts';
import { READINESS_COLUMNS } from '#shared/contract/readiness-words.ts';

type Column = keyof typeof READINESS_COLUMNS;
/** A cell of each column that the sheet has; a number that is not known leaves it blank. */
export type SheetRow<C extends Column> = Readonly<Record<C, string | number | undefined>>;

/** Rows as the text of a sheet, its headings in this language. */
export const sheetOf = <C extends Column>(
  columns: readonly C[],
  rows: readonly SheetRow<C>[],
  language: Language,
): string =>
  sheetText({
    name: 'readiness',
    header: columns.map(column => READINESS_COLUMNS[column][language]),
    rows: rows.map(row => ({ cells: columns.map(column => String(row[column] ?? '')) })),
  });
