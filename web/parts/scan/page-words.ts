import type { Answer, Call } from '../../client.ts';
import type { Placed } from './hits.ts';

const NUMBERS = ['left', 'top', 'width', 'height'] as const;

const isPlaced = (word: unknown): word is Placed =>
  typeof word === 'object' &&
  word !== null &&
  'text' in word &&
  typeof word.text === 'string' &&
  NUMBERS.every(name => typeof Reflect.get(word, name) === 'number');

type Text = Answer<'getPageText'>;

const fetchWords = async ({ words }: Pick<Text, 'words'>): Promise<readonly Placed[]> => {
  if (words === undefined) return [];
  const response = await fetch(words.url);
  if (!response.ok) throw new Error(`words: ${response.status}`);
  const all: unknown = await response.json();
  return Array.isArray(all) ? all.filter(isPlaced) : [];
};

const countOf = (words: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** The words that a corrected text has at least as often as before. Of one that grew rarer nobody knows which is left. */
export const stillIn = (text: string, words: readonly Placed[]): readonly Placed[] => {
  const before = countOf(words.map(word => word.text));
  const now = countOf(text.split(/\s+/));
  return words.filter(word => (now.get(word.text) ?? 0) >= (before.get(word.text) ?? 0));
};

/** A page's newest text, and its words with their places on the image as far as anybody knows them. */
export const wordsOnPage = async (
  call: Call,
  params: { readonly documentId: string; readonly page: number },
): Promise<{ readonly text: Text; readonly words: readonly Placed[] }> => {
  const text = await call('getPageText', { params });
  if (text.words !== undefined || text.version === 1) return { text, words: await fetchWords(text) };
  // Corrected: what the machine read before lies where it lay
  const { items } = await call('listPageTexts', { params });
  const read = items.find(({ words }) => words !== undefined);
  return { text, words: read ? stillIn(text.text, await fetchWords(read)) : [] };
};
