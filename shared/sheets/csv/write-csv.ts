import { guardForCsv } from '../cell.ts';
import type { SheetContent } from '../sheet.ts';

/** Without it Excel takes UTF-8 for the country's code page, and Hindi for rubbish. */
const MARK = '\uFEFF';
/** A semicolon too: an Excel of another country splits there. */
const NEEDS_QUOTES = /[",;\t\n]/;

const field = (raw: string): string => {
  const text = guardForCsv(raw);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * A table as CSV for Excel: UTF-8 with a mark, commas, CRLF. A value that Excel would run as a formula, or show as an
 * error, gets an apostrophe before it (`'=1+1`, `'+91 98…`); `readSheets` takes it off again. Surrounding space goes.
 */
export const writeCsv = ({ header, rows }: SheetContent): string =>
  `${MARK}${[header, ...rows.map(({ cells }) => cells)].map(cells => `${cells.map(field).join(',')}\r\n`).join('')}`;
