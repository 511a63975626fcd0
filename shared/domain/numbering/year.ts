import * as z from 'zod';
import { type Instant, istDay } from '../time.ts';

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

const named = (kind: YearKind, first: number): RegisterYear =>
  RegisterYear.parse(
    kind === 'calendar' ? String(first) : `${first}-${String((first + 1) % 100).padStart(2, '0')}`,
  );

const APRIL = 4;

/** In which calendar year the register's year began that runs at this moment; India's midnight decides. */
const begunIn = (kind: YearKind, at: Instant): number => {
  const [year = 0, month = 0] = istDay(at).split('-').map(Number);
  return kind === 'financial' && month < APRIL ? year - 1 : year;
};

/** The register's year at this moment (domain.md 5, trap 12). */
export const yearAt = (kind: YearKind, at: Instant): RegisterYear => named(kind, begunIn(kind, at));

/** The year after the one that runs at this moment. */
export const yearAfter = (kind: YearKind, at: Instant): RegisterYear => named(kind, begunIn(kind, at) + 1);

/** How a year is written in a number: `2026-27`, `2026-2027` or `26-27`; of a calendar year `2026`, `2026`, `26`. */
export const YEAR_FORMS = ['usual', 'long', 'short'] as const;
export const YearForm = z.enum(YEAR_FORMS);
export type YearForm = z.infer<typeof YearForm>;
