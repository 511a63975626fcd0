import { describe, expect, test } from 'vitest';
import { openFindings } from '#shared/domain/imports/findings.ts';
import { SHEET_PROBLEMS } from '#shared/domain/imports/sheet-problems.ts';
import type { PlainSheet } from '#shared/domain/imports/sheets.ts';
import { PAPER_COLUMNS } from '#shared/domain/paper-sheet/columns.ts';
import { type PaperColumn, readPaperRows } from '#shared/domain/paper-sheet/read.ts';

const KEYS = Object.keys(PAPER_COLUMNS) as PaperColumn[];
type Cells = Partial<Record<PaperColumn, string>>;
const LEAST: Cells = {
  oldNumber: '17/राजस्व/2019',
  subject: 'नहर की सफ़ाई',
  notePages: '12',
  correspondencePages: '30',
  lastNote: '9',
};
const sheetOf = (
  rows: readonly Cells[],
  header = KEYS.map(key => PAPER_COLUMNS[key].words.hi),
): PlainSheet => ({
  name: 'पत्रावलियाँ',
  header,
  rows: rows.map((cells, index) => ({ row: index + 2, cells: KEYS.map(key => cells[key] ?? '') })),
});
const read = (...sheets: readonly PlainSheet[]) => {
  const findings = openFindings(
    sheets.map(({ name }) => name),
    SHEET_PROBLEMS,
  );
  const rows = readPaperRows(sheets, findings);
  const found = findings.list();
  // What is found must be said, and only the words of any sheet are at hand.
  expect(Object.keys(SHEET_PROBLEMS)).toEqual(expect.arrayContaining(found.map(({ code }) => code)));
  return { rows, found };
};
/** What is found wrong with a row of which one cell is so. */
const wrong = (cells: Cells) => {
  const { rows, found } = read(sheetOf([{ ...LEAST, ...cells }]));
  return { isRead: rows.length === 1, found: found.map(({ code, column }) => [code, column]) };
};

describe('a row of the sheet', () => {
  test('is read with nothing but what it must have', () => {
    const { rows, found } = read(sheetOf([LEAST]));
    expect(found).toEqual([]);
    expect(rows).toMatchObject([
      { row: 2, oldNumber: '17/राजस्व/2019', notePages: 12, correspondencePages: 30, lastNote: 9 },
    ]);
  });

  test('is read whole, as offices write it', () => {
    const { rows, found } = read(
      sheetOf([
        {
          ...LEAST,
          notePages: ' ८४ ',
          correspondencePages: '132.0',
          lastNote: '0',
          head: '१५०१२/1',
          holder: 'sdm-sdr-clk-1',
          classification: 'Confidential',
          noteScan: '17-2019-N.pdf',
          pendingSince: '02-03-2025',
          openedOn: '2019-03-02',
        },
      ]),
    );
    expect(found).toEqual([]);
    expect(rows).toMatchObject([
      {
        notePages: 84,
        correspondencePages: 132,
        lastNote: 0,
        head: '15012/1',
        holder: 'SDM-SDR-CLK-1',
        classification: 'confidential',
        noteScan: '17-2019-N.pdf',
        pendingSince: '2025-03-02',
        openedOn: '2019-03-02',
      },
    ]);
  });

  test.each(['oldNumber', 'subject', 'notePages', 'correspondencePages', 'lastNote'] as const)(
    'is left out without its %s, and the cell is named',
    key => {
      expect(wrong({ [key]: ' ' })).toEqual({
        isRead: false,
        found: [['cell.missing', PAPER_COLUMNS[key].words.hi]],
      });
    },
  );

  test.each([
    ['notePages', 'बारह'],
    ['notePages', '-1'],
    ['notePages', '12.5'],
    ['correspondencePages', '100000'],
    ['correspondencePages', '1e3'],
    ['lastNote', '9/10'],
    ['lastNote', '<img>'],
    ['subject', 'क'.repeat(501)],
    ['oldNumber', 'क'.repeat(201)],
    ['noteScan', 'क'.repeat(201)],
    ['correspondenceScan', 'दो\nपंक्ति'],
    ['head', '15012/1/2/3/4'],
    ['head', 'भूमि'],
    ['holder', '1'],
    ['pendingSince', 'कल'],
    ['pendingSince', '31-02-2025'],
    ['openedOn', '01-04-19'],
  ] as const)('is left out for what stands in %s: %s', (key, text) => {
    expect(wrong({ [key]: text })).toEqual({
      isRead: false,
      found: [['cell.malformed', PAPER_COLUMNS[key].words.hi]],
    });
  });

  test('is left out for a date that Excel made a number of, and for a word that is no classification', () => {
    expect(wrong({ openedOn: '43526' }).found).toEqual([
      ['cell.date-number', PAPER_COLUMNS.openedOn.words.hi],
    ]);
    expect(wrong({ classification: 'बहुत गुप्त' }).found).toEqual([
      ['cell.not-among', PAPER_COLUMNS.classification.words.hi],
    ]);
  });

  test('has every wrong cell of it named at once', () => {
    expect(wrong({ notePages: 'x', lastNote: '', holder: '?' }).found.map(([, column]) => column)).toEqual([
      PAPER_COLUMNS.holder.words.hi,
      PAPER_COLUMNS.notePages.words.hi,
      PAPER_COLUMNS.lastNote.words.hi,
    ]);
  });

  test('stands for one file: the same old number twice is told, however it is typed; signs tell numbers apart', () => {
    const { rows, found } = read(
      sheetOf([
        LEAST,
        { ...LEAST, oldNumber: '१७/राजस्व/2019' },
        { ...LEAST, oldNumber: '1/7/राजस्व/2019' },
        { ...LEAST, oldNumber: '17/राजस्व/201/9' },
      ]),
    );
    expect(rows.map(({ row }) => row)).toEqual([2, 4, 5]);
    expect(found).toMatchObject([{ code: 'row.duplicate', row: 3, facts: { first: 2 } }]);
  });

  test('that could not be read keeps its old number from no other', () => {
    const { rows, found } = read(sheetOf([{ ...LEAST, lastNote: 'x' }, LEAST]));
    expect(rows.map(({ row }) => row)).toEqual([3]);
    expect(found.map(({ code }) => code)).toEqual(['cell.malformed']);
  });

  test('that explains or shows, or is empty, says nothing', () => {
    const { rows, found } = read(sheetOf([{ ...LEAST, oldNumber: '# उदाहरण' }, {}, { subject: '#' }]));
    expect({ rows, found }).toEqual({ rows: [], found: [] });
  });
});

