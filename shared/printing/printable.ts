import type { Coverage } from './coverage.ts';

/** Stands where something cannot be shown (U+FFFD, which the fonts have). */
export const NOT_SHOWN = '\ufffd';

/** Joiners, marks of direction, variation selectors: seen only by what they do to their neighbours. */
const UNSEEN = /^\p{Default_Ignorable_Code_Point}$/u;
/** A word longer than this may be broken wherever it is, instead of running out of its column. */
const LONGEST_WORD = 24;
const MAY_BREAK = '\u200b';

const clusters = new Intl.Segmenter('hi', { granularity: 'grapheme' });

/**
 * Text as the fonts can print it, on one line. A cluster is shaped in one font, so one of them must have all of it; instead
 * of any other stands a sign that something is missing. A PDF for keeping must not hold what it does not show, and a letter
 * whose subject has an emoji is to be printed all the same.
 */
export const printable = (text: string, fonts: readonly Coverage[]): string => {
  let inWord = 0;
  let out = '';
  for (const { segment } of clusters.segment(text)) {
    const has = (font: Coverage) => (character: string) => font(character.codePointAt(0) ?? 0);
    const seen = [...segment].filter(each => !UNSEEN.test(each) || fonts.some(font => has(font)(each)));
    if (/^\s+$/u.test(segment)) {
      out += ' ';
      inWord = 0;
    } else {
      out += inWord > 0 && inWord % LONGEST_WORD === 0 ? MAY_BREAK : '';
      out += fonts.some(font => seen.every(has(font))) ? seen.join('') : NOT_SHOWN;
      inWord += 1;
    }
  }
  return out;
};
