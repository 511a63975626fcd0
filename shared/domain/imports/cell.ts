import type * as z from 'zod';
import { plainDigits, wordsOf } from '../words.ts';
import type { ImportFacts, ImportProblemCode } from './problems.ts';
import type { Said, SheetLanguage } from './sheet-problems.ts';
import type { Term } from './vocabulary.ts';

/** Why a cell could not be read. */
export type Misread = { readonly code: ImportProblemCode; readonly facts?: ImportFacts };
/** How the text of a column is read, and written so that it reads as the same again. Empty cells never come here. */
export type Cell<T> = {
  readonly read: (text: string) => { readonly value: T } | Misread;
  readonly write: (value: T, language: SheetLanguage) => string;
};

const SHOWN = 60;
/** What stands in a cell, short enough to be repeated to the reader. */
export const shown = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** Words as they are compared: without case, space, nukta or signs; in digits of any script. */
export const folded = (text: string): string => wordsOf(text).join('') || text.trim();

export const malformed = (text: string, expected: Said): Misread => ({
  code: 'cell.malformed',
  facts: { value: shown(text), expected },
});

/** A number that Excel showed by its first digits only: `1.23E+11`. */
const ROUNDED = /^\d+(?:[.,]\d+)?E\+\d+$/i;

/** Text that a schema of the domain takes, made ready for it. */
export const fitting = <T extends string>(
  schema: z.ZodType<T>,
  expected: Said,
  ready: (text: string) => string = text => text,
): Cell<T> => ({
  read: text => {
    const found = schema.safeParse(ready(text));
    if (found.success) return { value: found.data };
    return ROUNDED.test(text)
      ? { code: 'cell.rounded-number', facts: { value: shown(text) } }
      : malformed(text, expected);
  },
  write: value => value,
});

/** Codes are capitals and digits 0–9, however they were typed. */
export const asCode = (text: string): string => plainDigits(text).toUpperCase().replace(/\s+/g, ' ');

const listed = (terms: readonly Term[], language: SheetLanguage): string =>
  terms.map(term => term[language]).join(', ');

export const notAmong = (text: string, terms: readonly Term[]): Misread => ({
  code: 'cell.not-among',
  facts: { value: shown(text), known: { hi: listed(terms, 'hi'), en: listed(terms, 'en') } },
});

/** One of a closed list of values, by its word in either language or by its key. */
export const oneOf = <T extends string>(words: Readonly<Record<T, Term>>): Cell<T> => {
  const entries = Object.entries(words) as [T, Term][];
  const byForm = new Map(
    entries.flatMap(([value, { hi, en, also = [] }]) =>
      [value, hi, en, ...also].map(form => [folded(form), value] as const),
    ),
  );
  const terms = entries.map(([, term]) => term);
  // A column of twenty thousand rows holds four words: each is folded once.
  const known = new Map<string, T | undefined>();
  return {
    read: text => {
      if (known.size > 1000) known.clear();
      if (!known.has(text)) known.set(text, byForm.get(folded(text)));
      const value = known.get(text);
      return value === undefined ? notAmong(text, terms) : { value };
    },
    write: (value, language) => words[value][language],
  };
};

/** Several values in one cell, between commas or semicolons; what stands there twice counts once. */
export const listOf = <T>(
  cell: Cell<T>,
  { most, expected }: { readonly most: number; readonly expected: Said },
): Cell<readonly T[]> => ({
  read: text => {
    const values: T[] = [];
    for (const part of text.split(/[,;،]/).map(piece => piece.trim())) {
      if (part === '') continue;
      const read = cell.read(part);
      if ('code' in read) return read;
      if (!values.includes(read.value)) values.push(read.value);
    }
    return values.length === 0 || values.length > most ? malformed(text, expected) : { value: values };
  },
  write: (values, language) =>
    values.length === 0 ? '-' : values.map(value => cell.write(value, language)).join(', '),
});

/** The same cell for a value of another form. */
export const turned = <A, B>(cell: Cell<A>, there: (value: A) => B, back: (value: B) => A): Cell<B> => ({
  read: text => {
    const read = cell.read(text);
    return 'code' in read ? read : { value: there(read.value) };
  },
  write: (value, language) => cell.write(back(value), language),
});
