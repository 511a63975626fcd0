import { expect, it } from 'vitest';
import { DELIVERY_WORDS, NOTE_KIND_WORDS } from '#shared/contract/slip-words.ts';
import { WORDS } from '../../web/words/words.ts';

type Said = Readonly<Record<string, Readonly<Record<'hi' | 'en', string>>>>;
const spoken = (words: Said, language: 'hi' | 'en') =>
  Object.fromEntries(Object.entries(words).map(([key, said]) => [key, said[language]]));

it.each(['hi', 'en'] as const)('what is printed is called as on the screen, in %s', language => {
  expect(spoken(DELIVERY_WORDS, language)).toEqual(WORDS[language].deliveryMode);
  expect(spoken(NOTE_KIND_WORDS, language)).toEqual(WORDS[language].noteKind);
});
