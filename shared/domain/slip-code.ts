import * as z from 'zod';
import type { JournalId, PeonPageId } from './ids.ts';
import { Refusal } from './refusal.ts';

/** Crockford's base 32: no I, L, O and U, which are read and heard as something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DIGITS = 8;

/** The code on the printed slip of a physical file or letter (पर्ची कोड), as it is printed: `7K3M-9QX2-B`. */
export const SlipCode = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]$/)
  .brand<'slip code'>();
export type SlipCode = z.infer<typeof SlipCode>;

/** What a person may type for it; spaces and strokes wherever they like. */
export const TYPED_SLIP_CODE = 40;

const worthOf = (digit: string): number => ALPHABET.indexOf(digit);
const digitOf = (value: number): string => ALPHABET.charAt(value);

/** Times x in the field of 32 elements, modulo x⁵ + x² + 1. */
const timesX = (value: number): number => {
  const shifted = value << 1;
  return shifted & 32 ? shifted ^ 0b100101 : shifted;
};

/**
 * The last character. Every place counts by another power of x, a generator of the field: so one wrong character is always
 * found, and so are any two that changed places.
 */
const checkOf = (values: readonly number[]): number => values.reduce((sum, value) => timesX(sum ^ value), 0);

const codeOf = (values: readonly number[]): SlipCode => {
  const text = [...values, checkOf(values)].map(digitOf).join('');
  return SlipCode.parse(`${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`);
};

/**
 * The codes that a file, a letter that came or one that goes out can have, best first: the first is its code, unless another's stands under it already.
 * They are made of the 80 bits of chance at the end of its id, so nothing has to be counted or drawn, and the same object
 * gets the same code whenever it is asked for.
 */
export const slipCodesOf = (objectId: JournalId | PeonPageId): readonly [SlipCode, SlipCode, SlipCode] => {
  const values = [...objectId.slice(-2 * DIGITS)].map(worthOf);
  const high = values.slice(0, DIGITS);
  // Ids made in one millisecond differ here only: every code is made of it.
  const low = values.slice(DIGITS);
  const mixed = (turn: number) => low.map((value, i) => value ^ (high[(i + turn) % DIGITS] ?? 0));
  return [codeOf(low), codeOf(mixed(0)), codeOf(mixed(1))];
};

const DEVANAGARI_NOUGHT = '०'.charCodeAt(0);
const READ_AS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** Spaces, every kind of stroke, and what is not seen at all. */
const BETWEEN = /[\s\p{Pd}\p{Cf}\u2212_.]/gu;

const digitsOf = (typed: string): readonly number[] =>
  [
    ...typed
      .replace(BETWEEN, '')
      .toUpperCase()
      .replace(/[०-९]/g, digit => String(digit.charCodeAt(0) - DEVANAGARI_NOUGHT))
      .replace(/[OIL]/g, letter => READ_AS[letter] ?? letter),
  ].map(worthOf);

/** Whether it has as many characters as a code has, and none that no code has; it may still be mistyped. */
export const looksLikeSlipCode = (typed: string): boolean => {
  const values = digitsOf(typed);
  return values.length === DIGITS + 1 && !values.includes(-1);
};

/** The code that a text is, as a person types it or a scanner sends it; undefined of what was never one. */
export const findSlipCode = (typed: string): SlipCode | undefined => {
  const values = digitsOf(typed);
  const own = values.slice(0, DIGITS);
  return looksLikeSlipCode(typed) && checkOf(own) === values[DIGITS] ? codeOf(own) : undefined;
};

/** The same; refuses `slip.code-mistyped` what was never a code. */
export const readSlipCode = (typed: string): SlipCode => {
  const code = findSlipCode(typed);
  if (code === undefined) throw new Refusal('slip.code-mistyped');
  return code;
};
