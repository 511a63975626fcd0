import { type Findings, UnfitSheet } from '../findings.ts';
import type { Sheet } from '../sheet.ts';
import { Table } from '../table.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readFormats } from './styles.ts';
import { readWorkbook } from './workbook.ts';
import { type RawRow, readWorksheet } from './worksheet.ts';
import { Zip } from './zip.ts';

const wantedOf = (sheets: readonly { readonly rows: readonly RawRow[] }[]): ReadonlySet<number> => {
  const wanted = new Set<number>();
  for (const { rows } of sheets)
    for (const { cells } of rows) for (const cell of cells) if (typeof cell === 'number') wanted.add(cell);
  return wanted;
};

/**
 * Reads the visible sheets of an XLSX. The rows come first and the shared texts after them, so that a file with too many
 * rows is refused before its texts are looked at, and of the texts only those are kept that a cell names.
 */
export const readXlsx = (bytes: Uint8Array, findings: Findings): readonly Sheet[] => {
  const zip = new Zip(bytes, findings.limits);
  const { sheets, sharedStrings, styles, from1904 } = readWorkbook(zip, findings);
  const formats = readFormats(zip, styles);
  const raw = sheets.map(({ name, part }) => ({
    name,
    rows: readWorksheet(zip, { name, part, formats, from1904 }, findings),
  }));
  const texts = readSharedStrings(zip, sharedStrings, wantedOf(raw), findings.limits.cellCharacters);
  const textOf = (index: number): string => {
    const text = texts.get(index);
    if (text === undefined) throw new UnfitSheet('sheet.not-a-sheet');
    return text;
  };
  return raw.map(({ name, rows }) => {
    const table = new Table(name, findings);
    for (const { row, cells } of rows)
      table.add(
        row,
        cells.map(cell => (typeof cell === 'number' ? textOf(cell) : cell)),
      );
    return table.done();
  });
};
