import { read as readByOther, utils, write } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { guardForCsv, guardForXlsx } from '#shared/sheets/cell.ts';
import { writeCsv } from '#shared/sheets/csv/write-csv.ts';
import { readSheets } from '#shared/sheets/read-sheets.ts';
import type { SheetContent, SheetsRead } from '#shared/sheets/sheet.ts';
import { writeXlsx } from '#shared/sheets/xlsx/write-xlsx.ts';
import { codes, csv } from './make.ts';

/** Pieces in which spreadsheets and their readers are known to trip. */
const PIECES = [
  'क्षेत्र',
  'ड़',
  'श्री',
  'अलीगढ़',
  '\u200D',
  'र्\u200Dय',
  'Tehsil',
  '007',
  '0',
  '12',
  '9876543210',
  '1E+10',
  '9.8E+09',
  ',',
  ';',
  '"',
  '""',
  "'",
  "''",
  '\n',
  ' ',
  '\t',
  '=',
  '+',
  '-',
  '@',
  '＝',
  '|',
  'sep=',
  '#REF!',
  '#N/A',
  '####',
  '??',
  '?',
  '_x0041_',
  '_x',
  '&',
  '<b>',
  ']]>',
  '&amp;',
  '😀',
  '१२',
  'TRUE',
  '2024-04-01',
  '.',
  '\\',
] as const;

const UNREADABLE = /[\p{Cc}\p{Cs}\u202D\u202E\uFFFD]/u;
/** A value as it can be in the office: one form, nothing round it. A tab may begin it. */
const asKept = (text: string): string => {
  const kept = text.replace(/\r\n?/g, '\n').normalize('NFC').trimEnd();
  return kept.replace(/^[^\S\t]+/, '').replace(/^\t+\s*$/, '');
};
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
  fc.string({ unit: 'grapheme', maxLength: 4 }).filter(text => !UNREADABLE.test(text)),
);
const value = fc.array(piece, { maxLength: 6 }).map(pieces => asKept(pieces.join('')));

/** Headings differ, also in capital letters, and the last is not blank; no row is. */
const content = fc.integer({ min: 1, max: 5 }).chain(width =>
  fc.record({
    name: fc.constant('offices'),
    header: fc.uniqueArray(
      value.filter(text => text.trim() !== ''),
      { minLength: width, maxLength: width, selector: text => text.toLowerCase() },
    ),
    rows: fc.array(
      fc
        .array(value, { minLength: width, maxLength: width })
        .filter(cells => cells.some(cell => cell !== ''))
        .map(cells => ({ cells })),
      { maxLength: 6 },
    ),
  }),
);

const asRead = (...sheets: readonly SheetContent[]): SheetsRead => ({
  sheets: sheets.map(({ name, header, rows }) => ({
    name,
    header,
    rows: rows.map(({ cells }, at) => ({ row: at + 2, cells })),
  })),
  problems: [],
  unlisted: 0,
});
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('what is written is read back the same', () => {
  test('as CSV', () => {
    fc.assert(
      fc.property(content, sheet => {
        expect(readSheets(bytesOf(writeCsv(sheet)), 'offices.csv')).toEqual(asRead(sheet));
      }),
      { numRuns: 1500 },
    );
  });

  test('as XLSX, several sheets of it', () => {
    fc.assert(
      fc.property(content, content, (one, other) => {
        const two = { ...other, name: 'पद & "seats"' };
        expect(readSheets(writeXlsx([one, two]), 'any')).toEqual(asRead(one, two));
      }),
      { numRuns: 600 },
    );
  });

  test('as CSV that a spreadsheet opened and saved as XLSX, guards and all', () => {
    fc.assert(
      fc.property(content, sheet => {
        const csvText = writeCsv(sheet);
        // Excel escapes what looks like an escape of its own; the program that stands in for it here does not.
        fc.pre(!/_x[0-9a-fA-F]{4}_/.test(csvText));
        const shown: string[][] = parse(csvText, { bom: true });
        const book = utils.book_new(utils.aoa_to_sheet(shown), 'offices');
        const saved: Uint8Array = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
        expect(readSheets(saved, 'any')).toEqual(asRead(sheet));
      }),
      { numRuns: 300 },
    );
  });
});

