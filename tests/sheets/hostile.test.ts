import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SHEET_LIMITS, type SheetLimits } from '#shared/sheets/limits.ts';
import { readSheets } from '#shared/sheets/read-sheets.ts';
import { SHEET_REASONS } from '#shared/sheets/reasons.ts';
import { writeXlsx } from '#shared/sheets/xlsx/write-xlsx.ts';
import { book, codes, csv, MAIN, oneRow, pack, relation, text } from './make.ts';

const read = (bytes: Uint8Array, limits: SheetLimits = SHEET_LIMITS) => readSheets(bytes, 'a', { limits });
const refused = (code: string) => ({ sheets: [], problems: [{ code }], unlisted: 0 });
const lines = (count: number, row: string): string => `<sheetData>${row.repeat(count)}</sheetData>`;
const MEGABYTE = 1024 * 1024;

/** Seconds of the processor within which even the worst file is answered; a clock on the wall would count others' work. */
const SOON = 15;
const soon = <T>(work: () => T): T => {
  const began = process.cpuUsage();
  const answer = work();
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1e6).toBeLessThan(SOON);
  return answer;
};

/** Changes the entry of one part in a package's directory: 16 is its checksum, 20 its packed size, 24 its size. */
const forged = (bytes: Uint8Array, part: string, at: number, value: number): Uint8Array => {
  const copy = Buffer.from(bytes);
  const entry = copy.lastIndexOf(part) - 46;
  expect(copy.readUInt32LE(entry)).toBe(0x02014b50);
  copy.writeUInt32LE(value, entry + at);
  return copy;
};
const SHEET = 'xl/worksheets/sheet1.xml';

describe('a file over a limit is refused', () => {
  test('at 20 MB, before anything in it is looked at', () => {
    expect(read(new Uint8Array(20 * MEGABYTE + 1))).toEqual(refused('sheet.too-large'));
    expect(csv(`H\n${'1'.repeat(20 * MEGABYTE - 2)}`).problems).toMatchObject([
      { code: 'sheet.too-long-text' },
    ]);
  });

  test('at 20,000 rows of a CSV, blank rows and line breaks in quotes not counted', () => {
    const most = `H,I\n${'"a\n\n",b\n,\n\n'.repeat(20_000)}`;
    expect(csv(most).sheets[0]?.rows.length).toBe(20_000);
    expect(csv(`${most}one more`)).toEqual({
      sheets: [],
      problems: [{ code: 'sheet.too-many-rows', sheet: 'offices', row: 60_002 }],
      unlisted: 0,
    });
  });

  test('at 20,000 rows of an XLSX, over all its sheets', () => {
    const row = `<row><c><v>1</v></c></row>`;
    expect(read(book({ sheet: lines(20_001, row) })).sheets[0]?.rows.length).toBe(20_000);
    const one = lines(10_001, row);
    const two = (sheet: string) =>
      read(
        book({
          sheet: one,
          workbook: '<sheets><sheet name="S" r:id="r1"/><sheet name="T" r:id="r2"/></sheets>',
          relations: relation('r2', 'worksheet', 'b.xml'),
          parts: { 'xl/b.xml': `<worksheet>${sheet}</worksheet>` },
        }),
      );
    expect(codes(two(one))).toEqual([]);
    expect(two(lines(10_002, row)).problems).toEqual([
      { code: 'sheet.too-many-rows', sheet: 'T', row: 10_002 },
    ]);
  });

  test('of 100,000 rows, at once', () => {
    expect(codes(soon(() => csv(`H,I\n${'क,ख\n'.repeat(100_000)}`)))).toEqual(['sheet.too-many-rows']);
    const bytes = book({ sheet: lines(100_000, `<row>${text('क')}</row>`) });
    expect(codes(soon(() => read(bytes)))).toEqual(['sheet.too-many-rows']);
  });

  test('before its shared texts are looked at', () => {
    const sheet = lines(20_002, '<row><c t="s"><v>0</v></c></row>');
    expect(codes(read(book({ sheet, shared: '<broken' })))).toEqual(['sheet.too-many-rows']);
  });

  test('but not for rows and cells that only have a colour', () => {
    const sheet = `<sheetData>${text('H')}${'<row><c s="1"/><c s="1"/></row>'.repeat(200_000)}</sheetData>`;
    expect(codes(soon(() => read(book({ sheet }))))).toEqual(['sheet.empty']);
  });

  test('for its columns, of which a blank one does not count', () => {
    expect(csv(`${'a,'.repeat(257)}`).problems).toEqual([
      { code: 'sheet.too-many-columns', sheet: 'offices', row: 1, cell: 'IW1' },
    ]);
    expect(csv(`a${','.repeat(300)}\n1`).problems).toEqual([]);
    const far = (cell: string) =>
      read(book({ sheet: `<sheetData><row>${text('H')}${cell}</row></sheetData>` }));
    expect(far('<c r="IW1"><v>1</v></c>').problems).toEqual([
      { code: 'sheet.too-many-columns', sheet: 'S', row: 1, cell: 'IW1' },
    ]);
    expect(far('<c r="XFD1" s="1"/>').problems).toEqual([]);
    expect(codes(far('<c r="XFE1" s="1"/>'))).toEqual(['sheet.not-a-sheet']);
  });
});

