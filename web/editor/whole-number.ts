const DEVANAGARI_ZERO = 0x0966;

/** A number from 1 to `most`, typed in the digits of either script. */
export const wholeNumber = (typed: string, most: number): number | undefined => {
  const latin = typed
    .trim()
    .replace(/[०-९]/g, digit => String((digit.codePointAt(0) ?? DEVANAGARI_ZERO) - DEVANAGARI_ZERO));
  const number = /^\d{1,6}$/.test(latin) ? Number(latin) : 0;
  return number >= 1 && number <= most ? number : undefined;
};
