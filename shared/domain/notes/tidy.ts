import { isSeen } from '../characters.ts';
import type { Block, Reference, Run } from './content.ts';

const sameReference = (one: Reference | undefined, other: Reference | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
const looksLike = (one: Run, other: Run): boolean =>
  one.bold === other.bold && sameReference(one.reference, other.reference);

/** Neighbours of one look as one run: a nukta that was typed into the next run finds its letter again. */
const joined = (runs: readonly Run[]): readonly Run[] => {
  const done: Run[] = [];
  for (const run of runs.filter(({ text }) => text !== '')) {
    const last = done.at(-1);
    if (last && looksLike(last, run)) done[done.length - 1] = { ...last, text: last.text + run.text };
    else done.push(run);
  }
  return done.map(run => ({ ...run, text: run.text.normalize('NFC') }));
};

const without = (runs: readonly Run[], at: number, text: string): Run[] =>
  runs.map((run, index) => (index === at ? { ...run, text } : run));

const trimmed = (runs: readonly Run[]): Run[] => {
  const first = runs.findIndex(({ text }) => text.trim() !== '');
  const last = runs.findLastIndex(({ text }) => text.trim() !== '');
  const kept = runs.slice(first, last + 1);
  const begun = without(kept, 0, kept[0]?.text.trimStart() ?? '');
  return without(begun, begun.length - 1, begun.at(-1)?.text.trimEnd() ?? '');
};

const tidiedRuns = (runs: readonly Run[]): Run[] =>
  isSeen(runs.map(({ text }) => text).join('')) ? trimmed(joined(runs)) : [];

type List = Extract<Block, { type: 'list' }>;

/** No item without its words, and none deeper than one below the item above it. */
const tidiedItems = (items: List['items']): List['items'] => {
  let above = 0;
  return items.flatMap(item => {
    const runs = tidiedRuns(item.runs);
    if (runs.length === 0) return [];
    above = Math.min(item.level, above + 1);
    return [{ level: above, runs }];
  });
};

const tidiedBlock = (block: Block): Block => {
  switch (block.type) {
    case 'paragraph':
      return { ...block, runs: tidiedRuns(block.runs) };
    case 'list':
      return { ...block, items: tidiedItems(block.items) };
    case 'table':
      return { ...block, rows: block.rows.map(cells => cells.map(tidiedRuns)) };
  }
};

const isBlank = (block: Block): boolean => {
  switch (block.type) {
    case 'paragraph':
      return block.runs.length === 0;
    case 'list':
      return block.items.length === 0;
    case 'table':
      return block.rows.every(cells => cells.every(runs => runs.length === 0));
  }
};

/**
 * One way to write each text: no blank blocks, no empty runs, no space around a paragraph, neighbours of one look joined.
 * What is being typed is tidied with every save, so that the hash does not tell how somebody came to their words.
 */
export const tidied = (content: readonly Block[]): Block[] =>
  content.map(tidiedBlock).filter(block => !isBlank(block));
