import type { Ask } from '../../client.ts';
import { wholeNumber } from '../../digits.ts';

export type Category = Ask<'setRetention'>['body']['categories'][number];
/** The district’s list, and for how many days a record is given out. */
export type Master = { readonly categories: readonly Category[]; readonly loanDays: number };

export const NAI = ['A', 'B', 'C'] as const satisfies readonly NonNullable<Category['nai']>[];

/** What the form of a category has typed in. */
export type Typed = Readonly<Record<'code' | 'hi' | 'en' | 'nai' | 'keep' | 'review', string>>;

export const typedOf = (category: Category | undefined): Typed => ({
  code: category?.code ?? '',
  hi: category?.names.hi ?? '',
  en: category?.names.en ?? '',
  nai: category?.nai ?? '',
  keep: category?.keepYears === undefined ? '' : String(category.keepYears),
  review: category?.reviewAfter === undefined ? '' : String(category.reviewAfter),
});

const MOST_YEARS = 100;
const CODE = /^[A-Za-z0-9][A-Za-z0-9.-]{0,11}$/;

export type Fault = 'codeWrong' | 'codeTaken' | 'yearsWrong' | 'reviewWrong';

/** What is wrong with what was typed, field by field; `others` are the codes of all other categories. */
export const faultsIn = (
  { code, keep, review }: Typed,
  others: readonly string[],
): Partial<Record<'code' | 'keep' | 'review', Fault>> => {
  const years = wholeNumber(keep, MOST_YEARS, 0);
  const reviewed = wholeNumber(review, MOST_YEARS);
  const isForEver = keep.trim() === '';
  return {
    ...(!CODE.test(code.trim())
      ? { code: 'codeWrong' as const }
      : others.includes(code.trim()) && { code: 'codeTaken' as const }),
    ...(!isForEver && years === undefined && { keep: 'yearsWrong' as const }),
    ...((review.trim() === '' ? isForEver : reviewed === undefined) && { review: 'reviewWrong' as const }),
  };
};

/** The category that was typed, where nothing is wrong with it. */
export const categoryOf = ({ code, hi, en, nai, keep, review }: Typed): Category => {
  const keepYears = wholeNumber(keep, MOST_YEARS, 0);
  const reviewAfter = wholeNumber(review, MOST_YEARS);
  const chosen = NAI.find(each => each === nai);
  return {
    code: code.trim(),
    names: { hi: hi.trim(), en: en.trim() },
    ...(chosen && { nai: chosen }),
    ...(keepYears !== undefined && { keepYears }),
    ...(reviewAfter !== undefined && { reviewAfter }),
  };
};

/** The list with a category in the place of the one of that code, or at its end. */
export const withCategory = (
  categories: readonly Category[],
  of: string | undefined,
  category: Category,
): Category[] => {
  const place = categories.findIndex(({ code }) => code === of);
  return place < 0 ? [...categories, category] : categories.toSpliced(place, 1, category);
};
