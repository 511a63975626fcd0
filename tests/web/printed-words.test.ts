import { expect, it } from 'vitest';
import {
  CATEGORY_WORDS,
  DELIVERY_WORDS,
  LETTER_LANGUAGE_WORDS,
  LETTER_TYPE_WORDS,
  NOTE_KIND_WORDS,
} from '#shared/contract/slip-words.ts';
import { WORDS } from '../../web/words/words.ts';

type Said = Readonly<Record<string, Readonly<Record<'hi' | 'en', string>>>>;
const spoken = (words: Said, language: 'hi' | 'en') =>
  Object.fromEntries(Object.entries(words).map(([key, said]) => [key, said[language]]));

it.each(['hi', 'en'] as const)('what is printed is called as on the screen, in %s', language => {
  expect(spoken(DELIVERY_WORDS, language)).toEqual(WORDS[language].deliveryMode);
  expect(spoken(NOTE_KIND_WORDS, language)).toEqual(WORDS[language].noteKind);
  expect(spoken(LETTER_TYPE_WORDS, language)).toEqual(WORDS[language].letterType);
  expect(spoken(LETTER_LANGUAGE_WORDS, language)).toEqual(WORDS[language].letterLanguage);
  const { general: _, vip: __, ...told } = CATEGORY_WORDS;
  expect(WORDS[language].category).toMatchObject(spoken(told, language));
});
