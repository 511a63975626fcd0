import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limitOf } from '#shared/domain/limits.ts';
import { type Block, NoteContent, type Reference, type Run } from '#shared/domain/notes/content.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { noteParagraphs, plainText, runsOf } from '#shared/domain/notes/plain-text.ts';
import { tidied } from '#shared/domain/notes/tidy.ts';
import { bytesOf, LIMITS } from '#shared/domain/text.ts';
import { wordOf } from '#shared/domain/words.ts';
import { canonicalBytes } from '#shared/journal/seal.ts';

const paragraph = (...runs: readonly (Run | string)[]): Block => ({
  type: 'paragraph',
  runs: runs.map(run => (typeof run === 'string' ? { text: run } : run)),
});
const list = (...levels: readonly number[]): Block => ({
  type: 'list',
  ordered: true,
  items: levels.map(level => ({ level, runs: [{ text: 'क' }] })),
});
const table = (rows: number, columns: number): Block => ({
  type: 'table',
  rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => [{ text: '1' }])),
});
const points = (reference: Reference): Run => ({ text: 'देखें', reference });

/** By what a text is refused: the limit it goes beyond, or `malformed`; nothing when it is taken. */
const refusalOf = (content: unknown): string | undefined => {
  const { error } = NoteContent.safeParse(content);
  const [issue] = error?.issues ?? [];
  return issue && (limitOf(issue.message)?.code ?? 'malformed');
};

describe('a note’s text', () => {
  test('is paragraphs, lists and tables of runs, bold or with a reference', () => {
    const content = [
      paragraph('प्रार्थी का कथन ', { text: 'सत्य', bold: true }, ' है।'),
      list(1, 2, 2, 1),
      { ...table(2, 3), heading: true },
      paragraph(points({ to: 'note', note: 3 }), ' और ', points({ to: 'paragraph', note: 3, paragraph: 12 })),
      paragraph(points({ to: 'correspondence', serial: 2, page: 5 })),
      paragraph(points({ to: 'correspondence', serial: 4 })),
    ];
    expect(NoteContent.parse(content)).toEqual(content);
  });

  test.each([
    ['HTML', '<p>क</p>'],
    ['nothing', []],
    ['a node of another kind', [{ type: 'image', src: 'https://example.org/x.png' }]],
    ['a run of another look', [paragraph({ text: 'क', color: 'red' } as Run)]],
    ['a link that leads out of the file', [paragraph({ text: 'क', href: 'javascript:0' } as Run)]],
    ['a reference to no kind of thing', [paragraph({ text: 'क', reference: { to: 'file' } as never })]],
    ['a paragraph in a paragraph', [{ type: 'paragraph', runs: [paragraph('क')] }]],
    ['rows of several lengths', [{ type: 'table', rows: [[[], [{ text: 'क' }]], [[]]] }]],
    ['a control character', [paragraph('क\u0000')]],
    ['words turned about', [paragraph('₹ \u202e100')]],
    ['half a character', [paragraph('क\ud83d')]],
  ])('is never %s', (_, content) => {
    expect(refusalOf(content)).toBe('malformed');
  });

  test('shows something', () => {
    for (const blank of ['', ' \n\t', '\u200d\u200c', '\u2800'])
      expect(refusalOf([paragraph(blank), { type: 'table', rows: [[[{ text: blank }]]] }])).toBe('malformed');
  });

  test('is kept tidy: blanks go, neighbours of one look join, the space around goes', () => {
    const bold = { bold: true } as const;
    const typed = [
      paragraph(''),
      paragraph('  पहला', ' और', { text: ' मोटा', ...bold }, { text: ' दूसरा ', ...bold }, ' \r\n '),
      {
        type: 'list',
        ordered: false,
        items: [
          { level: 2, runs: [{ text: 'क' }] },
          { level: 1, runs: [] },
        ],
      },
      { type: 'table', rows: [[[{ text: ' 1 ' }], []]] },
    ];
    expect(NoteContent.parse(typed)).toEqual([
      paragraph('पहला और', { text: ' मोटा दूसरा', ...bold }),
      { type: 'list', ordered: false, items: [{ level: 1, runs: [{ text: 'क' }] }] },
      { type: 'table', rows: [[[{ text: '1' }], []]] },
    ]);
  });

  test('joins no runs that point to different places', () => {
    const runs = [points({ to: 'note', note: 1 }), points({ to: 'note', note: 2 })];
    expect(NoteContent.parse([{ type: 'paragraph', runs }])).toEqual([{ type: 'paragraph', runs }]);
  });
});

describe('trap 13, Devanagari: a note', () => {
  /** ड with nukta, as one character and as two; NFC writes both as the two. */
  const [ONE, TWO] = ['\u095c', '\u0921\u093c'];

  test('is kept in one form: ड़ typed in either way, or its nukta in the next run, is stored the same', () => {
    const kept = NoteContent.parse([paragraph(`स${TWO}क`)]);
    expect(NoteContent.parse([paragraph(`स${ONE}क`)])).toEqual(kept);
    expect(NoteContent.parse([paragraph('सड', '\u093cक')])).toEqual(kept);
    expect(pastedText(`स${ONE}क`)).toEqual(kept);
  });

  test('keeps joiners, danda and the digits of its script as they were typed', () => {
    const text = 'क्\u200dष, क्\u200cष और श्री\u200dमान १२३/२०२६॥ इति।';
    expect(plainText(NoteContent.parse([paragraph(text)]))).toBe(text);
    expect(plainText(pastedText(text))).toBe(text);
  });

  test('is found by a word that bold type or a reference cuts in two', () => {
    const content = NoteContent.parse([paragraph({ text: 'नामान्', bold: true }, 'तरण')]);
    expect(wordOf(plainText(content))).toBe(wordOf('नामांतरण'));
  });
});

