import { cellName, csvTroubleOf, MOST_ROW } from '../cell.ts';
import { type Findings, UnfitSheet } from '../findings.ts';
import type { Sheet } from '../sheet.ts';
import { Table } from '../table.ts';
import { decodeCsv } from './decode.ts';
import { readRecords, separatorOf } from './records.ts';

/** Reads one CSV; its only table takes the file's name without its ending. */
export const readCsv = (bytes: Uint8Array, name: string, findings: Findings): readonly Sheet[] => {
  const text = decodeCsv(bytes);
  const table = new Table(name, findings);
  let row = 0;
  readRecords(text, { ...separatorOf(text), mostCells: findings.limits.columns }, record => {
    row += 1;
    if (row > MOST_ROW) throw new UnfitSheet('sheet.too-many-rows', { sheet: name, row });
    const unbalanced = new Set(record.unbalanced);
    const cells = record.cells.map((raw, column) => {
      const code = unbalanced.has(column) ? 'sheet.unbalanced-quote' : csvTroubleOf(raw);
      if (code === undefined) return raw;
      findings.report({ code, sheet: name, row, cell: cellName(column, row) });
      return '';
    });
    const isHeader = !table.hasHeader;
    if (table.add(row, cells) && !isHeader) findings.countRow({ sheet: name, row });
  });
  return [table.done()];
};