describe('a CSV made to keep the office busy is answered soon', () => {
  const size = 20 * MEGABYTE - 10;
  test.each([
    ['separators without end', ','.repeat(size), 'sheet.empty'],
    ['a million columns', 'a,'.repeat(1_000_000), 'sheet.too-many-columns'],
    ['line ends without end', '\n'.repeat(size), 'sheet.too-many-rows'],
    ['blank rows without end', ',\n'.repeat(size / 2), 'sheet.too-many-rows'],
    ['quotes without end', '"'.repeat(size), 'sheet.too-long-text'],
    ['empty quotes without end', '"",'.repeat(size / 3), 'sheet.empty'],
    ['apostrophes without end', `H\n${"'".repeat(size - 3)}`, 'sheet.too-long-text'],
    ['apostrophes and question marks', `H\n${"'?".repeat(size / 2 - 3)}`, 'sheet.too-long-text'],
    ['cells of apostrophes and one letter', `H\n${`${"'".repeat(30_000)}?x\n`.repeat(600)}`, undefined],
    ['cells of question marks and one letter', `H\n${`${'?'.repeat(30_000)}x\n`.repeat(600)}`, undefined],
    ['cells of hashes and one letter', `H\n${`${'#'.repeat(30_000)}x\n`.repeat(600)}`, undefined],
    ['cells of digits', `H\n${`${'1'.repeat(30_000)}x\n`.repeat(600)}`, undefined],
    ['spaces without end', ' '.repeat(size), 'sheet.too-long-text'],
    [
      'marks that want to be put in order',
      `H\nक${'\u0345\u0300'.repeat(size / 4 - 10)}`,
      'sheet.too-long-text',
    ],
    [
      'cells of marks that want to be put in order',
      `H\n${`k${'\u0345\u0300'.repeat(8_000)}\n`.repeat(600)}`,
      'sheet.control-character',
    ],
    ['errors without end', `H\n${'#REF!\n'.repeat(1_000_000)}`, 'sheet.error-value'],
  ])('%s', (_, content, code) => {
    const one = soon(() => csv(content));
    expect(one.problems.length).toBeLessThanOrEqual(SHEET_LIMITS.problems);
    expect(codes(one)[0]).toBe(code);
  });

  test('and of problems without end the first thousand are listed, the others counted', () => {
    const one = csv(`H\n${'=1,\n'.repeat(5000)}`);
    expect(one.problems.length).toBe(1000);
    expect(one.unlisted).toBe(4000);
  });
});

