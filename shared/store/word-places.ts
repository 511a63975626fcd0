import { WordPlace } from '#shared/domain/word-place.ts';
import { padded } from './keys.ts';

/** Begins the key of each kind of place; in the order in which they tell most of what was found. */
const KIND = {
  number: '1',
  subject: '2',
  sender: '3',
  receipt: '4',
  note: '5',
  page: '6',
} as const satisfies Record<WordPlace['in'], string>;

const PAGE_DIGITS = 5;

/** A place as the last part of a word's key; keys of one object sort most telling first. */
export const placeKey = (place: WordPlace): string => {
  const kind = KIND[place.in];
  switch (place.in) {
    case 'number':
    case 'subject':
    case 'sender':
      return kind;
    case 'receipt':
      return `${kind}${place.receiptId}`;
    case 'note':
      return `${kind}${padded(place.note, 6)}`;
    case 'page':
      return `${kind}${place.documentId}${padded(place.page, PAGE_DIGITS)}`;
  }
};

export const placeFrom = (key: string): WordPlace => {
  const [kind, rest] = [key.slice(0, 1), key.slice(1)];
  const place = Object.entries(KIND).find(([, code]) => code === kind)?.[0];
  return WordPlace.parse({
    in: place,
    ...(place === 'receipt' ? { receiptId: rest } : {}),
    ...(place === 'note' ? { note: Number(rest) } : {}),
    ...(place === 'page'
      ? { documentId: rest.slice(0, -PAGE_DIGITS), page: Number(rest.slice(-PAGE_DIGITS)) }
      : {}),
  });
};
