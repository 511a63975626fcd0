import type { Language } from '../problem.ts';

/** The language of what a person wrote, by its letters: a screen reader must not read Hindi as English. */
export const languageOf = (text: string): Language => (/[\u0900-\u097F]/.test(text) ? 'hi' : 'en');
