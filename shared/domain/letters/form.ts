import * as z from 'zod';

/** Forms of communication (domain.md 2.1): what goes out, and how it is laid out. */
export const LETTER_FORMS = [
  'letter',
  'do-letter',
  'office-memorandum',
  'uo-note',
  'office-order',
  'order',
  'notification',
  'resolution',
  'endorsement',
  'minutes',
  'press-note',
] as const;
export const LetterForm = z.enum(LETTER_FORMS);
export type LetterForm = z.infer<typeof LetterForm>;

type Habits = {
  /** Where those stand to whom it is written; what is issued to all names nobody but in its copies. */
  readonly addressees: 'above' | 'below' | 'none';
  /** Begins with a salutation and ends with a close. */
  readonly greets: boolean;
  /** Bears the form's name above the text. */
  readonly titled: boolean;
  /** The writer's name and designation stand at its head: it is from person to person. */
  readonly personal: boolean;
  /** Says something of its own; a bare endorsement only sends on what is enclosed. */
  readonly speaks: boolean;
};
const LETTER = { addressees: 'above', greets: true, titled: false, personal: false, speaks: true } as const;
const MEMORANDUM = { ...LETTER, addressees: 'below', greets: false, titled: true } as const;
const TO_ALL = { ...MEMORANDUM, addressees: 'none' } as const;

/** How each form is written (CSMOP). */
export const HABITS = {
  letter: LETTER,
  'do-letter': { ...LETTER, addressees: 'below', personal: true },
  'office-memorandum': MEMORANDUM,
  'uo-note': MEMORANDUM,
  'office-order': TO_ALL,
  order: TO_ALL,
  notification: TO_ALL,
  resolution: TO_ALL,
  endorsement: { ...TO_ALL, speaks: false },
  minutes: TO_ALL,
  'press-note': TO_ALL,
} as const satisfies Record<LetterForm, Habits>;