describe('other programs read what is written', () => {
  /** As a person sees it in the other program: with the guards that are there to be seen. */
  const seen = (sheet: SheetContent, guard: (text: string) => string) =>
    [sheet.header, ...sheet.rows.map(({ cells }) => cells)].map(cells => cells.map(guard));

  test('the CSV, cell by cell', () => {
    fc.assert(
      fc.property(content, sheet => {
        const cells: string[][] = parse(writeCsv(sheet), { bom: true });
        expect(cells).toEqual(seen(sheet, guardForCsv));
      }),
      { numRuns: 500 },
    );
  });

  test('the XLSX, cell by cell', () => {
    fc.assert(
      fc.property(content, sheet => {
        const { Sheets } = readByOther(writeXlsx([sheet]), { type: 'array' });
        const cells = utils.sheet_to_json(Sheets['offices'] ?? {}, { header: 1, defval: '', raw: true });
        const width = sheet.header.length;
        expect(
          cells.map(row =>
            Array.from({ length: width }, (_, at) => z.array(z.string()).parse(row)[at] ?? ''),
          ),
        ).toEqual(seen(sheet, guardForXlsx));
      }),
      { numRuns: 300 },
    );
  });

  test('the XLSX, with its headings bold, their row frozen and every cell text', () => {
    const parts = unzipSync(
      writeXlsx([
        { name: 'पद', header: ['नाम', 'कोड'], rows: [{ cells: ['सीता देवी, लेखपाल, तहसील कोल', '=1+1'] }] },
      ]),
    );
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain(
      '<col min="1" max="1" width="28" style="2" customWidth="1"/><col min="2" max="2" width="9"',
    );
    expect(sheet).not.toContain('<f>');
    expect([...sheet.matchAll(/<c [^>]*>/g)].map(([cell]) => cell)).toEqual([
      '<c r="A1" s="1" t="s">',
      '<c r="B1" s="1" t="s">',
      '<c r="A2" s="2" t="s">',
      '<c r="B2" s="2" t="s">',
    ]);
  });

  test('the same bytes every time', () => {
    const sheet = { name: 'a', header: ['H'], rows: [{ cells: ['1'] }] };
    expect(writeXlsx([sheet])).toEqual(writeXlsx([sheet]));
  });
});

describe('a value that a spreadsheet would run', () => {
  test.each([
    '=1+1',
    '+91 98',
    '-5',
    '@SUM(A1)',
    "\t=cmd|' /C calc'!A1",
    '＝1+1',
    '#REF!',
    '9.8E+09',
    '????',
  ])('gets an apostrophe in the CSV, which reading takes off: %s', text => {
    const written = writeCsv({
      name: 'a',
      header: ['H'],
      rows: [{ cells: [text] }, { cells: [`'${text}`] }],
    });
    const [, first = '', second = ''] = written.split('\r\n').map(line => line.replaceAll('"', ''));
    expect(first).toBe(`'${text}`);
    expect(second).toBe(`''${text}`);
    expect(csv(written).sheets[0]?.rows.map(({ cells }) => cells[0])).toEqual([text, `'${text}`]);
    expect(codes(csv(written))).toEqual([]);
  });

  test('cannot hide behind space', () => {
    const written = writeCsv({ name: 'a', header: ['H'], rows: [{ cells: [' \u00A0\r\n=1+1'] }] });
    expect(written.split('\r\n')[1]).toBe("'=1+1");
  });
});

test.each([[''], ['a'.repeat(32)], ['a/b'], ['[a]'], ["'a"], ['a\u0007']])(
  'a sheet is not written under a name no spreadsheet takes: %s',
  name => {
    expect(() => writeXlsx([{ name, header: [], rows: [] }])).toThrow(RangeError);
  },
);

test('two sheets are not written under one name, and no file without a sheet', () => {
  const sheet = { name: 'a', header: [], rows: [] };
  expect(() => writeXlsx([sheet, { ...sheet, name: 'A' }])).toThrow(RangeError);
  expect(() => writeXlsx([])).toThrow(RangeError);
});
