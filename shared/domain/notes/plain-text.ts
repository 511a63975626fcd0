import type { Block, Run } from './content.ts';

/** Every run of a text, in the order it is read. */
export const runsOf = (content: readonly Block[]): readonly Run[] => content.flatMap(runsOfBlock);

const runsOfBlock = (block: Block): readonly Run[] => {
  switch (block.type) {
    case 'paragraph':
      return block.runs;
    case 'list':
      return block.items.flatMap(({ runs }) => runs);
    case 'table':
      return block.rows.flat(2);
  }
};

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

const blockText = (block: Block): string => {
  switch (block.type) {
    case 'paragraph':
      return textOf(block.runs);
    case 'list':
      return block.items.map(({ runs }) => textOf(runs)).join('\n');
    case 'table':
      return block.rows.map(cells => cells.map(textOf).join('\t')).join('\n');
  }
};

/** The words alone, for search and phrases: a blank line between paragraphs, a line for each item, a tab between cells. */
export const plainText = (content: readonly Block[]): string => content.map(blockText).join('\n\n');

export type NoteParagraph = { readonly number: number; readonly block: Block };

/** Blocks with the numbers they have in the file, which run on from note to note (domain.md 1.4). */
export const noteParagraphs = (content: readonly Block[], firstParagraph: number): readonly NoteParagraph[] =>
  content.map((block, index) => ({ number: firstParagraph + index, block }));
