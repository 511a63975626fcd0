import type { Language } from '#shared/domain/page-text.ts';

/** Languages a page can be read in, as a browser and a screen reader name them. */
const TAGS = {
  hin: 'hi',
  eng: 'en',
  asm: 'as',
  ben: 'bn',
  guj: 'gu',
  kan: 'kn',
  mal: 'ml',
  mar: 'mr',
  nep: 'ne',
  ori: 'or',
  pan: 'pa',
  san: 'sa',
  tam: 'ta',
  tel: 'te',
  urd: 'ur',
} as const satisfies Record<Language, string>;

const LATIN = /\p{Script=Latin}/u;
const OTHER = /(?!\p{Script=Latin})\p{L}/u;

/** The language of one line of a page: English where all its letters are Latin, else the page's other language. */
export const tagOf = (line: string, languages: readonly Language[]): string => {
  const [other] = languages.filter(language => language !== 'eng');
  return other === undefined || (LATIN.test(line) && !OTHER.test(line)) ? TAGS.eng : TAGS[other];
};
