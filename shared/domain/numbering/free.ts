import type * as z from 'zod';
import { Refusal } from '../refusal.ts';
import { LIMITS, line } from '../text.ts';
import type { Instant } from '../time.ts';
import { plainDigits } from '../words.ts';
import { rulesOf } from './rules.ts';
import type { NumberedOffice, Numbers } from './series.ts';
import { yearAt } from './year.ts';

/** A number that is typed instead of counted (domain.md 1.3, Non-SFS). */
export const FreeNumber = line(LIMITS.name);
export type FreeNumber = z.infer<typeof FreeNumber>;

/** Two ways to type one number: capitals, spaces and the script of its digits make no difference. */
export const sameNumber = (number: string): string =>
  plainDigits(number.normalize('NFC')).toLowerCase().replace(/\s+/gu, ' ');

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** Whether a code stands in a text for itself, not as a piece of a longer word. */
const standsIn = (text: string, code: string): boolean => {
  for (let place = text.indexOf(code); place >= 0; place = text.indexOf(code, place + 1)) {
    const before = text[place - 1] ?? '';
    const behind = text[place + code.length] ?? '';
    if (!WORD.test(before) && !WORD.test(behind)) return true;
  }
  return false;
};

/**
 * Where a typed number is entered. Every counted number holds the office's code, set off by signs: a typed one that does
 * not can never meet one, whatever pattern the office may choose later.
 */
export const freeNumbers = (office: NumberedOffice, number: FreeNumber, at: Instant): Numbers => {
  if (standsIn(number.toUpperCase(), office.code))
    throw new Refusal('number.reserved', { code: office.code });
  const year = yearAt(rulesOf(office, 'files').year, at);
  return {
    register: { of: 'files', officeId: office.officeId, year, series: 'free' },
    numberOf: () => number,
  };
};
