import * as z from 'zod';
import { Names } from '../directory/office.ts';
import { Refusal } from '../refusal.ts';
import { type Instant, istYear } from '../time.ts';

/** A code as it stands in the district's manual: `C3`, `R.Dis`. */
export const RetentionCode = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,11}$/)
  .brand<'retention code'>();
export type RetentionCode = z.infer<typeof RetentionCode>;

const Years = z.int().min(1).max(100);

/**
 * One category of records in the district's master (domain.md 2.3). Years are counted from the year in which the file was
 * closed. Without `keepYears` a record is kept for ever, and is looked at again after `reviewAfter`.
 */
export const RetentionCategory = z
  .strictObject({
    code: RetentionCode,
    names: Names,
    /** Its class with the National Archives, where it has one. */
    nai: z.enum(['A', 'B', 'C']).optional(),
    /** Nought: nothing need be kept of it once it is closed, as of what is purely ephemeral. */
    keepYears: z.int().min(0).max(100).optional(),
    reviewAfter: Years.optional(),
  })
  .refine(({ keepYears, reviewAfter }) => keepYears !== undefined || reviewAfter !== undefined, {
    path: ['keepYears'],
  });
export type RetentionCategory = z.infer<typeof RetentionCategory>;

/** For how many days of the calendar a record is given out, where the record room says no other day. */
export const LoanDays = z.int().min(1).max(365);
export const DEFAULT_LOAN_DAYS = 15;

export const MOST_CATEGORIES = 40;

/** A district's whole master; no code stands in it twice. */
export const Retention = z
  .array(RetentionCategory)
  .min(1)
  .max(MOST_CATEGORIES)
  .refine(categories => new Set(categories.map(({ code }) => code)).size === categories.length);

const preset = (code: string, hi: string, en: string, more: Omit<RetentionCategory, 'code' | 'names'>) =>
  RetentionCategory.parse({ code, names: { hi, en }, ...more });

/** Classes A and B are looked at in the 25th year, class C when its time is over (domain.md 2.3). */
const AFTER_25 = 25;

/** What holds where a district says nothing: the classes of the National Archives with the usual terms. */
export const DEFAULT_RETENTION: readonly RetentionCategory[] = [
  preset('A', 'स्थायी, ऐतिहासिक महत्व', 'Permanent, of historical importance', {
    nai: 'A',
    reviewAfter: AFTER_25,
  }),
  preset('B', 'स्थायी', 'Permanent', { nai: 'B', reviewAfter: AFTER_25 }),
  preset('25', '25 वर्ष', '25 years', { keepYears: 25 }),
  preset('C10', '10 वर्ष', '10 years', { nai: 'C', keepYears: 10 }),
  preset('C5', '5 वर्ष', '5 years', { nai: 'C', keepYears: 5 }),
  preset('C3', '3 वर्ष', '3 years', { nai: 'C', keepYears: 3 }),
  preset('C1', '1 वर्ष', '1 year', { nai: 'C', keepYears: 1 }),
];

/** The category of a code in this master; refuses a code that stands in none. */
export const categoryOf = (
  categories: readonly RetentionCategory[],
  code: RetentionCode,
): RetentionCategory => {
  const found = categories.find(category => category.code === code);
  if (!found) throw new Refusal('record.category-unknown', { code });
  return found;
};

/** In which year a record of this category is looked at again: counted from the year, in India, in which it was closed. */
export const reviewYearOf = ({ keepYears, reviewAfter }: RetentionCategory, closedAt: Instant): number =>
  istYear(closedAt) + (reviewAfter ?? keepYears ?? AFTER_25);
