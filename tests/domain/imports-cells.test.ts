import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '#shared/domain/imports/cell.ts';
import { folded } from '#shared/domain/imports/cell.ts';
import { clockCell, dayCell, momentCell } from '#shared/domain/imports/date-cells.ts';
import { ladderCell } from '#shared/domain/imports/ladder-cell.ts';
import { recognised } from '#shared/domain/imports/recognise.ts';
import { SHEET_KEYS, SHEETS, SPECS } from '#shared/domain/imports/sheets.ts';
import { DEFAULT_TERMS } from '#shared/domain/policy.ts';
import { type Instant, plus } from '#shared/domain/time.ts';
import { MONDAY } from './support/office.ts';

const read = <T>(cell: Cell<T>, text: string): T | string => {
  const found = cell.read(text);
  return 'code' in found ? found.code : found.value;
};
const columns = SHEETS.charges.columns;
const officer = SHEETS.officers.columns;

describe('a date', () => {
  test.each([
    ['2026-04-01', '2026-04-01'],
    ['01-04-2026', '2026-04-01'],
    ['1/4/2026', '2026-04-01'],
    ['०१-०४-२०२६', '2026-04-01'],
    ['1.4.2026', '2026-04-01'],
    ['2026-04-01 00:00:00', '2026-04-01'],
    ['29-02-2028', '2028-02-29'],
    ['29-02-2027', 'cell.malformed'],
    ['12/31/2026', 'cell.malformed'],
    ['2026-04-01 10:30', 'cell.malformed'],
    ['01-04-26', 'cell.malformed'],
    ['0026-04-01', 'cell.malformed'],
    ['46113', 'cell.date-number'],
    ['46113.5', 'cell.date-number'],
    ['soon', 'cell.malformed'],
  ])('%s is read as %s', (text, day) => {
    expect(read(dayCell, text)).toBe(day);
  });

  test('with an hour is that hour in India; alone it begins and ends with its day', () => {
    expect(read(momentCell('start'), '01-04-2026')).toBe('2026-03-31T18:30:00.000Z');
    expect(read(momentCell('end'), '31-03-2026')).toBe('2026-03-31T18:30:00.000Z');
    expect(read(momentCell('start'), '०१/०४/२०२६ १०:३०')).toBe('2026-04-01T05:00:00.000Z');
    expect(read(momentCell('end'), '2026-04-01T10:30')).toBe('2026-04-01T05:00:00.000Z');
    expect(read(momentCell('end'), '2026-04-01 9:05:06.7')).toBe('2026-04-01T03:35:06.700Z');
    expect(read(momentCell('end'), '2026-04-01 25:00')).toBe('cell.malformed');
  });

  test('is written so that it is read as the same moment', () => {
    const moments: fc.Arbitrary<Instant> = fc
      .tuple(
        fc.integer({ min: -9000, max: 9000 }),
        fc.constantFrom(0, 25_800_000, 25_800_000 - 1, 12_345, 60_000),
      )
      .map(([days, ms]) => plus(MONDAY, days * 86_400_000 + ms));
    fc.assert(
      fc.property(moments, fc.constantFrom('start', 'end'), (moment, bound) => {
        const cell = momentCell(bound);
        expect(read(cell, cell.write(moment, 'hi'))).toBe(moment);
      }),
    );
  });
});

describe('a time of the clock', () => {
  test.each([
    ['10:00', '10:00'],
    ['9:30', '09:30'],
    ['१७:००', '17:00'],
    ['10:00:00', '10:00'],
    ['24:00', 'cell.malformed'],
    ['10', 'cell.malformed'],
  ])('%s is read as %s', (text, time) => {
    expect(read(clockCell, text)).toBe(time);
  });
});

