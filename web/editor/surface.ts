import type { Edited } from './edit.ts';
import { blocksOf, EMPTY, type Place, type Selection } from './lines.ts';
import { readMarkup } from './read-markup.ts';
import { nodesOf, writeMarkup } from './write-markup.ts';

const LINES = 'p, li, td, th';
const NESTED = 'ul, ol';

/** What stands in the editor now, and what is selected there. Looking disturbs no input method. */
export const readSurface = (root: HTMLElement): Edited => {
  const selected = document.getSelection();
  const { anchorNode, focusNode, anchorOffset, focusOffset } = selected ?? {};
  const isWithin = anchorNode !== undefined && focusNode !== undefined && root.contains(anchorNode);
  const marks = isWithin
    ? [
        { node: anchorNode, offset: anchorOffset ?? 0 },
        { node: focusNode, offset: focusOffset ?? 0 },
      ]
    : [];
  const { lines, places } = readMarkup(root, { collapse: false, marks });
  const all = lines.length === 0 ? [EMPTY] : lines;
  const end: Place = { line: all.length - 1, offset: Number.MAX_SAFE_INTEGER };
  const [from = end, to = from] = places;
  return { lines: all, selection: { from, to } };
};

/** The text nodes of one line, without those of a list that stands in it. */
const textsIn = (line: Element): readonly Text[] => {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, node =>
    node instanceof Element && node.matches(NESTED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text) texts.push(node);
  return texts;
};

const pointOf = (root: HTMLElement, { line, offset }: Place): readonly [Node, number] => {
  const lines = root.querySelectorAll(LINES);
  const element = lines[Math.min(line, lines.length - 1)];
  if (element === undefined) return [root, 0];
  let left = offset;
  let last: Text | undefined;
  for (const text of textsIn(element)) {
    if (left <= text.length) return [text, left];
    left -= text.length;
    last = text;
  }
  return last ? [last, last.length] : [element, 0];
};

export const select = (root: HTMLElement, { from, to }: Selection): void => {
  const [anchor, anchorOffset] = pointOf(root, from);
  const [focus, focusOffset] = pointOf(root, to);
  document.getSelection()?.setBaseAndExtent(anchor, anchorOffset, focus, focusOffset);
};

/** Draws a text in the editor, in place of what stood there. Never while an input method composes. */
export const drawSurface = (root: HTMLElement, { lines }: Pick<Edited, 'lines'>): void =>
  root.replaceChildren(...nodesOf(writeMarkup(blocksOf(lines))));
