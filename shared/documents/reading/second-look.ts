import type { Language } from '#shared/domain/page-text.ts';
import { type Grey, WHITE } from './grey.ts';
import { type FoundWord, type Reading, readingOf } from './reading.ts';
import type { Engine } from './tesseract.ts';

/** Words looked at again on one page, at most; where more are lost, the page is, and no word of it would be found. */
const MOST = 40;
/** How sure a word must be, read alone, to stand for the one that was lost: a word of another script comes to 45. */
const FOUND = 70;
/** Pixels around a word that are looked at with it, and white ones around those: an engine wants its line free. */
const MARGIN = 8;
const FRAME = 12;

/** A word cut out of its page, in a white frame. */
const cutOut = (page: Grey, word: FoundWord): Grey => {
  const left = Math.max(0, word.left - MARGIN);
  const top = Math.max(0, word.top - MARGIN);
  const right = Math.min(page.width, word.left + word.width + MARGIN);
  const bottom = Math.min(page.height, word.top + word.height + MARGIN);
  const width = right - left + 2 * FRAME;
  const height = bottom - top + 2 * FRAME;
  const data = new Uint8Array(width * height).fill(WHITE);
  for (let y = top; y < bottom; y += 1) {
    const row = page.data.subarray(y * page.width + left, y * page.width + right);
    data.set(row, (y - top + FRAME) * width + FRAME);
  }
  return { data, width, height };
};

const NUMBER = /^[0-9]+$/;

/**
 * The word with the longer numbers of another reading of it, where both see as many parts between strokes: a letter number
 * such as 2041/स्थापना/2026 is of two scripts, and no language reads all of it. Digits are dropped, never added.
 */
const withNumbersOf = (word: string, other: string): string => {
  const parts = word.split('/');
  const others = other.replace(/\s/gu, '').split('/');
  if (parts.length < 2 || parts.length !== others.length) return word;
  return parts
    .map((part, index) => {
      const number = others[index] ?? '';
      return NUMBER.test(part) && NUMBER.test(number) && number.length > part.length ? number : part;
    })
    .join('/');
};

/**
 * Looks again at words the engine was lost in, each alone and in one language after the other. In a line of Devanagari the
 * engine drops a 1 from dates, amounts and letter numbers, and says that it is lost; the same word, cut out and read in
 * English, comes out right.
 *
 * @param lost confidence below which a word counts as lost.
 */
export const lookAgain = async (
  engine: Engine,
  page: Grey,
  reading: Reading,
  { languages, lost }: { languages: readonly Language[]; lost: number },
): Promise<Reading> => {
  const better = new Map<FoundWord, FoundWord>();
  const isLost = (word: FoundWord): boolean => (better.get(word) ?? word).confidence < lost;
  if (reading.words.filter(isLost).length > MOST) return reading;
  for (const language of languages) {
    // What it read in this language alone, it would read again.
    if (reading.languages.length === 1 && reading.languages[0] === language) continue;
    for (const word of reading.words.filter(isLost)) {
      const alone = await engine.read(cutOut(page, word), [language], 'line');
      const { text, confidence } = better.get(word) ?? word;
      if (alone.confidence >= FOUND)
        better.set(word, { ...word, text: alone.text, confidence: alone.confidence });
      else better.set(word, { ...word, text: withNumbersOf(text, alone.text), confidence });
    }
  }
  return readingOf(
    reading.languages,
    reading.words.map(word => better.get(word) ?? word),
  );
};
