import * as z from 'zod';
import { HABITS } from './form.ts';
import { type Letter, recipientsOf } from './letter.ts';

/** What a letter may still lack before it can go out. */
export const LACKS = ['body', 'addressees', 'recipients', 'enclosures'] as const;
export const Lack = z.enum(LACKS);
export type Lack = z.infer<typeof Lack>;

type Said = Pick<Letter, 'form' | 'body' | 'addressees' | 'copies' | 'enclosures'>;

const MISSING = {
  body: ({ form, body }) => HABITS[form].speaks && body.length === 0,
  addressees: ({ form, addressees }) => HABITS[form].addressees !== 'none' && addressees.length === 0,
  // An order names nobody; somebody must get it all the same.
  recipients: letter => recipientsOf(letter).length === 0,
  // What only sends on sends something.
  enclosures: ({ form, enclosures }) => !HABITS[form].speaks && enclosures.length === 0,
} as const satisfies Record<Lack, (letter: Said) => boolean>;

/** What must still be written before it is fit to be approved; nothing of a whole letter. */
export const lacksOf = (letter: Said): readonly Lack[] => LACKS.filter(lack => MISSING[lack](letter));
