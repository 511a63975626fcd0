import { CONTROLS } from '#shared/domain/characters.ts';
import type { Block } from '#shared/domain/notes/content.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { tidied } from '#shared/domain/notes/tidy.ts';
import { blocksOf, type Line, linesOf } from './lines.ts';
import { type Markup, STYLE_ASIDE } from './markup.ts';
import { readMarkup } from './read-markup.ts';

export type TableLimits = { readonly rows: number; readonly columns: number };

const isTooLarge = (block: Block, { rows, columns }: TableLimits): boolean =>
  block.type === 'table' && (block.rows.length > rows || block.rows.some(cells => cells.length > columns));

/** A table larger than a note takes becomes a paragraph for each row: none of its words is lost. */
const withinLimits =
  (limits: TableLimits) =>
  (block: Block): readonly Block[] => {
    if (block.type !== 'table' || !isTooLarge(block, limits)) return [block];
    return block.rows.map(cells => ({
      type: 'paragraph',
      runs: cells.flatMap((runs, index) => (index === 0 ? runs : [{ text: ' | ' }, ...runs])),
    }));
  };

const asLines = (blocks: readonly Block[], limits: TableLimits): readonly Line[] => {
  const kept = tidied(blocks.flatMap(withinLimits(limits)));
  if (kept.length === 0) return [];
  const lines = linesOf(kept);
  // The paragraph after a last table is the editor's to add.
  return kept.at(-1)?.type === 'table' ? lines.slice(0, -1) : lines;
};

/**
 * A page's source with its styles set aside: a parser would hold them against the page's policy, and complain of each.
 * Bold and the lists of Word are still read from where they were put.
 */
export const withoutStyles = (source: string): string =>
  source
    .replace(/<style[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, tag => tag.replace(/\sstyle(?=\s*=)/gi, ` ${STYLE_ASIDE}`));

/** What was copied from a page or from Word, as lines a note takes. The page was parsed, and is never shown. */
export const pastedMarkup = (body: Markup, limits: TableLimits): readonly Line[] => {
  const { lines } = readMarkup(body, { collapse: true });
  const clean = lines.map(({ owner, runs }) => ({
    owner,
    // Where it pointed to belongs to another file.
    runs: runs.map(({ text, bold }) => ({
      text: text.replace(CONTROLS, ''),
      ...(bold ? { bold } : {}),
    })),
  }));
  return asLines(blocksOf(clean), limits);
};

const BULLET = /^[ \t]*[•●▪‣∙·*–-][ \t]+/;
const NUMBER = /^[ \t]*\(?(?:[0-9०-९]{1,3}|[a-zA-Zक-ह])[.)][ \t]+/;

/** Lines that all begin with a bullet, or all with a number, are a list; with tabs between their parts, a table. */
const shaped = (block: Block): Block => {
  if (block.type !== 'paragraph') return block;
  const lines = (block.runs[0]?.text ?? '').split('\n');
  if (lines.length < 2) return block;
  for (const [mark, ordered] of [
    [BULLET, false],
    [NUMBER, true],
  ] as const)
    if (lines.every(line => mark.test(line)))
      return {
        type: 'list',
        ordered,
        items: lines.map(line => ({ level: 1, runs: [{ text: line.replace(mark, '') }] })),
      };
  const cells = lines.map(line => line.split('\t'));
  const [first = []] = cells;
  if (first.length > 1 && cells.every(({ length }) => length === first.length))
    return { type: 'table', rows: cells.map(row => row.map(text => [{ text }])) };
  return block;
};

/** What was copied as plain text: paragraphs between blank lines, lists and tables where the lines are such. */
export const pastedPlain = (text: string, limits: TableLimits): readonly Line[] =>
  asLines(pastedText(text).map(shaped), limits);
