import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellName, parseCell } from '#shared/sheets/cell.ts';
import { readSheets } from '#shared/sheets/read-sheets.ts';
import type { SheetsRead } from '#shared/sheets/sheet.ts';
import { book, cellsOf, codes, oneRow, relation, text } from './make.ts';

const read = (bytes: Uint8Array): SheetsRead => readSheets(bytes, 'a.xlsx');
const rows = (...lines: readonly string[]): string => `<sheetData>${lines.join('')}</sheetData>`;
const number = (value: string, style = 0): string => `<c s="${style}"><v>${value}</v></c>`;
/** Styles of these format codes, numbered from 1; style 0 is General. */
const styled = (...formats: readonly string[]): string =>
  `<numFmts>${formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}</cellXfs>`;
const built = (id: number): string => `<cellXfs><xf/><xf numFmtId="${id}"/></cellXfs>`;
const only = (one: SheetsRead): string | undefined => one.sheets[0]?.rows[0]?.cells[0];

describe('text of an XLSX is read', () => {
  test.each([
    ['shared', '<c t="s"><v>1</v></c>'],
    ['inline', text('सीता देवी')],
    [
      'in pieces of different fonts',
      '<c t="inlineStr"><is><r><t xml:space="preserve">सीता </t></r><r><rPr><b/></rPr><t>देवी</t></r></is></c>',
    ],
    [
      'without how it is pronounced',
      '<c t="inlineStr"><is><t>सीता देवी</t><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
    ],
    ['as kept by a program that writes none of the two', '<c t="str"><v>सीता देवी</v></c>'],
    ['marked as plain characters', '<c t="inlineStr"><is><t><![CDATA[सीता देवी]]></t></is></c>'],
    ['with a comment in the midst', '<c t="inlineStr"><is><t>सीता <!-- x -->देवी</t></is></c>'],
  ])('%s', (_, cell) => {
    const shared = '<si><t>x</t></si><si><r><t>सीता</t></r><r><t xml:space="preserve"> देवी</t></r></si>';
    const one = read(book({ sheet: oneRow(cell), shared }));
    expect(one.problems).toEqual([]);
    expect(only(one)).toBe('सीता देवी');
  });

  test('with what XML cannot hold written as Excel writes it', () => {
    expect(only(read(book({ sheet: oneRow(text('क_x000D__x000A_ख_x005F_x0041_')) })))).toBe('क\nख_x0041_');
    expect(codes(read(book({ sheet: oneRow(text('क_x0007_')) })))).toEqual(['sheet.control-character']);
  });

  test('when every name carries a prefix', () => {
    const prefixed = `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>नाम</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    const one = read(book({ parts: { 'xl/worksheets/sheet1.xml': prefixed } }));
    expect(cellsOf(one)).toEqual([['नाम']]);
  });
});

describe('a number of an XLSX is read as one writes it', () => {
  test.each([
    ['12', '12'],
    ['9876543210', '9876543210'],
    ['9.87654321E+9', '9876543210'],
    ['123456789012345', '123456789012345'],
    ['0.30000000000000004', '0.3'],
    ['-0.5', '-0.5'],
    ['1.0000000000000001E-9', '0.000000001'],
    ['0', '0'],
  ])('%s', (value, shown) => {
    expect(only(read(book({ sheet: oneRow(number(value)) })))).toBe(shown);
  });

  test('with the zeros its cell shows before it', () => {
    const sheet = oneRow(number('7', 1));
    expect(only(read(book({ sheet, styles: styled('000') })))).toBe('007');
    expect(only(read(book({ sheet, styles: styled('0.00') })))).toBe('7');
  });

  test('and never one whose last digits Excel has lost', () => {
    const one = read(book({ sheet: oneRow(number('1234567890123450000')) }));
    expect(one.problems).toEqual([{ code: 'sheet.rounded-number', sheet: 'S', row: 2, cell: 'A2' }]);
    expect(one.sheets[0]?.rows).toEqual([]);
  });

  test.each([
    ['1', 'TRUE'],
    ['0', 'FALSE'],
  ])('a yes or no: %s', (value, shown) => {
    expect(only(read(book({ sheet: oneRow(`<c t="b"><v>${value}</v></c>`) })))).toBe(shown);
  });
});

describe('a day of an XLSX is read', () => {
  test.each([
    [14, '45383', '2024-04-01'],
    [22, '45383.4375', '2024-04-01T10:30'],
    [22, '45383.999988425923', '2024-04-01T23:59'],
    [22, '45383.43749999999', '2024-04-01T10:30'],
    [14, '1', '1900-01-01'],
    [14, '59', '1900-02-28'],
    [14, '61', '1900-03-01'],
    [14, '2958465', '9999-12-31'],
    [20, '0.4375', '10:30'],
    [45, '0.4375', '10:30'],
    [58, '45383', '2024-04-01'],
    [46, '1.5', '1.5'],
    [49, '45383', '45383'],
  ])('by Excel’s own format %i: %s', (format, value, shown) => {
    expect(only(read(book({ sheet: oneRow(number(value, 1)), styles: built(format) })))).toBe(shown);
  });

  test.each([
    ['dd/mm/yyyy', '2024-04-01'],
    ['[$-4000439]d mmmm yyyy', '2024-04-01'],
    ['[$-409]dd\\-mmm\\-yy;@', '2024-04-01'],
    ['"दिनांक "dd.mm.yy', '2024-04-01'],
    ['"day" 0', '45383'],
    ['0 \\d', '45383'],
    ['[Red]0', '45383'],
    ['General', '45383'],
    ['[h]:mm', '45383'],
    ['#,##0_);[Red]\\(#,##0\\)', '45383'],
    ['0.00E+00', '45383'],
  ])('by the sheet’s format %s', (format, shown) => {
    expect(only(read(book({ sheet: oneRow(number('45383', 1)), styles: styled(format) })))).toBe(shown);
  });

  test('counted from 1904', () => {
    const workbook = '<workbookPr date1904="1"/><sheets><sheet name="S" r:id="r1"/></sheets>';
    expect(only(read(book({ workbook, sheet: oneRow(number('43921', 1)), styles: built(14) })))).toBe(
      '2024-04-01',
    );
  });

  test.each([
    ['2024-04-01', '2024-04-01'],
    ['2024-04-01T10:30:00.000Z', '2024-04-01T10:30'],
    ['2024-04-01T00:00:00', '2024-04-01'],
  ])('kept in words: %s', (value, shown) => {
    expect(only(read(book({ sheet: oneRow(`<c t="d"><v>${value}</v></c>`) })))).toBe(shown);
  });

  test.each([number('60', 1), number('-1', 1), number('2958466', 1), '<c t="d"><v>2024-13-01</v></c>'])(
    'and one in no calendar is reported: %s',
    cell => {
      expect(codes(read(book({ sheet: oneRow(cell), styles: built(14) })))).toEqual(['sheet.bad-date']);
    },
  );
});

describe('of an XLSX is reported', () => {
  const at = (cell: string) => ({ sheet: 'S', row: Number(cell.slice(1)), cell });
  test.each([
    ['a formula', oneRow('<c r="C2"><f>1+1</f><v>2</v></c>'), [{ code: 'sheet.formula', ...at('C2') }]],
    [
      'a formula whose text stands elsewhere',
      oneRow('<c r="C2" t="str"><f t="shared" si="0"/><v>2</v></c>'),
      [{ code: 'sheet.formula', ...at('C2') }],
    ],
    [
      'a formula without a value',
      oneRow('<c r="C2"><f>A1</f></c>'),
      [{ code: 'sheet.formula', ...at('C2') }],
    ],
    ['an error', oneRow('<c r="C2" t="e"><v>#REF!</v></c>'), [{ code: 'sheet.error-value', ...at('C2') }]],
    ['a number that is none', oneRow('<c r="C2"><v>x</v></c>'), [{ code: 'sheet.error-value', ...at('C2') }]],
    [
      'merged cells',
      `${oneRow(text('1'))}<mergeCells><mergeCell ref="A2:B3"/></mergeCells>`,
      [{ code: 'sheet.merged-cell', ...at('A2'), upTo: 'B3' }],
    ],
    [
      'a hidden row',
      rows(`<row>${text('H')}</row>`, `<row hidden="1">${text('1')}</row>`),
      [{ code: 'sheet.hidden-row', sheet: 'S', row: 2 }],
    ],
    [
      'a row of no height',
      rows(`<row>${text('H')}</row>`, `<row ht="0" customHeight="1">${text('1')}</row>`),
      [{ code: 'sheet.hidden-row', sheet: 'S', row: 2 }],
    ],
    [
      'a hidden column',
      `<cols><col min="1" max="16384" hidden="true"/></cols>${oneRow(text('1'))}`,
      [{ code: 'sheet.hidden-column', sheet: 'S', column: 'A' }],
    ],
    [
      'a column of no width',
      `<cols><col min="1" max="1" width="0"/></cols>${oneRow(text('1'))}`,
      [{ code: 'sheet.hidden-column', sheet: 'S', column: 'A' }],
    ],
    [
      'a row longer than its headings',
      oneRow(text('1') + text('2')),
      [{ code: 'sheet.ragged-row', ...at('B2') }],
    ],
  ])('%s', (_, sheet, problems) => {
    expect(read(book({ sheet })).problems).toEqual(problems);
  });

  test('nothing of what is hidden and blank', () => {
    const sheet = `<cols><col min="2" max="16384" hidden="1"/></cols>${rows(`<row>${text('H')}<c s="1"/></row>`, `<row>${text('1')}</row>`, '<row hidden="1"><c s="3"/></row>')}`;
    expect(read(book({ sheet })).problems).toEqual([]);
  });

  test('nothing of formulas outside cells', () => {
    const sheet = `${oneRow(text('1'))}<conditionalFormatting><cfRule><formula>A1</formula></cfRule></conditionalFormatting><extLst><ext><f>A1</f></ext></extLst>`;
    expect(read(book({ sheet })).problems).toEqual([]);
  });

  test('never the value a formula once had', () => {
    const one = read(book({ sheet: oneRow(`<c><f>1+1</f><v>2</v></c>`) }));
    expect(JSON.stringify(one.sheets)).not.toContain('2"');
  });

  test.each([
    ['a macro, by its part', { parts: { 'xl/vbaProject.bin': 'x' } }, 'sheet.macro'],
    ['a macro, by its relation', { relations: relation('r5', 'vbaProject', 'any.bin') }, 'sheet.macro'],
    ['a macro sheet', { parts: { 'xl/macrosheets/sheet1.xml': '<x/>' } }, 'sheet.macro'],
    ['a control that runs', { parts: { 'xl/activeX/activeX1.bin': 'x' } }, 'sheet.macro'],
    [
      'a link to another file',
      { parts: { 'xl/externalLinks/externalLink1.xml': '<x/>' } },
      'sheet.external-link',
    ],
    [
      'a link by its relation',
      { relations: relation('r5', 'externalLink', 'any.xml') },
      'sheet.external-link',
    ],
    ['a connection to a database', { parts: { 'xl/connections.xml': '<x/>' } }, 'sheet.external-link'],
  ])('%s', (_, more, code) => {
    expect(read(book({ sheet: oneRow(text('1')), ...more })).problems).toEqual([{ code }]);
  });

  test.each(['hidden', 'veryHidden'])('a %s sheet, which is not read', state => {
    const workbook = `<sheets><sheet name="S" r:id="r1"/><sheet name="छिपी" state="${state}" r:id="r2"/></sheets>`;
    const one = read(
      book({ sheet: oneRow(text('1')), workbook, relations: relation('r2', 'worksheet', 'none.xml') }),
    );
    expect(one.problems).toEqual([{ code: 'sheet.hidden-sheet', sheet: 'छिपी' }]);
    expect(one.sheets.map(({ name }) => name)).toEqual(['S']);
  });
});

test('rows keep their numbers and cells their columns where others are left out', () => {
  const sheet = rows(
    `<row r="3">${text('A')}<c r="C3" t="inlineStr"><is><t>C</t></is></c></row>`,
    '<row r="4"><c r="A4" s="2"/></row>',
    '<row r="9"><c r="C9"><v>1</v></c></row>',
  );
  expect(read(book({ sheet })).sheets).toEqual([
    { name: 'S', header: ['A', '', 'C'], rows: [{ row: 9, cells: ['', '', '1'] }] },
  ]);
});

test('every visible sheet is read, in the workbook’s order, charts left out', () => {
  const workbook =
    '<sheets><sheet name="पद" r:id="r2"/><sheet name="चार्ट" r:id="r3"/><sheet name="S" r:id="r1"/></sheets>';
  const one = read(
    book({
      workbook,
      sheet: oneRow(text('1')),
      relations:
        relation('r2', 'worksheet', '../xl/worksheets/./b.xml') + relation('r3', 'chartsheet', 'c.xml'),
      parts: { 'xl/worksheets/b.xml': '<worksheet><sheetData/></worksheet>' },
    }),
  );
  expect(one.sheets.map(({ name, header }) => [name, header.length])).toEqual([
    ['पद', 0],
    ['S', 1],
  ]);
});

test('it is said on the way how many rows were read', () => {
  const told: number[] = [];
  const lines = Array.from({ length: 1201 }, () => `<row>${text('क')}</row>`);
  readSheets(book({ sheet: rows(...lines) }), 'a', { onRows: count => told.push(count) });
  readSheets(new TextEncoder().encode(`H\n${'1\n'.repeat(700)}`), 'a', { onRows: count => told.push(count) });
  expect(told).toEqual([500, 1000, 1200, 500, 700]);
});

test('what another program writes is read the same', () => {
  const cell = fc.oneof(
    fc.constantFrom('क्षेत्र', '007', 'a,b', ''),
    fc.integer(),
    fc.boolean(),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map(n => Number(n.toFixed(3))),
    fc.integer({ min: -2_000_000_000, max: 4_000_000_000 }).map(seconds => new Date(seconds * 1000)),
  );
  const shown = (value: unknown): string =>
    value instanceof Date
      ? value.toISOString().slice(0, 16).replace('T00:00', '')
      : typeof value === 'boolean'
        ? String(value).toUpperCase()
        : Object.is(value, -0)
          ? '0'
          : String(value);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 9 }),
      fc.boolean(),
      (table, compression) => {
        const sheet = utils.aoa_to_sheet([['A', 'B'], ...table], { UTC: true, dateNF: 'yyyy-mm-dd hh:mm' });
        const saved = new Uint8Array(
          write(utils.book_new(sheet, 'S'), {
            type: 'array',
            compression,
            bookSST: compression,
            cellDates: false,
          }),
        );
        const one = read(saved);
        expect(one.problems).toEqual([]);
        expect(one.sheets[0]?.rows.map(({ cells }) => cells)).toEqual(
          table.map(cells => cells.map(shown)).filter(cells => cells.some(text => text !== '')),
        );
      },
    ),
    { numRuns: 200 },
  );
});

test('a cell has the name Excel gives it', () => {
  expect([0, 25, 26, 701, 702, 16_383].map(column => cellName(column, 7))).toEqual([
    'A7',
    'Z7',
    'AA7',
    'ZZ7',
    'AAA7',
    'XFD7',
  ]);
  fc.assert(
    fc.property(fc.nat(16_383), fc.integer({ min: 1, max: 1_048_576 }), (column, row) => {
      expect(parseCell(cellName(column, row))).toEqual({ column, row });
    }),
  );
});
