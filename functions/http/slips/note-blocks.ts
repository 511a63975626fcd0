import type { Block, Run } from '#shared/domain/notes/content.ts';
import { noteParagraphs } from '#shared/domain/notes/plain-text.ts';
import type { Filling } from '#shared/printing/press.ts';

const pieces = (runs: readonly Run[]): readonly Filling[] =>
  runs.flatMap(({ text, bold }) =>
    text
      .split('\n')
      .flatMap((line, index) => [
        ...(index === 0 ? [] : [{ text: '', bold: false, br: true }]),
        { text: line, bold: bold === true, br: false },
      ]),
  );

type List = Extract<Block, { type: 'list' }>;

/** An item's mark: `1.` and, within it, `(1)`; the inner ones begin anew with each outer one. */
const items = ({ ordered, items }: List): readonly Filling[] => {
  let outer = 0;
  let inner = 0;
  return items.map(({ level, runs }) => {
    const deep = level > 1;
    if (deep) inner += 1;
    else [outer, inner] = [outer + 1, 0];
    const mark = ordered ? (deep ? `(${inner})` : `${outer}.`) : deep ? '–' : '•';
    return { mark, deep, runs: pieces(runs) };
  });
};

const shown = (block: Block): { readonly type: string; readonly [name: string]: Filling } => {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', runs: pieces(block.runs) };
    case 'list':
      return { type: 'list', items: items(block) };
    case 'table':
      return {
        type: 'table',
        heading: block.heading === true,
        rows: block.rows.map(cells => cells.map(pieces)),
      };
  }
};

/** A note's text for the sheet, each block with its paragraph number in the file. */
export const blocksOf = (content: readonly Block[], firstParagraph: number): readonly Filling[] =>
  noteParagraphs(content, firstParagraph).map(({ number, block }) => ({
    ...shown(block),
    number: `${number}.`,
  }));
