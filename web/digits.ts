const DEVANAGARI_ZERO = 0x0966;

/** What was typed, in Latin digits: an office types those of either script. Blanks about it are none of it. */
export const inLatin = (typed: string): string =>
  typed
    .trim()
    .replace(/[०-९]/g, digit => String((digit.codePointAt(0) ?? DEVANAGARI_ZERO) - DEVANAGARI_ZERO));

/** A whole number up to `most`, typed in the digits of either script; undefined where it is none, or less than `least`. */
export const wholeNumber = (typed: string, most: number, least = 1): number | undefined => {
  const latin = inLatin(typed);
  const number = /^\d+$/.test(latin) ? Number(latin) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
};
