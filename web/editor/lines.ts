import type { Block, Run } from '#shared/domain/notes/content.ts';
import { tidied } from '#shared/domain/notes/tidy.ts';

/** Levels of a list. */
export const DEEPEST = 2;

/** Where a line of text belongs: its own paragraph, an item of a list, a cell of a table. */
export type Owner =
  | { readonly in: 'paragraph' }
  | { readonly in: 'item'; readonly ordered: boolean; readonly level: number }
  | {
      readonly in: 'cell';
      /** Tells two tables apart that stand one after the other. */
      readonly table: number;
      readonly row: number;
      readonly column: number;
      readonly heading?: boolean | undefined;
    };
/** A text as a caret goes through it: line after line, whatever they stand in. */
export type Line = { readonly owner: Owner; readonly runs: readonly Run[] };
/** A place in it: which line, and how many UTF-16 units into its text. */
export type Place = { readonly line: number; readonly offset: number };
export type Selection = { readonly from: Place; readonly to: Place };

export const PARAGRAPH: Owner = { in: 'paragraph' };
export const EMPTY: Line = { owner: PARAGRAPH, runs: [] };

export const textOf = ({ runs }: Pick<Line, 'runs'>): string => runs.map(({ text }) => text).join('');
export const lengthOf = (line: Pick<Line, 'runs'>): number => textOf(line).length;

const linesOfBlock = (block: Block, index: number): readonly Line[] => {
  switch (block.type) {
    case 'paragraph':
      return [{ owner: PARAGRAPH, runs: block.runs }];
    case 'list':
      return block.items.map(({ level, runs }) => ({
        owner: { in: 'item', ordered: block.ordered, level },
        runs,
      }));
    case 'table':
      return block.rows.flatMap((cells, row) =>
        cells.map((runs, column) => ({
          owner: { in: 'cell', table: index, row, column, heading: block.heading },
          runs,
        })),
      );
  }
};

/** The lines of a text. There is always one more paragraph after a table, so that the caret has where to go on. */
export const linesOf = (content: readonly Block[]): readonly Line[] => {
  const lines = content.flatMap(linesOfBlock);
  return lines.length === 0 || lines.at(-1)?.owner.in === 'cell' ? [...lines, EMPTY] : lines;
};

const joinsList = (last: Block | undefined, ordered: boolean): last is Block & { type: 'list' } =>
  last?.type === 'list' && last.ordered === ordered;

/** The blocks that lines stand in, empty ones among them: what is sent is tidied, what is drawn is not. */
export const blocksOf = (lines: readonly Line[]): readonly Block[] => {
  const blocks: Block[] = [];
  let table: number | undefined;
  for (const { owner, runs } of lines) {
    const last = blocks.at(-1);
    if (owner.in === 'paragraph') blocks.push({ type: 'paragraph', runs: [...runs] });
    else if (owner.in === 'item') {
      const item = { level: owner.level, runs: [...runs] };
      if (joinsList(last, owner.ordered)) last.items.push(item);
      else blocks.push({ type: 'list', ordered: owner.ordered, items: [item] });
    } else {
      if (last?.type !== 'table' || table !== owner.table)
        blocks.push({ type: 'table', ...(owner.heading ? { heading: true } : {}), rows: [] });
      const begun = blocks.at(-1);
      if (begun?.type === 'table') {
        if (owner.column === 0 || begun.rows.length === 0) begun.rows.push([]);
        begun.rows.at(-1)?.push([...runs]);
      }
    }
    table = owner.in === 'cell' ? owner.table : undefined;
  }
  return blocks;
};

/** Every row as long as the longest: the office takes no other table. */
const squared = (block: Block): Block => {
  if (block.type !== 'table') return block;
  const columns = Math.max(...block.rows.map(cells => cells.length));
  const filled = (cells: Run[][]) => [...cells, ...Array.from({ length: columns - cells.length }, () => [])];
  return { ...block, rows: block.rows.map(filled) };
};

/** What is sent and kept: without blank lines, each text written in one way. */
export const contentOf = (lines: readonly Line[]): readonly Block[] => tidied(blocksOf(lines).map(squared));

/** Whether two texts are the same to whoever reads them. */
export const isSame = (one: readonly Block[], other: readonly Block[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const sameLook = (one: Run, other: Run): boolean =>
  one.bold === other.bold && JSON.stringify(one.reference) === JSON.stringify(other.reference);

/** Neighbours of one look as one run; no run without text. */
export const joined = (runs: readonly Run[]): readonly Run[] => {
  const done: Run[] = [];
  for (const run of runs) {
    const last = done.at(-1);
    if (run.text === '') continue;
    if (last && sameLook(last, run)) done[done.length - 1] = { ...last, text: last.text + run.text };
    else done.push(run);
  }
  return done;
};

/** Runs cut in two at an offset. */
export const cut = (runs: readonly Run[], offset: number): readonly [readonly Run[], readonly Run[]] => {
  const before: Run[] = [];
  const after: Run[] = [];
  let left = offset;
  for (const run of runs) {
    const here = Math.max(0, Math.min(left, run.text.length));
    if (here > 0) before.push({ ...run, text: run.text.slice(0, here) });
    if (here < run.text.length) after.push({ ...run, text: run.text.slice(here) });
    left -= run.text.length;
  }
  return [before, after];
};
