const ROMAN = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

/** `4` → `IV`; for counts of what one day brings. */
export const roman = (count: number): string => {
  let left = count;
  return ROMAN.map(([sign, worth]) => {
    const times = Math.floor(left / worth);
    left -= times * worth;
    return sign.repeat(times);
  }).join('');
};

/** A year, of the calendar or of accounts, with the stroke before it. */
const YEAR = /\/(?:19|20)\d{2}(?:-\d{2}(?:\d{2})?)?(?!\d)/g;

/**
 * The number of the `nth` issue of one date from one file: from the second on with its count before the year (CSMOP:
 * `A-11011/5(II)/2001-Est`), or at the end where the number shows none. The first bears the number as it is: when it went
 * out nobody knew of another, and a number that was given is never changed.
 */
export const issueNumberOf = (number: string, nth: number): string => {
  if (nth < 2) return number;
  const mark = `(${roman(nth)})`;
  const year = [...number.matchAll(YEAR)].at(-1);
  return year ? `${number.slice(0, year.index)}${mark}${number.slice(year.index)}` : `${number}${mark}`;
};

/** The number under which its copies are endorsed (पृष्ठांकन संख्या), on the same date. */
export const endorsementNumberOf = (number: string): string => `${number}/E`;