describe('limits of a note', () => {
  const ofBytes = (bytes: number) => {
    const empty = bytesOf(JSON.stringify([paragraph('')]));
    return [paragraph('a'.repeat(bytes - empty))];
  };

  test.each([
    ['bytes as stored', LIMITS.note, ofBytes],
    [
      'references',
      LIMITS.noteReferences,
      (most: number) => [
        paragraph(...Array.from({ length: most }, (_, n) => points({ to: 'note', note: n + 1 }))),
      ],
    ],
    [
      'levels of a list',
      LIMITS.listDepth,
      (most: number) => [list(...Array.from({ length: most }, (_, n) => n + 1))],
    ],
    ['rows of a table', LIMITS.tableRows, (most: number) => [table(most, 2)]],
    ['columns of a table', LIMITS.tableColumns, (most: number) => [table(2, most)]],
  ] as const)('it has as many %s as it may, and not one more', (_, limit, made) => {
    expect(refusalOf(made(limit.most))).toBeUndefined();
    expect(refusalOf(made(limit.most + 1))).toBe(limit.code);
  });

  test('are counted in bytes, so that a Devanagari note is a third as long', () => {
    const full = Math.floor((LIMITS.note.most - 100) / 3);
    expect(refusalOf([paragraph('क'.repeat(full))])).toBeUndefined();
    expect(refusalOf([paragraph('क'.repeat(full + 100))])).toBe(LIMITS.note.code);
  });
});

const anyRun = fc.record(
  {
    text: fc.string({ unit: fc.constantFrom('क', '्', '़', 'ड', ' ', '\n', '\r\n', '"', '\\', '\u200d', '।') }),
    bold: fc.constant(true as const),
    reference: fc.oneof(
      fc.record({ to: fc.constant('note' as const), note: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ to: fc.constant('correspondence' as const), serial: fc.integer({ min: 1, max: 3 }) }),
    ),
  },
  { requiredKeys: ['text'] },
);
const runs = fc.array(anyRun, { maxLength: 4 });
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), runs }),
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(fc.record({ level: fc.integer({ min: 1, max: 2 }), runs }), { maxLength: 4 }),
  }),
  fc.integer({ min: 0, max: 3 }).chain(columns =>
    fc.record({
      type: fc.constant('table' as const),
      rows: fc.array(fc.array(runs, { minLength: columns, maxLength: columns }), { maxLength: 3 }),
    }),
  ),
);
const anyContent = fc.array(anyBlock, { maxLength: 4 });

describe('any text that is taken', () => {
  test('is taken again unchanged, has a paragraph at least, and loses no letter', () => {
    fc.assert(
      fc.property(anyContent, typed => {
        const taken = NoteContent.safeParse(typed);
        if (!taken.success) return;
        expect(NoteContent.parse(taken.data)).toEqual(taken.data);
        expect(tidied(taken.data)).toEqual(taken.data);
        expect(taken.data.length).toBeGreaterThan(0);
        const letters = (content: readonly Block[]) =>
          runsOf(content)
            .map(({ text }) => text)
            .join('')
            .replace(/[^\p{L}\p{P}]/gu, '');
        expect(letters(taken.data)).toBe(letters(typed));
      }),
      { numRuns: 500 },
    );
  });

  test('is as long as its canonical JSON', () => {
    fc.assert(
      fc.property(anyContent, content => {
        expect(bytesOf(JSON.stringify(content))).toBe(bytesOf(canonicalBytes(content)));
      }),
    );
  });

  test('keeps its references, whatever space stands around them', () => {
    const pointing = [paragraph(' ', points({ to: 'note', note: 1 }), ' ')];
    expect(runsOf(NoteContent.parse(pointing)).map(({ reference }) => reference)).toEqual([
      { to: 'note', note: 1 },
    ]);
  });
});

describe('plain text that is pasted', () => {
  test('becomes paragraphs: what stands between blank lines, however many and however blank', () => {
    expect(pastedText('एक\nदो\r\n\r\n\r\n \t\r\nतीन\u000bचार\u2029\u2029पाँच  ')).toEqual([
      paragraph('एक\nदो'),
      paragraph('तीन\nचार'),
      paragraph('पाँच'),
    ]);
    expect(pastedText(' \n\n \u200d')).toEqual([]);
  });

  test('loses what nobody types, and nothing else', () => {
    expect(pastedText('₹ \u202e100\u0007\ufeff')).toEqual([paragraph('₹ 100')]);
  });

  test('is taken as a note’s text without a change, whatever it was', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 80 }),
          fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '\u00a0', '\ufeff', '\r', 'क', '़', '\u000b') }),
        ),
        text => {
          const pasted = pastedText(text);
          if (pasted.length > 0) expect(NoteContent.parse(pasted)).toEqual(pasted);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('each block takes the next paragraph number of the file', () => {
  const content = [paragraph('क'), list(1, 2), table(2, 2)];
  expect(noteParagraphs(content, 10)).toEqual([
    { number: 10, block: content[0] },
    { number: 11, block: content[1] },
    { number: 12, block: content[2] },
  ]);
});

test('the words alone have a line for each item and a tab between cells', () => {
  expect(plainText([paragraph('क ', { text: 'ख', bold: true }), list(1, 2), table(2, 2)])).toBe(
    'क ख\n\nक\nक\n\n1\t1\n1\t1',
  );
});