describe('the headings', () => {
  test.each([
    ['their keys', KEYS as readonly string[]],
    ['English', KEYS.map(key => PAPER_COLUMNS[key].words.en)],
    ['both', KEYS.map(key => `${PAPER_COLUMNS[key].words.hi} / ${PAPER_COLUMNS[key].words.en}`)],
  ])('are known by %s', (_, header) => {
    const { rows, found } = read(sheetOf([LEAST], [...header]));
    expect(found).toEqual([]);
    expect(rows).toHaveLength(1);
  });

  test('that are missing are named, and no row is read by guess', () => {
    const header = KEYS.map(key => (key === 'lastNote' ? 'कुछ और' : PAPER_COLUMNS[key].words.hi));
    const { rows, found } = read(sheetOf([LEAST], header));
    expect(rows).toEqual([]);
    expect(found.map(({ code }) => code)).toEqual(['column.missing', 'column.unknown']);
    expect(found[0]?.facts).toEqual({ needed: PAPER_COLUMNS.lastNote.words });
  });

  test('that stand twice are told, and the first counts', () => {
    const header = KEYS.map(key => PAPER_COLUMNS[key === 'noteScan' ? 'subject' : key].words.hi);
    const { rows, found } = read(sheetOf([{ ...LEAST, noteScan: 'दूसरा विषय' }], header));
    expect(found).toMatchObject([{ code: 'column.twice', column: PAPER_COLUMNS.subject.words.hi }]);
    expect(rows).toMatchObject([{ subject: LEAST.subject }]);
    expect(SHEET_PROBLEMS['column.twice'].severity).toBe('error');
  });

  test('of one sheet are those of that sheet only', () => {
    const english = KEYS.map(key => PAPER_COLUMNS[key].words.en);
    const { rows, found } = read(
      sheetOf([LEAST]),
      { ...sheetOf([{ ...LEAST, oldNumber: '18/2019' }], english), name: 'second' },
      { name: 'विवरण', header: ['कुछ'], rows: [] },
    );
    expect(rows.map(({ sheet }) => sheet)).toEqual(['पत्रावलियाँ', 'second']);
    expect(new Set(found.map(({ sheet }) => sheet))).toEqual(new Set(['विवरण']));
  });
});
