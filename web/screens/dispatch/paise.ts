/** `41` and `41.50` rupees as paise, in Latin or Devanagari digits; nothing is nought, and what is no sum undefined. */
export const paiseOf = (text: string): number | undefined => {
  const typed = text.trim().replaceAll(/[०-९]/g, digit => String('०१२३४५६७८९'.indexOf(digit)));
  if (typed === '') return 0;
  const found = /^(\d{1,5})(?:\.(\d{1,2}))?$/.exec(typed);
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : undefined;
};
