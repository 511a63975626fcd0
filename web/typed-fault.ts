import type { Words } from './words/words.ts';

const inside = (text: string, limit: number, words: Words): string | undefined =>
  text.normalize('NFC').trim().length > limit ? words.tooLong(limit) : undefined;

/** What is wrong with a text that must be given; undefined when nothing is. The office checks it again. */
export const lineFault = (text: string, limit: number, words: Words): string | undefined =>
  text.trim() === '' ? words.required : inside(text, limit, words);

/** What is wrong with a text that may be left out. */
export const optionalFault = inside;

/** What is wrong with a day that must be given and may not lie ahead. */
export const dayFault = (day: string | undefined, today: string, words: Words): string | undefined => {
  if (day === undefined) return words.dayWrong;
  return day > today ? words.dayAhead : undefined;
};
