const DEVANAGARI_NOUGHT = '०'.charCodeAt(0);
/** Spaces, every kind of stroke, and what is not seen at all. */
const BETWEEN = /[\s\p{Pd}\p{Cf}\u2212_.]/gu;
/** Crockford's letters and digits, and those that are read for them. */
const CODE = /^[0-9A-TV-Z]{9}$/;

/** A slip's code without what stands between; Devanagari digits are read. */
export const plainCode = (typed: string): string =>
  typed
    .replace(BETWEEN, '')
    .toUpperCase()
    .replace(/[०-९]/g, digit => String(digit.charCodeAt(0) - DEVANAGARI_NOUGHT));

/** Whether it has as many letters and digits as a code; the office tells whether it is one. */
export const looksLikeCode = (typed: string): boolean => CODE.test(plainCode(typed));

/** As it stands on the slip. */
export const shownCode = (typed: string): string => {
  const code = plainCode(typed);
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
};

/** All codes of what was typed or pasted, each once: a hand scanner sends one a line. */
export const codesIn = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split(/[\n,;]+/)
      .map(plainCode)
      .filter(code => code !== ''),
  ),
];
