import type { Edited } from './edit.ts';
import { EMPTY, type Line, PARAGRAPH } from './lines.ts';

type Cell = Extract<Line['owner'], { in: 'cell' }>;
type CellLine = Line & { readonly owner: Cell };

/** What can be done with the table the caret stands in. */
export const TABLE_EDITS = ['row', 'column', 'drop-row', 'drop-column', 'drop-table', 'heading'] as const;
export type TableEdit = (typeof TABLE_EDITS)[number];

const cellOf =
  (table: number) =>
  (line: Line): line is CellLine =>
    line.owner.in === 'cell' && line.owner.table === table;

const empty = (owner: Cell): CellLine => ({ owner, runs: [] });

const grid = (cells: readonly CellLine[]): CellLine[][] => {
  const rows: CellLine[][] = [];
  for (const cell of cells) {
    if (cell.owner.column === 0 || rows.length === 0) rows.push([]);
    rows.at(-1)?.push(cell);
  }
  return rows;
};

/** Not `toSpliced`: browsers of many offices are older than that. */
const spliced = <T>(all: readonly T[], at: number, drop: number, ...more: readonly T[]): T[] => [
  ...all.slice(0, at),
  ...more,
  ...all.slice(at + drop),
];

const changed = (rows: CellLine[][], edit: TableEdit, at: Cell): CellLine[][] => {
  const columns = rows[0]?.length ?? 0;
  switch (edit) {
    case 'row':
      return spliced(
        rows,
        at.row + 1,
        0,
        Array.from({ length: columns }, () => empty(at)),
      );
    case 'column':
      return rows.map(cells => spliced(cells, at.column + 1, 0, empty(at)));
    case 'drop-row':
      return spliced(rows, at.row, 1);
    case 'drop-column':
      return columns === 1 ? [] : rows.map(cells => spliced(cells, at.column, 1));
    case 'drop-table':
      return [];
    case 'heading':
      return rows;
  }
};

/** Changes the table in which the caret stands; elsewhere nothing happens. The caret stays in its cell, or in what came in its place. */
export const editTable = (edited: Edited, edit: TableEdit): Edited => {
  const at = edited.lines[edited.selection.from.line]?.owner;
  if (at?.in !== 'cell') return edited;
  const isOfTable = cellOf(at.table);
  const first = edited.lines.findIndex(isOfTable);
  const cells = edited.lines.filter(isOfTable);
  const rows = changed(grid(cells), edit, at);
  const heading = edit === 'heading' ? at.heading !== true : at.heading === true;
  const renumbered = rows.flatMap((line, row) =>
    line.map(({ runs }, column): Line => {
      const owner = { in: 'cell', table: at.table, row, column } as const;
      return { owner: heading ? { ...owner, heading } : owner, runs };
    }),
  );
  const before = edited.lines.slice(0, first);
  const after = edited.lines.slice(first + cells.length);
  const rest = after.length === 0 ? [EMPTY] : after;
  const columns = rows[0]?.length ?? 0;
  const row = Math.min(edit === 'row' ? at.row + 1 : at.row, rows.length - 1);
  const column = Math.min(edit === 'column' ? at.column + 1 : at.column, columns - 1);
  const line = first + (columns === 0 ? 0 : row * columns + column);
  return {
    lines: [
      ...before,
      ...renumbered,
      ...(rest[0]?.owner.in === 'cell' ? [{ owner: PARAGRAPH, runs: [] }] : []),
      ...rest,
    ],
    selection: { from: { line, offset: 0 }, to: { line, offset: 0 } },
  };
};
