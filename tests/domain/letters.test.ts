import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endorsementNumberOf, issueNumberOf, roman } from '#shared/domain/letters/issue-number.ts';

describe('the number of an issue', () => {
  it.each([
    ['A-11011/5/2001-Est', 2, 'A-11011/5(II)/2001-Est'],
    ['SDM-SDR/REV/17/2026', 1, 'SDM-SDR/REV/17/2026'],
    ['SDM-SDR/REV/17/2026', 3, 'SDM-SDR/REV/17(III)/2026'],
    ['COLL/2026/44/2026-27', 4, 'COLL/2026/44(IV)/2026-27'],
    ['पुरानी-७/ख', 2, 'पुरानी-७/ख(II)'],
    ['X/20261', 2, 'X/20261(II)'],
  ])('%s as the issue %i of its date is %s', (number, nth, issued) => {
    expect(issueNumberOf(number, nth)).toBe(issued);
  });

  it('two issues of one date from one file never bear the same', () => {
    const number = fc.oneof(fc.constant('SDM-SDR/REV/17/2026'), fc.string({ minLength: 1, maxLength: 30 }));
    fc.assert(
      fc.property(number, fc.uniqueArray(fc.integer({ min: 1, max: 39 }), { minLength: 2 }), (of, all) => {
        expect(new Set(all.map(nth => issueNumberOf(of, nth))).size).toBe(all.length);
      }),
    );
  });

  it('counts as it is counted on paper', () => {
    expect([1, 2, 4, 9, 14, 19, 38].map(roman)).toEqual(['I', 'II', 'IV', 'IX', 'XIV', 'XIX', 'XXXVIII']);
  });

  it('copies are endorsed under another', () => {
    expect(endorsementNumberOf('A/5/2026')).toBe('A/5/2026/E');
  });
});
