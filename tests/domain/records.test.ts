import { describe, expect, test } from 'vitest';
import {
  categoryOf,
  DEFAULT_RETENTION,
  Retention,
  RetentionCode,
  reviewYearOf,
} from '#shared/domain/records/retention.ts';
import { Instant } from '#shared/domain/time.ts';

const category = (code: string) => categoryOf(DEFAULT_RETENTION, RetentionCode.parse(code));

describe('the year in which a record is looked at again', () => {
  test('is counted from the year in which the file was closed, as it is in India', () => {
    const beforeMidnight = Instant.parse('2026-12-31T18:29:59.999Z');
    const midnight = Instant.parse('2026-12-31T18:30:00.000Z');
    expect(reviewYearOf(category('C3'), beforeMidnight)).toBe(2029);
    expect(reviewYearOf(category('C3'), midnight)).toBe(2030);
  });

  test.each([
    ['A', 2051],
    ['B', 2051],
    ['25', 2051],
    ['C10', 2036],
    ['C5', 2031],
    ['C3', 2029],
    ['C1', 2027],
  ])('of class %s is %i: A and B in the 25th year, C when its time is over', (code, year) => {
    expect(reviewYearOf(category(code), Instant.parse('2026-06-01T06:00:00.000Z'))).toBe(year);
  });
});

describe('the list of categories', () => {
  test('is the district’s own: the letters of the District Office Manual stand in it as data', () => {
    const names = { hi: 'निस्तारण', en: 'Disposal' };
    const manual = [
      { code: 'R.Dis', names, reviewAfter: 25 },
      { code: 'D.Dis', names, keepYears: 10 },
      { code: 'K.Dis', names, keepYears: 3 },
      { code: 'L.Dis', names, keepYears: 1 },
    ];
    expect(Retention.parse(manual)).toEqual(manual);
  });

  test('names no code twice, is never empty, and says of each how long it is kept or when it is looked at', () => {
    const one = { code: 'C3', names: { hi: 'तीन', en: 'Three' }, keepYears: 3 };
    expect(Retention.safeParse([one, one]).success).toBe(false);
    expect(Retention.safeParse([]).success).toBe(false);
    expect(Retention.safeParse([{ ...one, keepYears: undefined }]).success).toBe(false);
    expect(() => category('Z9')).toThrow('record.category-unknown');
  });
});
