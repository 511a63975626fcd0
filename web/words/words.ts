import type { Language } from '../problem.ts';
import { en } from './en.ts';
import { hi } from './hi.ts';

/** The shape of a catalogue: its texts, and with what facts they are asked. */
export type Catalogue<T> = T extends string
  ? string
  : T extends (...facts: infer Facts) => string
    ? (...facts: Facts) => string
    : { readonly [Key in keyof T]: Catalogue<T[Key]> };

/** All a catalogue must say. A key left out, or one too many, does not compile. */
export type Words = Catalogue<typeof hi>;

export const WORDS: Readonly<Record<Language, Words>> = { hi, en };

/** What each language calls itself. */
export const LANGUAGE_NAMES = { hi: 'हिन्दी', en: 'English' } as const satisfies Record<Language, string>;
