import type { Language, Word } from '#shared/domain/page-text.ts';
import { CONTROLS } from '#shared/domain/text.ts';

/** A word as an engine gives it. Words of one line, and lines of one paragraph, carry the same mark. */
export type FoundWord = Word & { readonly line: string; readonly paragraph: string };

/** What one reading of a page found, whoever read it. Words stand in the pixels of the picture that was read. */
export type Reading = {
  readonly languages: readonly Language[];
  readonly text: string;
  readonly words: readonly FoundWord[];
  /** How sure the words are on the mean, long ones counting more, in whole percent; 0 where none was found. */
  readonly confidence: number;
};

const lengthOf = ({ text }: Word): number => [...text].length;

const meanConfidence = (words: readonly Word[]): number => {
  const letters = words.reduce((sum, word) => sum + lengthOf(word), 0);
  const sure = words.reduce((sum, word) => sum + lengthOf(word) * word.confidence, 0);
  return letters === 0 ? 0 : Math.round(sure / letters);
};

/** What stands between a word and the one before it. */
const gap = (word: FoundWord, before: FoundWord | undefined): string => {
  if (before === undefined) return '';
  if (before.paragraph !== word.paragraph) return '\n\n';
  return before.line === word.line ? ' ' : '\n';
};

/** A machine's text as it is kept: NFC, and nothing that nobody may type. */
export const kept = (text: string): string => text.replaceAll(CONTROLS, '').normalize('NFC').trim();

/** Makes the page's text from its words: a line a line, paragraphs by blank lines. */
export const readingOf = (languages: readonly Language[], found: readonly FoundWord[]): Reading => {
  const words = found.map(word => ({ ...word, text: kept(word.text) })).filter(({ text }) => text !== '');
  return {
    languages,
    text: words.map((word, index) => gap(word, words[index - 1]) + word.text).join(''),
    words,
    confidence: meanConfidence(words),
  };
};

/** The surer of two readings; the first where they are even. */
export const surer = (one: Reading, other: Reading): Reading =>
  other.confidence > one.confidence ? other : one;

/** Share of letters, 0 to 1, that stand in words of less than some confidence. */
export const shareBelow = ({ words }: Reading, confidence: number): number => {
  const letters = words.reduce((sum, word) => sum + lengthOf(word), 0);
  const unsure = words.reduce((sum, word) => sum + (word.confidence < confidence ? lengthOf(word) : 0), 0);
  return letters === 0 ? 0 : unsure / letters;
};