describe('an XLSX made to fill the memory is refused', () => {
  const big = '<c><v>1</v></c>'.repeat(10_000);
  test('when it unpacks to more than the limit, as it says itself', () => {
    const sheet = `<worksheet>${' '.repeat(140 * MEGABYTE)}</worksheet>`;
    const bytes = book({ parts: { [SHEET]: sheet } });
    expect(bytes.length).toBeLessThan(MEGABYTE);
    expect(soon(() => read(bytes))).toEqual(refused('sheet.too-large'));
  });

  test('when it unpacks to more than it says', () => {
    const bytes = forged(book({ sheet: `<sheetData/>${' '.repeat(5 * MEGABYTE)}` }), SHEET, 24, 100);
    expect(read(bytes, { ...SHEET_LIMITS, unpackedBytes: MEGABYTE })).toEqual(refused('sheet.too-large'));
    expect(codes(read(bytes))[0]).toMatch(/^sheet\.(too-large|not-a-sheet)$/);
  });

  test('when every sheet is the same part, unpacked again and again', () => {
    const names = Array.from({ length: 100 }, (_, at) => `<sheet name="S${at}" r:id="r1"/>`).join('');
    const sheet = `<sheetData><row>${big}</row></sheetData>${'<x/>'.repeat(500_000)}`;
    const bytes = book({ workbook: `<sheets>${names}</sheets>`, sheet: sheet.replaceAll('<v>1</v>', '') });
    const one = soon(() => read(bytes, { ...SHEET_LIMITS, unpackedBytes: 32 * MEGABYTE }));
    expect(one).toEqual(refused('sheet.too-large'));
  });

  test.each([
    ['a text without end', `<sheetData><row><c><v>${'1'.repeat(30 * MEGABYTE)}</v></c></row></sheetData>`],
    ['a name without end', `<${'a'.repeat(3 * MEGABYTE)}/>`],
    ['an attribute without end', `<row a="${'a'.repeat(3 * MEGABYTE)}"/>`],
    ['attributes without end', `<row ${Array.from({ length: 300_000 }, (_, at) => `a${at}=""`).join(' ')}/>`],
    ['a comment without end', `<!--${'a'.repeat(3 * MEGABYTE)}-->`],
  ])('for %s', (_, sheet) => {
    expect(soon(() => read(book({ sheet })))).toEqual(refused('sheet.too-large'));
  });

  test('for one long shared text named by every cell', () => {
    const shared = `<si><t>${'क'.repeat(32_000)}</t></si>`;
    const sheet = lines(20_000, '<row><c t="s"><v>0</v></c></row>');
    expect(soon(() => read(book({ sheet, shared })))).toEqual(refused('sheet.too-large'));
  });

  test('for more sheets, entries or styles than any sheet has', () => {
    const workbook = `<sheets>${Array.from({ length: 101 }, (_, at) => `<sheet name="${at}" r:id="r1"/>`).join('')}</sheets>`;
    expect(read(book({ workbook }))).toEqual(refused('sheet.too-large'));
    const parts = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`p${at}`, '']));
    expect(read(book({ parts }))).toEqual(refused('sheet.too-large'));
    const styles = `<cellXfs>${'<xf/>'.repeat(200_000)}</cellXfs>`;
    expect(read(book({ styles }))).toEqual(refused('sheet.too-large'));
  });
});

describe('an XLSX that multiplies is answered soon', () => {
  test('entities are never declared, let alone multiplied', () => {
    const laughs = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]>`;
    for (const part of [SHEET, 'xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', '_rels/.rels'])
      expect(
        read(
          book({
            sheet: oneRow('<c t="s"><v>0</v></c>'),
            shared: '<si><t>x</t></si>',
            parts: { [part]: `${laughs}<worksheet>&c;</worksheet>` },
          }),
        ),
      ).toEqual(refused('sheet.not-a-sheet'));
    expect(read(book({ sheet: oneRow(text('&c;')) }))).toEqual(refused('sheet.not-a-sheet'));
  });

  test('a million merged ranges', () => {
    const sheet = `${oneRow(text('1'))}<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1_000_000)}</mergeCells>`;
    const one = soon(() => read(book({ sheet })));
    expect(one.problems.length).toBe(1000);
    expect(one.unlisted).toBe(999_000);
  });

  test.each([
    [
      'a million marks of hidden columns',
      `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(1_000_000)}</cols>`,
    ],
    ['elements a hundred thousand deep', '<a>'.repeat(100_000)],
    ['a million rows that go back', `<sheetData>${'<row r="1"/>'.repeat(1_000_000)}</sheetData>`],
    ['a million cells that go back', `<sheetData><row>${'<c r="A1"/>'.repeat(1_000_000)}</row></sheetData>`],
    ['rows below the last row', '<sheetData><row r="1048577"/></sheetData>'],
    ['a row without a number', '<sheetData><row r="NaN"/></sheetData>'],
    ['a cell of another row', '<sheetData><row r="1"><c r="A2"/></row></sheetData>'],
    ['a cell of no kind', oneRow('<c t="x"><v>1</v></c>')],
    ['a shared text that is not there', oneRow('<c t="s"><v>999999999</v></c>')],
    ['a shared text below zero', oneRow('<c t="s"><v>-1</v></c>')],
    ['a merged range of nothing', `${oneRow(text('1'))}<mergeCells><mergeCell ref="?"/></mergeCells>`],
    ['elements that cross', '<sheetData><row></sheetData></row>'],
  ])('%s', (_, sheet) => {
    expect(soon(() => read(book({ sheet })))).toEqual(refused('sheet.not-a-sheet'));
  });

  test('rows of as many cells as a row can hold', () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(256)}</row>`;
    const one = soon(() => read(book({ sheet: lines(3000, row) })));
    expect(one.sheets[0]?.rows.length).toBe(2999);
  });
});

