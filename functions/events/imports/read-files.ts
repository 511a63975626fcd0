import type { SheetFiles } from '#shared/documents/sheet-files.ts';
import type { Import, ImportFile } from '#shared/domain/import.ts';
import type { ImportFinding } from '#shared/domain/import-finding.ts';
import { MOST_IMPORT_ROWS } from '#shared/domain/imports/plan.ts';
import type { PlainSheet } from '#shared/domain/imports/sheets.ts';
import { SHEET_LIMITS } from '#shared/sheets/limits.ts';
import { readSheets } from '#shared/sheets/read-sheets.ts';
import type { Sheet, SheetProblem } from '#shared/sheets/sheet.ts';

/** What stands in the files of an import, and what could not be taken from them. */
export type ReadFiles = {
  readonly sheets: readonly PlainSheet[];
  readonly findings: readonly ImportFinding[];
  readonly rows: number;
  /** Findings beyond those that are listed. */
  readonly unlisted: number;
};

/** A file of the import is gone: nothing can be said of it. */
export class FileGone extends Error {
  override readonly name = 'FileGone';
}

const LETTERS = /^[A-Z]+/;
const indexOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The heading over a cell, where it has one. */
const headingOf = (sheets: readonly Sheet[], { sheet, cell, column }: SheetProblem): string | undefined => {
  const letters = column ?? LETTERS.exec(cell ?? '')?.[0];
  if (letters === undefined) return undefined;
  const { header } = sheets.find(({ name }) => name === sheet) ?? { header: [] };
  return header[indexOf(letters)] || letters;
};

const findingOf = (problem: SheetProblem, sheets: readonly Sheet[], file: ImportFile): ImportFinding => {
  const heading = headingOf(sheets, problem);
  const { code, sheet = '', row, cell, upTo } = problem;
  return {
    // Whatever the reader could not take as it stands is missing from its sheet: that is for a person to put right.
    severity: 'error',
    file: file.fileName,
    sheet,
    ...(row === undefined ? {} : { row }),
    ...(heading === undefined ? {} : { column: heading }),
    ...(cell === undefined ? {} : { cell }),
    ...(upTo === undefined ? {} : { upTo }),
    code,
    facts: {},
  };
};

const charactersOf = (sheets: readonly Sheet[]): number => {
  let sum = 0;
  for (const { rows } of sheets) for (const { cells } of rows) for (const cell of cells) sum += cell.length;
  return sum;
};

/**
 * Reads the files one after the other. What one may hold is bounded by what those before it left: twelve files together
 * take no more than one.
 *
 * @param tell is waited for after each file, with the rows read so far.
 */
export const readFiles = async (
  { readSheet }: Pick<SheetFiles, 'readSheet'>,
  { importId, files }: Import,
  tell: (rows: number) => Promise<void>,
): Promise<ReadFiles> => {
  const sheets: PlainSheet[] = [];
  const findings: ImportFinding[] = [];
  let rows = 0;
  let characters = 0;
  let unlisted = 0;
  for (const [index, file] of files.entries()) {
    const bytes = await readSheet(importId, index + 1);
    if (bytes === undefined) throw new FileGone();
    const limits = {
      ...SHEET_LIMITS,
      rows: MOST_IMPORT_ROWS - rows,
      characters: SHEET_LIMITS.characters - characters,
    };
    const read = readSheets(bytes, file.fileName, { limits });
    sheets.push(...read.sheets);
    rows += read.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
    characters += charactersOf(read.sheets);
    unlisted += read.unlisted;
    findings.push(...read.problems.map(problem => findingOf(problem, read.sheets, file)));
    await tell(rows);
  }
  return { sheets, findings, rows, unlisted };
};
