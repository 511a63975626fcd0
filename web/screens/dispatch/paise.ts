import { inLatin } from '../../digits.ts';

/** `41` and `41.50` rupees as paise, in Latin or Devanagari digits; nothing is nought, and what is no sum undefined. */
export const paiseOf = (text: string): number | undefined => {
  const typed = inLatin(text).replaceAll(',', '');
  if (typed === '') return 0;
  const found = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(typed);
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : undefined;
};

const WHOLE = new Intl.NumberFormat('en-IN');

/** Paise as rupees, as they are grouped in India: `₹ 1,05,041.50`; below nothing with its sign. */
export const rupees = (paise: number): string => {
  const sum = Math.abs(paise);
  const whole = WHOLE.format(Math.floor(sum / 100));
  return `${paise < 0 ? '−' : ''}₹ ${whole}.${String(sum % 100).padStart(2, '0')}`;
};
