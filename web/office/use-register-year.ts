import { useState } from 'preact/hooks';
import { inLatin } from '../digits.ts';

/** A year of a register as it is typed: `2026`, `2026-27` where that counts financial years, or nothing for the one that runs. */
export const useRegisterYear = () => {
  const [typed, type] = useState('');
  const year = inLatin(typed);
  const isRight = year === '' || /^[1-9]\d{3}(?:-\d{2})?$/.test(year);
  return { typed, type, isRight, query: year === '' ? {} : { year } };
};
