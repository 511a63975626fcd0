import { describe, expect, test } from 'vitest';
import { NO_CONTROLS } from '#shared/domain/text.ts';
import { troubleOf } from '#shared/sheets/cell.ts';
import { readSheets } from '#shared/sheets/read-sheets.ts';
import { cellsOf, codes, csv } from './make.ts';

const utf16 = (content: string): Uint8Array => Buffer.from(`\uFEFF${content}`, 'utf16le');

describe('a CSV is read as Excel and others write it', () => {
  test('with its rows numbered as Excel shows them, blank ones left out', () => {
    expect(csv('नाम,पद\n\nसीता देवी,लेखपाल\n , \nराम,\n', 'C:\\दफ़्तर\\posts.final.csv')).toEqual({
      sheets: [
        {
          name: 'posts.final',
          header: ['नाम', 'पद'],
          rows: [
            { row: 3, cells: ['सीता देवी', 'लेखपाल'] },
            { row: 5, cells: ['राम', ''] },
          ],
        },
      ],
      problems: [],
      unlisted: 0,
    });
  });

  test.each([
    ['commas', 'नाम,कोड\nक,007'],
    ['semicolons', 'नाम;कोड\nक;007'],
    ['tabs', 'नाम\tकोड\nक\t007'],
    ['a mark before it', '\uFEFFनाम,कोड\nक,007'],
    ['Windows line ends', 'नाम,कोड\r\nक,007\r\n'],
    ['old Macintosh line ends', 'नाम,कोड\rक,007\r'],
    ['everything in quotes', '"नाम","कोड"\n"क","007"'],
    ['the separator named first', 'sep=;\r\nनाम;कोड\r\nक;007'],
    ['space around the values', ' नाम , कोड\u00A0\n क,007 '],
    ['blank lines before the headings', '\n,,\nनाम,कोड\nक,007'],
    ['no last separator where a row ends blank', 'नाम,कोड,\nक,007,'],
  ])('with %s', (_, content) => {
    expect(codes(csv(content))).toEqual([]);
    expect(cellsOf(csv(content))).toEqual([
      ['नाम', 'कोड'],
      ['क', '007'],
    ]);
  });

  test('as Excel’s "Unicode text", of either byte order', () => {
    const bytes = utf16('नाम\tकोड\r\nक\t007\r\n');
    const turned = Buffer.from(bytes).swap16();
    for (const one of [bytes, turned])
      expect(cellsOf(readSheets(one, 'a.txt'))).toEqual([
        ['नाम', 'कोड'],
        ['क', '007'],
      ]);
  });

  test('with line breaks, separators and quotes inside quotes, which make no rows', () => {
    const read = csv('पता,संख्या\r\n"कक्ष 2,\r\n""पुराना"" भवन; अलीगढ़",1\r\nख,2\r\n');
    expect(read.sheets[0]?.rows).toEqual([
      { row: 2, cells: ['कक्ष 2,\n"पुराना" भवन; अलीगढ़', '1'] },
      { row: 3, cells: ['ख', '2'] },
    ]);
  });

  test('with semicolons, though a heading in quotes is full of commas', () => {
    expect(cellsOf(csv('"a,b,c,d";e\n1;2'))).toEqual([
      ['a,b,c,d', 'e'],
      ['1', '2'],
    ]);
  });

  test('with letters of one form, so that ड़ is ड़', () => {
    expect(cellsOf(csv('H\nसड\u093Cक\nस\u095Cक'))).toEqual([['H'], ['सड\u093Cक'], ['सड\u093Cक']]);
  });

  test('with a quote inside an unquoted value, which is only a quote', () => {
    expect(cellsOf(csv('H\n5" पाइप'))).toEqual([['H'], ['5" पाइप']]);
  });

  test('whatever its name says', () => {
    expect(cellsOf(csv('H\n1', 'offices.xlsx'))).toEqual([['H'], ['1']]);
  });
});

