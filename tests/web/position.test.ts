import { describe, expect, test } from 'vitest';
import { CATEGORIES } from '#shared/domain/category.ts';
import { PRIORITIES } from '#shared/domain/holding.ts';
import { addressOf, askedOf as askedIn, heatOf, queryOf } from '../../web/screens/position/asked.ts';

const askedOf = (address: string) => askedIn(address, { categories: CATEGORIES, priorities: PRIORITIES });

describe('what the position is asked after', () => {
  test('stands in the address, and what nobody knows of is left out', () => {
    const asked = askedOf(
      'level=4&age=8-15&standing=at-work&category=rti&priority=nonsense&level2=9&posts=yes',
    );
    expect(queryOf(asked)).toEqual({ level: 4, age: '8-15', standing: 'at-work', category: 'rti' });
    expect(asked.posts).toBe(true);
    expect(queryOf(askedOf('level=-1&age=yesterday'))).toEqual({});
  });

  test('comes back from the address it makes, with what was changed', () => {
    const asked = askedOf('departmentId=off_1&paper=file');
    const address = addressOf(asked, { level: 2, posts: true, paper: undefined });
    expect(queryOf(askedOf(address))).toEqual({ departmentId: 'off_1', level: 2 });
    expect(addressOf(askedOf(''), {})).toBe('');
  });
});

describe('the heat of a number', () => {
  test('is none of none, and the more there are and the longer they lie the hotter', () => {
    expect(heatOf(0, 100, 5)).toBe(0);
    expect([0, 1, 2, 3, 4, 5].map(band => heatOf(100, 100, band))).toEqual([1, 2, 4, 4, 4, 4]);
    expect([0, 1, 2, 3, 4, 5].map(band => heatOf(1, 100, band))).toEqual([1, 1, 2, 2, 3, 3]);
    expect([10, 30, 60, 90].map(count => heatOf(count, 100, 3))).toEqual([2, 2, 3, 4]);
  });
});
