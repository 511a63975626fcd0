import * as z from 'zod';
import { type Instant, istDay } from '../time.ts';
import { yearOn } from './write.ts';

/** When a register's year begins: on 1 January, or on 1 April as the accounts of government do. */
export const YEAR_KINDS = ['calendar', 'financial'] as const;
export const YearKind = z.enum(YEAR_KINDS);
export type YearKind = z.infer<typeof YearKind>;

const followsOn = (year: string): boolean => {
  const [first, second] = year.split('-');
  return second === undefined || (Number(first) + 1) % 100 === Number(second);
};

/** A year of a register: `2026`, or `2026-27` where it is a financial one. The two never share a counter. */
export const RegisterYear = z
  .string()
  .regex(/^[1-9]\d{3}(?:-\d{2})?$/)
  .refine(followsOn)
  .brand<'register year'>();
export type RegisterYear = z.infer<typeof RegisterYear>;

/** The register's year at this moment; India's midnight decides (domain.md 5, trap 12). */
export const yearAt = (kind: YearKind, at: Instant): RegisterYear =>
  RegisterYear.parse(yearOn(kind, istDay(at)));

/** The year after the one that runs at this moment. */
export const yearAfter = (kind: YearKind, at: Instant): RegisterYear =>
  RegisterYear.parse(yearOn(kind, istDay(at), 1));

/** How a year is written in a number: `2026-27`, `2026-2027` or `26-27`; of a calendar year `2026`, `2026`, `26`. */
export const YEAR_FORMS = ['usual', 'long', 'short'] as const;
export const YearForm = z.enum(YEAR_FORMS);
export type YearForm = z.infer<typeof YearForm>;