describe('of a CSV is reported, by its cell,', () => {
  const at = (cell: string, code: string) => ({ code, sheet: 'offices', row: Number(cell.slice(1)), cell });
  test.each([
    ['a formula', 'A,B\n1,=SUM(A1:A9)', at('B2', 'sheet.formula')],
    ['a number dressed as a formula', 'A,B\n1,"=""0012"""', at('B2', 'sheet.formula')],
    ['an error', 'A,B\n1,#REF!', at('B2', 'sheet.error-value')],
    ['a date a narrow column hid', 'A,B\n1,########', at('B2', 'sheet.error-value')],
    ['a mobile number Excel has rounded', 'A,B\n1,9.87654E+09', at('B2', 'sheet.rounded-number')],
    ['Hindi that an old code page lost', 'A,B\n1,??? ?????', at('B2', 'sheet.lost-letters')],
    ['a letter that another program lost', 'A,B\n1,a\uFFFDb', at('B2', 'sheet.lost-letters')],
    ['a control character', 'A,B\n1,a\u0007b', at('B2', 'sheet.control-character')],
    ['an override of direction', 'A,B\n1,a\u202Eb', at('B2', 'sheet.control-character')],
    ['a text longer than a cell can be', `A,B\n1,${'क'.repeat(32_768)}`, at('B2', 'sheet.too-long-text')],
    ['a quote that is never closed', 'A,B\n1,"क\n2,ख', at('B2', 'sheet.unbalanced-quote')],
    ['a quote closed too early', 'A,B\n1,"क" ख', at('B2', 'sheet.unbalanced-quote')],
    ['a row longer than its headings', 'A,B\n1,2\n1,2,3,4', at('C3', 'sheet.ragged-row')],
    ['a heading that stands twice', 'Name,B,name\n1,2,3', at('C1', 'sheet.duplicate-header')],
    ['a heading that is missing', 'A,,C\n1,,3\n1,2,3', at('B1', 'sheet.blank-header')],
  ])('%s', (_, content, problem) => {
    expect(csv(content).problems).toEqual([problem]);
  });

  test('what is not taken: the cell is blank and the rest of the row stands', () => {
    expect(cellsOf(csv('A,B\n=1+1,2\n"क" ख,3'))).toEqual([
      ['A', 'B'],
      ['', '2'],
      ['', '3'],
    ]);
  });

  test('nothing, when a blank heading has nothing below or a row is short', () => {
    expect(codes(csv('A,,C\n1,,3\n1'))).toEqual([]);
  });

  test('nothing about numbers, phones and dashes that begin like a formula', () => {
    expect(cellsOf(csv('A\n+919876543210\n-5\n@gmail\n#12\n?'))).toEqual([
      ['A'],
      ['+919876543210'],
      ['-5'],
      ['@gmail'],
      ['#12'],
      ['?'],
    ]);
  });
});

test('what may stand in a cell is what may stand in any text of the office', () => {
  const differing = Array.from({ length: 0x1_0000 }, (_, code) => `a${String.fromCharCode(code)}b`).filter(
    text => NO_CONTROLS.test(text) !== (troubleOf(text, 9) !== 'sheet.control-character'),
  );
  // A carriage return is no trouble in a sheet: it becomes the line feed that Excel means by it.
  expect(differing).toEqual(['a\rb']);
});

describe('a file is refused as a whole', () => {
  test.each([
    ['when it is empty', '', 'sheet.empty'],
    ['when nothing stands in it', '\uFEFF , ,\r\n""\r\n', 'sheet.empty'],
    ['when it is a web page that calls itself a sheet', '<html><table><tr><td>1', 'sheet.other-format'],
    ['when it is XML of an older Excel', '<?xml version="1.0"?><ss:Workbook/>', 'sheet.other-format'],
    ['when it is a PDF', '%PDF-1.7\n', 'sheet.other-format'],
    ['when bytes stand in it that are no text', 'a,b\n\0\0,1', 'sheet.not-a-sheet'],
  ])('%s', (_, content, code) => {
    expect(csv(content)).toEqual({ sheets: [], problems: [{ code }], unlisted: 0 });
  });

  test('when its letters are of one country’s code page', () => {
    const read = readSheets(Buffer.from('name\nJos\xe9', 'latin1'), 'a.csv');
    expect(read).toEqual({ sheets: [], problems: [{ code: 'sheet.encoding' }], unlisted: 0 });
  });

  test('when its UTF-16 breaks off in a letter', () => {
    expect(codes(readSheets(utf16('नाम').subarray(0, 5), 'a.csv'))).toEqual(['sheet.encoding']);
  });
});
