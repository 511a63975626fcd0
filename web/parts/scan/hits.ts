import type { Word } from '#shared/domain/page-text.ts';
import { queryWords, wordsOf } from '#shared/domain/words.ts';
import type { Answer } from '../../client.ts';

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

const NUMBERS = ['left', 'top', 'width', 'height'] as const;

const isPlaced = (word: unknown): word is Placed =>
  typeof word === 'object' &&
  word !== null &&
  'text' in word &&
  typeof word.text === 'string' &&
  NUMBERS.every(name => typeof Reflect.get(word, name) === 'number');

/** Where the words of a page's text stand on its image; none where nobody knows. */
export const fetchWords = async ({
  words,
}: Pick<Answer<'getPageText'>, 'words'>): Promise<readonly Placed[]> => {
  if (words === undefined) return [];
  const response = await fetch(words.url);
  if (!response.ok) throw new Error(`words: ${response.status}`);
  const all: unknown = await response.json();
  return Array.isArray(all) ? all.filter(isPlaced) : [];
};

const around = (words: readonly Placed[]): Box | undefined => {
  if (words.length === 0) return undefined;
  const left = Math.min(...words.map(word => word.left));
  const top = Math.min(...words.map(word => word.top));
  const right = Math.max(...words.map(word => word.left + word.width));
  const bottom = Math.max(...words.map(word => word.top + word.height));
  return { left, top, width: right - left, height: bottom - top };
};

/** Where on a page's image a piece of its text stands: the first place where its words follow one another. */
export const placeOfText = (words: readonly Placed[], text: string): Box | undefined => {
  const wanted = text.split(/\s+/).filter(Boolean);
  const from = words.findIndex((_, start) =>
    wanted.every((word, index) => words[start + index]?.text === word),
  );
  return from === -1 ? undefined : around(words.slice(from, from + wanted.length));
};
