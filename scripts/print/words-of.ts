import { REFUSALS } from '#shared/contract/refusals.ts';
import { REFUSAL_CODES, type RefusalCode } from '#shared/domain/refusal.ts';
import { code, table } from './markdown.ts';

/** What whoever is refused reads, for each code once, in the order of the codes. */
export const wordsOf = (codes: Iterable<RefusalCode>): string => {
  const used = new Set(codes);
  return table(
    ['refused by', 'Hindi', 'English'],
    REFUSAL_CODES.filter(each => used.has(each)).map(each => {
      const { hi, en } = REFUSALS[each];
      return [code(each), hi, en];
    }),
  );
};
