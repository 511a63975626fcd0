import { Refusal } from '../refusal.ts';
import type { NoteContent, Reference } from './content.ts';
import { runsOf } from './plain-text.ts';

/** Where a text points, each place once, in the order it is read. */
export const referencesOf = (content: NoteContent): readonly Reference[] => {
  const each = runsOf(content).flatMap(({ reference }) => (reference ? [reference] : []));
  return [...new Map(each.map(reference => [JSON.stringify(reference), reference])).values()];
};

/** What a file holds, as far as references ask. */
export type Referable = {
  /** How many confirmed notes. */
  readonly notes: number;
  readonly paragraphsOf: (note: number) => { readonly first: number; readonly count: number } | undefined;
  /** Pages of the scan of a receipt; nought of one without a scan, undefined where there is no such serial. */
  readonly pagesOf: (serial: number) => number | undefined;
};

const isThere = (reference: Reference, { notes, paragraphsOf, pagesOf }: Referable): boolean => {
  switch (reference.to) {
    case 'note':
      return reference.note <= notes;
    case 'paragraph': {
      const { first = 0, count = 0 } = paragraphsOf(reference.note) ?? {};
      return reference.paragraph >= first && reference.paragraph < first + count;
    }
    case 'correspondence': {
      const pages = pagesOf(reference.serial);
      return pages !== undefined && (reference.page ?? 0) <= pages;
    }
  }
};

/** Those that point to what the file does not hold. */
export const unknownReferences = (references: readonly Reference[], file: Referable): readonly Reference[] =>
  references.filter(reference => !isThere(reference, file));

/** Refuses a text that points to what is not there, and names the first such place. */
export const admitReferences = ([unknown]: readonly Reference[]): void => {
  if (!unknown) return;
  const { to, ...place } = unknown;
  throw new Refusal('note.reference-unknown', { to, ...Object.fromEntries(Object.entries(place)) });
};
