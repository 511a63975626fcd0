import * as z from 'zod';
import type { Office } from '../directory/office.ts';
import { HeadId, type OfficeId } from '../ids.ts';
import type { Instant } from '../time.ts';
import type { Head } from './head.ts';
import { type RegisterKind, rulesOf } from './rules.ts';
import { levelsIn, numberBy } from './write.ts';
import { type RegisterYear, yearAt } from './year.ts';

/**
 * What has a counter of its own within a register and year: what bears no head, what bears the same heads, and what bears
 * a number that somebody typed (counted by the register only).
 */
export const Series = z.union([z.literal('plain'), z.literal('free'), HeadId]);
export type Series = z.infer<typeof Series>;

/** One series of a register: the place of its entries, and its counter's (domain.md 5, trap 12). */
export type Register = {
  readonly of: RegisterKind;
  readonly officeId: OfficeId;
  readonly year: RegisterYear;
  readonly series: Series;
};

export type NumberedOffice = Pick<Office, 'officeId' | 'code' | 'numbering'>;

/** A register with the way its numbers are written. */
export type Numbers = {
  readonly register: Register;
  readonly numberOf: (serial: number) => string;
};

/** Where and how something is numbered that comes under these heads in this year. */
export const numbersIn = (
  office: NumberedOffice,
  { of, year, line = [] }: { of: RegisterKind; year: RegisterYear; line?: readonly Head[] },
): Numbers => {
  const { pattern } = rulesOf(office, of);
  const { officeId, code } = office;
  // A level that the numbers do not show has no counter of its own: two heads' files would bear one number.
  const shown = line.slice(0, levelsIn(pattern));
  const heads = shown.map(head => head.code);
  return {
    register: { of, officeId, year, series: shown.at(-1)?.headId ?? 'plain' },
    numberOf: serial => numberBy(pattern, { code, heads, serial, year }),
  };
};

/** Where and how an office numbers something that comes at this moment. */
export const numbersAt = (
  office: NumberedOffice,
  of: RegisterKind,
  at: Instant,
  line: readonly Head[] = [],
): Numbers => numbersIn(office, { of, year: yearAt(rulesOf(office, of).year, at), line });