describe('a ladder', () => {
  test('is a list of days, each with whom it tells', () => {
    expect(read(ladderCell, '३; 5, 7; 8 > 1; 15>2')).toEqual(DEFAULT_TERMS.rungs);
    expect(ladderCell.write(DEFAULT_TERMS.rungs, 'hi')).toBe('3; 5; 7; 8>1; 15>2');
    const kinds = read(ladderCell, '5; 8>1?; 15>2^');
    expect(kinds).toMatchObject([{}, { levels: 1, kind: 'ask' }, { levels: 2, kind: 'offer' }]);
    if (typeof kinds === 'string') throw new Error(kinds);
    expect(ladderCell.write(kinds, 'en')).toBe('5; 8>1?; 15>2^');
    expect(read(ladderCell, '10c; pt20s>1')).toEqual([
      { tell: 'holder', limit: { after: 'P10D', days: 'calendar' } },
      { tell: 'superior', levels: 1, limit: { after: 'PT20S', days: 'working' } },
    ]);
  });
  test.each(['0', '3;;x', 'weekly', '3>0', ';'])('is not %s', text => {
    expect(read(ladderCell, text)).toBe('cell.malformed');
  });
});

describe('what people write', () => {
  test('in Hindi or English, with or without nukta, in any case, is one', () => {
    for (const word of ['मूल', 'SUBSTANTIVE', ' substantive ', 'मूल प्रभार', 'मूलप्रभार'])
      expect(read(columns.kind.cell, word)).toBe('substantive');
    for (const word of ['कार्यवाहक', 'officiating', 'स्थानापन्न'])
      expect(read(columns.kind.cell, word)).toBe('officiating');
    for (const word of ['हाँ', 'हां', 'yes', 'Y'])
      expect(read(SHEETS.holidays.columns.isHoliday.cell, word)).toBe(true);
    expect(folded('अंग्रेज़ी')).toBe(folded('अंग्रेजी'));
  });

  test('of codes and numbers keeps its noughts and loses its case', () => {
    expect(read(columns.post.cell, 'clk-१')).toBe('CLK-1');
    expect(read(columns.officer.cell, '००४१७')).toBe('00417');
    expect(read(officer.login.cell, 'Asha@X.invalid')).toBe('asha@x.invalid');
    expect(read(officer.mobile.cell, '098765 43210')).toBe('9876543210');
    expect(read(officer.mobile.cell, '12345')).toBe('cell.malformed');
    expect(read(officer.roles.cell, 'अधिकारी; Nodal officer, officer')).toEqual(['officer', 'nodal-officer']);
  });
});

describe('a sheet', () => {
  test.each([
    ['कार्यालय', [], 'offices'],
    ['offices.csv', [], 'offices'],
    ['OFFICES', [], 'offices'],
    ['पद', [], 'posts'],
    ['डिजिटल हस्ताक्षर.xlsx', [], 'signatures'],
    ['Sheet1', ['Post', 'Employee number', 'Kind', 'From', 'Until'], 'charges'],
    ['Sheet1', ['पद', 'नियंत्रक पद'], 'reporting'],
    ['Sheet1', ['कार्यालय', 'तिथि'], 'holidays'],
    ['Sheet1', ['employeeNumber', 'name_hi', 'nameEn', 'LOGIN'], 'officers'],
    ['Sheet1', ['कार्यालय संकेत / Office code', 'Name (Hindi)'], 'offices'],
    ['Sheet1', ['Code'], undefined],
    ['Sheet1', ['a', 'b'], undefined],
  ])('named %s with %j is %s', (name, header, key) => {
    expect(recognised({ name, header })).toBe(key);
  });

  test.each(SHEET_KEYS)(
    '%s is known by its own header in both languages, and each heading means one column',
    key => {
      const all = Object.entries(SPECS[key].columns);
      for (const language of ['hi', 'en'] as const) {
        const header = all.map(([, { words }]) => words[language]);
        expect(recognised({ name: 'Sheet1', header })).toBe(key);
      }
      const forms = all.flatMap(([name, { words, also }]) =>
        [...new Set([name, words.hi, words.en, ...also].map(folded))].map(form => [form, name] as const),
      );
      expect(new Map(forms).size).toBe(forms.length);
    },
  );

  test.each(SHEET_KEYS)('%s explains each column in both languages, and its examples are read', key => {
    for (const { means, words, example, cell } of Object.values(SPECS[key].columns)) {
      expect(means.hi).toMatch(/\p{Script=Devanagari}.*।$/su);
      expect(means.en).toMatch(/^.*\.$/s);
      expect(words.hi).toMatch(/\p{Script=Devanagari}/u);
      for (const language of ['hi', 'en'] as const) {
        const text = example(language);
        if (text !== '') expect(cell.read(text)).toHaveProperty('value');
      }
    }
  });
});