describe('a damaged or disguised package is refused', () => {
  const good = book({ sheet: oneRow(text('1')) });
  test.each([
    ['cut off', good.subarray(0, good.length - 30), 'sheet.not-a-sheet'],
    ['cut to its first bytes', good.subarray(0, 4), 'sheet.not-a-sheet'],
    ['of another length than it says', forged(good, SHEET, 24, 5), 'sheet.not-a-sheet'],
    ['that says to be far larger', forged(good, SHEET, 24, 0xffff_ffff), 'sheet.too-large'],
    ['with another checksum than it says', forged(good, SHEET, 16, 5), 'sheet.not-a-sheet'],
    ['whose part goes on beyond its end', forged(good, SHEET, 20, 0x7fff_ffff), 'sheet.not-a-sheet'],
    ['whose part begins beyond its end', forged(good, SHEET, 42, 0x7fff_ffff), 'sheet.not-a-sheet'],
    ['packed in a way nobody packs', forged(good, SHEET, 10, 12), 'sheet.not-a-sheet'],
    ['packed under a password', forged(good, SHEET, 8, 1), 'sheet.password-protected'],
    ['with two parts under one name', book({ parts: { 'XL/Workbook.xml': '<x/>' } }), 'sheet.not-a-sheet'],
    [
      'with two sheets under one name',
      book({ workbook: '<sheets><sheet name="S" r:id="r1"/><sheet name="s" r:id="r1"/></sheets>' }),
      'sheet.not-a-sheet',
    ],
    ['without its sheet', book({ parts: { [SHEET]: undefined } }), 'sheet.not-a-sheet'],
    ['without any sheet', book({ workbook: '<sheets/>' }), 'sheet.not-a-sheet'],
    [
      'whose letters are not UTF-8',
      book({ parts: { [SHEET]: Buffer.from([0x3c, 0x61, 0x3e, 0xe9]) } }),
      'sheet.not-a-sheet',
    ],
    [
      'that is a text document',
      pack({
        '_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', 'word/document.xml')}</Relationships>`,
      }),
      'sheet.not-a-sheet',
    ],
    ['that is an archive', pack({ 'a.csv': 'H\n1' }), 'sheet.not-a-sheet'],
    ['that is an empty archive', pack({}), 'sheet.not-a-sheet'],
    [
      'that is an XLSB',
      pack({
        'xl/workbook.bin': 'x',
        '_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.bin')}</Relationships>`,
      }),
      'sheet.other-format',
    ],
    ['that is an ODS', pack({ mimetype: 'x', 'content.xml': '<x/>' }), 'sheet.other-format'],
  ])('%s', (_, bytes, code) => {
    expect(read(bytes)).toEqual(refused(code));
  });

  test('an old .xls is told from an XLSX under a password', () => {
    const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    expect(read(compound)).toEqual(refused('sheet.other-format'));
    const locked = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(read(locked)).toEqual(refused('sheet.password-protected'));
  });

  test('whatever byte of it is changed, it is read as it was or refused, never thrown over', () => {
    const whole = writeXlsx([{ name: 'S', header: ['नाम', 'कोड'], rows: [{ cells: ['सीता', '007'] }] }]);
    const before = read(whole);
    const known = new Set<string>(SHEET_REASONS.map(({ code }) => code));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(3), (at, byte, cut) => {
        const changed = Uint8Array.from(whole.subarray(0, whole.length - (cut === 0 ? at : 0)));
        if (at < changed.length) changed[at] = byte;
        const after = read(changed);
        for (const code of codes(after)) expect(known).toContain(code);
        if (after.sheets.length > 0 && after.sheets[0]?.name === 'S') expect(after).toEqual(before);
      }),
      { numRuns: 1500 },
    );
  });

  test('whatever bytes come, there is an answer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, zipped) => {
        const one = read(zipped ? Buffer.concat([Buffer.from('PK\x03\x04'), bytes]) : bytes);
        expect(one.sheets.length > 0 || one.problems.length > 0).toBe(true);
      }),
      { numRuns: 1500 },
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', "'", '=', 'क', ' ', '\t', '?') }),
        content => {
          expect(csv(content).sheets.length + csv(content).problems.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('a part whose packing breaks off in the midst', () => {
    const packed = deflateRawSync(Buffer.from(`<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`));
    const bytes = Buffer.from(good);
    bytes.fill(
      0xff,
      bytes.indexOf(SHEET) + SHEET.length,
      bytes.indexOf(SHEET) + SHEET.length + packed.length / 2,
    );
    expect(read(bytes)).toEqual(refused('sheet.not-a-sheet'));
  });
});

describe('reasons', () => {
  test('are each said once, in Hindi and in English', () => {
    expect(new Set(SHEET_REASONS.map(({ code }) => code)).size).toBe(SHEET_REASONS.length);
    for (const { hi, en } of SHEET_REASONS) {
      expect(hi).toMatch(/\p{Script=Devanagari}.*।$/u);
      expect(en).toMatch(/^[\x20-\x7e]+\.$/);
      expect(hi).toBe(hi.normalize('NFC'));
    }
  });
});
