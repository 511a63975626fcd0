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

type Placed = Pick<Word, 'text' | 'left' | 'top' | 'width' | 'height'>;

const NUMBERS = ['left', 'top', 'width', 'height'] as const;

const isPlaced = (word: unknown): word is Placed =>
  typeof word === 'object' &&
  word !== null &&
  'text' in word &&
  typeof word.text === 'string' &&
  NUMBERS.every(name => typeof Reflect.get(word, name) === 'number');

/** Where on a page's image the words stand that were searched for. @param url of its words with their places */
export const fetchHits = async (url: string, query: string): Promise<readonly Placed[]> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`words: ${response.status}`);
  const words: unknown = await response.json();
  const isHit = hitsOf(query);
  return Array.isArray(words) ? words.filter(isPlaced).filter(({ text }) => isHit(text)) : [];
};
