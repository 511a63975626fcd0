import type { SheetReason } from './sheet.ts';

/** The last row of any spreadsheet, blank ones counted. */
export const MOST_ROW = 1_048_576;

/** 'A' for 0, 'AA' for 26. */
export const columnName = (column: number): string => {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
};

export const cellName = (column: number, row: number): string => `${columnName(column)}${row}`;

const REFERENCE = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;

/** Column from 0 and row from 1 of a reference such as 'C7'; undefined for anything else. */
export const parseCell = (
  reference: string,
): { readonly column: number; readonly row: number } | undefined => {
  const [, letters, digits] = REFERENCE.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64;
  return { column: column - 1, row: Number(digits) };
};

/** Excel runs a value of a CSV that begins so as a formula; it takes the wide forms of a Japanese keyboard for the same. */
const STARTS_FORMULA = '[=+\\-@\\t＝＋－＠]';
/** Errors as Excel writes them into a CSV, and the hashes it writes for what a narrow column could not show. */
const ERROR =
  '#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA|#+)$';
/** A number as a CSV shows it when its column was narrow: 9.87654E+09. Its last digits are gone. */
const ROUNDED = '\\d(?:\\.\\d+)?E\\+\\d{2,3}$';
/** Letters an old code page has no place for are saved as question marks. */
const LOST = '[^\\p{L}?]*\\?\\?[^\\p{L}]*$';

const MISREAD = `(?!')(?:${STARTS_FORMULA}|${ERROR}|${ROUNDED}|${LOST})`;
const NEEDS_GUARD = new RegExp(`^'*${MISREAD}`, 'u');
const GUARDED = new RegExp(`^'+${MISREAD}`, 'u');

const oneForm = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC');
/** A tab at the beginning is kept: it is guarded, not lost. */
const trimmed = (text: string): string =>
  oneForm(text)
    .replace(/^[^\S\t]+/, '')
    .trimEnd();

/**
 * Text as it goes into a CSV: with an apostrophe before it where a spreadsheet, or our own reader, would take it for
 * something else than text. One that already begins with such a guard gets one more, so that reading takes off
 * exactly what writing put on.
 */
export const guardForCsv = (raw: string): string => {
  const text = trimmed(raw);
  return NEEDS_GUARD.test(text) ? `'${text}` : text;
};

/**
 * Text as it goes into an XLSX, whose cells are typed and need no guard. Reading takes one off all the same, because
 * people open our CSV in Excel and send it back as XLSX; so text that came with one gets one more. A tab at the beginning
 * is guarded here too, or reading would trim it.
 */
export const guardForXlsx = (raw: string): string => {
  const text = trimmed(raw);
  return GUARDED.test(text) || text.startsWith('\t') ? `'${text}` : text;
};

/** Text of one form: ड़ is one character, a line ends in a line feed, nothing stands round it, no guard before it. */
export const cleanText = (raw: string): string => {
  const text = oneForm(raw).trimStart();
  return (GUARDED.test(text) ? text.slice(1) : text).trimEnd();
};

/**
 * The same characters that no text of the office may hold: controls, halves of surrogate pairs, overrides of direction.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202D\u202E\p{Cs}]/u;

/**
 * No letter carries more than a few marks; Unicode's own bound for a stream is 30 (UAX 15). Putting a long run of them in
 * order takes the square of its length, so it is looked for before.
 */
const PILED_MARKS = /\p{M}{31}/u;

/** What is wrong with a text, whatever it came in; asked before it is cleaned. */
export const troubleOf = (raw: string, mostCharacters: number): SheetReason | undefined => {
  if (raw.length > mostCharacters) return 'sheet.too-long-text';
  if (CONTROL.test(raw.trim().replaceAll('\r', '\n')) || PILED_MARKS.test(raw))
    return 'sheet.control-character';
  return raw.includes('\uFFFD') ? 'sheet.lost-letters' : undefined;
};

const CSV_TROUBLES: readonly (readonly [RegExp, SheetReason])[] = [
  [/^=/, 'sheet.formula'],
  [new RegExp(`^${ERROR}`, 'u'), 'sheet.error-value'],
  [new RegExp(`^${ROUNDED}`, 'u'), 'sheet.rounded-number'],
  [new RegExp(`^(?!')${LOST}`, 'u'), 'sheet.lost-letters'],
];

/** What a CSV's raw text shows to be lost: it has no types, only what was on the screen when it was saved. */
export const csvTroubleOf = (raw: string): SheetReason | undefined => {
  const text = raw.trim();
  return CSV_TROUBLES.find(([shape]) => shape.test(text))?.[1];
};
