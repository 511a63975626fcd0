import type { Word } from '#shared/domain/page-text.ts';
import { queryWords, wordsOf } from '#shared/domain/words.ts';

/** Tells of a piece of text whether it holds a word that a search for `query` finds, spelt as it may be. */
export const hitsOf = (query: string): ((text: string) => boolean) => {
  const wanted = queryWords(query);
  return text =>
    wordsOf(text).some(found =>
      wanted.some(({ word, prefix }) => (prefix ? found.startsWith(word) : found === word)),
    );
};

/** A line in pieces, so that those that were searched for can be marked; joined, they are the line. */
export const piecesOf = (
  line: string,
  isHit: (text: string) => boolean,
): readonly { readonly text: string; readonly hit: boolean }[] =>
  line
    .split(/(\s+)/)
    .filter(text => text !== '')
    .map(text => ({ text, hit: isHit(text) }));

export type Placed = Pick<Word, 'text' | 'left' | 'top' | 'width' | 'height'>;
/** A part of a page's image, in its pixels. */
export type Box = Omit<Placed, 'text'>;

const around = (words: readonly Placed[]): Box | undefined => {
  if (words.length === 0) return undefined;
  const left = Math.min(...words.map(word => word.left));
  const top = Math.min(...words.map(word => word.top));
  const right = Math.max(...words.map(word => word.left + word.width));
  const bottom = Math.max(...words.map(word => word.top + word.height));
  return { left, top, width: right - left, height: bottom - top };
};

/** A line on a page's image, and by how many degrees to turn it so that it stands upright: a page may lie on its side. */
export type Line = Box & { readonly turn: 0 | 90 | 180 | -90 };

const turnOf = (words: readonly Placed[]): Line['turn'] => {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || first === last) return 0;
  const [right, down] = [last.left - first.left, last.top - first.top];
  if (Math.abs(right) >= Math.abs(down)) return right >= 0 ? 0 : 180;
  return down > 0 ? -90 : 90;
};

/** Where on a page's image a piece of its text stands: the first place where its words follow one another. */
export const placeOfText = (words: readonly Placed[], text: string): Line | undefined => {
  const wanted = text.split(/\s+/).filter(Boolean);
  const from = words.findIndex((_, start) =>
    wanted.every((word, index) => words[start + index]?.text === word),
  );
  if (from === -1) return undefined;
  const line = words.slice(from, from + wanted.length);
  const box = around(line);
  return box && { ...box, turn: turnOf(line) };
};
