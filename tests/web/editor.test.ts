import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Run } from '#shared/domain/notes/content.ts';
import { NoteContent } from '#shared/domain/notes/content.ts';
import { tidied } from '#shared/domain/notes/tidy.ts';
import {
  type Edited,
  indent,
  insertLines,
  insertRuns,
  insertTable,
  removeSelected,
  toggleBold,
  toggleList,
} from '../../web/editor/edit.ts';
import { editTable, TABLE_EDITS } from '../../web/editor/edit-table.ts';
import { contentOf, linesOf, textOf } from '../../web/editor/lines.ts';
import { pastedMarkup, pastedPlain, withoutStyles } from '../../web/editor/paste.ts';
import { readMarkup } from '../../web/editor/read-markup.ts';
import { writeMarkup } from '../../web/editor/write-markup.ts';
import { asNode, el, type FakeNode } from './markup.ts';

const drawn = (content: readonly Block[]): FakeNode => el('div', {}, ...writeMarkup(content).map(asNode));
const read = (node: FakeNode) => readMarkup(node, { collapse: false });
const paragraph = (...runs: readonly (Run | string)[]): Block => ({
  type: 'paragraph',
  runs: runs.map(run => (typeof run === 'string' ? { text: run } : run)),
});

const word = fc.constantFrom('क', 'क्ष', 'आख्या', 'ड़', 'note', ' ', 'a b', '\n', '०१');
const reference = fc.constantFrom<NonNullable<Run['reference']>>(
  { to: 'note', note: 3 },
  { to: 'paragraph', note: 3, paragraph: 7 },
  { to: 'correspondence', serial: 2 },
  { to: 'correspondence', serial: 2, page: 4 },
);
const run = fc.record({ text: word, bold: fc.boolean(), reference: fc.option(reference, { freq: 5 }) }).map(
  ({ text, bold, reference: to }): Run => ({
    text,
    ...(bold ? { bold: true as const } : {}),
    ...(to ? { reference: to } : {}),
  }),
);
const runs = fc.array(run, { maxLength: 4 });
const block: fc.Arbitrary<Block> = fc.oneof(
  runs.map((each): Block => ({ type: 'paragraph', runs: each })),
  fc
    .record({
      ordered: fc.boolean(),
      items: fc.array(fc.record({ level: fc.integer({ min: 1, max: 2 }), runs }), { maxLength: 4 }),
    })
    .map((list): Block => ({ type: 'list', ...list })),
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.boolean(), fc.array(runs)).map(
    ([rows, columns, heading, cells]): Block => ({
      type: 'table',
      ...(heading ? { heading: true as const } : {}),
      rows: Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (__, column) => cells[row * columns + column] ?? []),
      ),
    }),
  ),
);
/** Two lists of one kind that follow one another are one list: what is drawn cannot tell them apart. */
const isJoinedList = (content: readonly Block[]): boolean =>
  content.some((each, index) => {
    const next = content[index + 1];
    return each.type === 'list' && next?.type === 'list' && each.ordered === next.ordered;
  });
const content = fc
  .array(block, { maxLength: 5 })
  .map(each => tidied(each))
  .filter(each => !isJoinedList(each));

describe('a note’s text and the elements of the editor', () => {
  test('what is drawn is read again as it was', () => {
    fc.assert(
      fc.property(content, each => {
        expect(contentOf(read(drawn(each)).lines)).toEqual(each);
      }),
      { numRuns: 500 },
    );
  });

  test('what the editor sends, the office takes', () => {
    fc.assert(
      fc.property(
        content.filter(({ length }) => length > 0),
        each => {
          expect(NoteContent.parse(contentOf(linesOf(each)))).toEqual(each);
        },
      ),
    );
  });

  test('a caret in the elements is found again in the text, in every line', () => {
    const node = drawn([
      paragraph('पहला'),
      { type: 'list', ordered: true, items: [{ level: 1, runs: [{ text: 'मद' }] }] },
    ]);
    const [p, list] = node.childNodes;
    const item = list?.childNodes[0];
    const marks = [
      { node: p?.childNodes[0], offset: 2 },
      { node: item?.childNodes[0], offset: 0 },
      { node, offset: 1 },
      { node, offset: 2 },
    ];
    expect(readMarkup(node, { collapse: false, marks }).places).toEqual([
      { line: 0, offset: 2 },
      { line: 1, offset: 0 },
      { line: 1, offset: 0 },
      { line: 1, offset: 2 },
    ]);
  });

  test('what a browser makes of an Enter is a paragraph too: a div, a bare text, a line held open by a break', () => {
    const { lines } = read(
      el(
        'div',
        {},
        'पहला',
        el('div', {}, 'दूसरा'),
        el('p', {}, el('br', {})),
        el('p', {}, 'तीसरा', el('br', {})),
      ),
    );
    expect(lines.map(textOf)).toEqual(['पहला', 'दूसरा', '', 'तीसरा']);
  });
});

const at = (line: number, offset: number) => ({ line, offset });
const edited = (blocks: readonly Block[], from = at(0, 0), to = from): Edited => ({
  lines: linesOf(blocks),
  selection: { from, to },
});
const written = ({ lines }: Edited) => contentOf(lines);

describe('editing', () => {
  const two = [paragraph('पहला अनुच्छेद'), paragraph('दूसरा')];

  test('a part is made bold, and plain again', () => {
    const bold = toggleBold(edited(two, at(0, 5), at(1, 2)));
    expect(written(bold)).toEqual([
      paragraph('पहला ', { text: 'अनुच्छेद', bold: true }),
      paragraph({ text: 'दू', bold: true }, 'सरा'),
    ]);
    expect(written(toggleBold(bold))).toEqual(two);
  });

  test('a selection drawn backwards is the same selection', () => {
    expect(written(toggleBold(edited(two, at(1, 2), at(0, 5))))).toEqual(
      written(toggleBold(edited(two, at(0, 5), at(1, 2)))),
    );
  });

  test('lines become items, items of the other kind, and paragraphs again', () => {
    const list = toggleList(edited(two, at(0, 0), at(1, 0)), false);
    expect(written(list)).toMatchObject([
      { type: 'list', ordered: false, items: [{ level: 1 }, { level: 1 }] },
    ]);
    expect(written(toggleList(list, true))).toMatchObject([{ type: 'list', ordered: true }]);
    expect(written(toggleList(list, false))).toEqual(two);
  });

  test('an item goes one level in, never deeper than one below the item above it', () => {
    const list = toggleList(edited(two, at(0, 0), at(1, 0)), true);
    const inner = indent(indent(list, 1), 1);
    expect(written(inner)).toMatchObject([{ items: [{ level: 1 }, { level: 2 }] }]);
    expect(written(indent(inner, -1))).toMatchObject([{ items: [{ level: 1 }, { level: 1 }] }]);
  });

  test('a reference stands where the caret was, and the caret after it', () => {
    const run: Run = { text: 'टिप्पणी 3', reference: { to: 'note', note: 3 } };
    const done = insertRuns(edited(two, at(1, 2)), [run]);
    expect(written(done)[1]).toEqual(paragraph('दू', run, 'सरा'));
    expect(done.selection.to).toEqual(at(1, 2 + run.text.length));
  });

  test('what is selected over several lines goes; of a table only the words go', () => {
    expect(written(removeSelected(edited(two, at(0, 5), at(1, 2))))).toEqual([paragraph('पहला सरा')]);
    const table: Block = { type: 'table', rows: [[[{ text: 'क' }], [{ text: 'ख' }]]] };
    const left = removeSelected(edited([paragraph('पहला'), table], at(0, 2), at(2, 1)));
    expect(left.lines).toHaveLength(4);
    expect(left.lines.map(textOf)).toEqual(['पह', '', '', '']);
  });

  test('lines that come in the middle of a paragraph part it in two', () => {
    const done = insertLines(edited(two, at(0, 4)), pastedPlain('एक\n\nदो', LIMITS));
    expect(written(done)).toEqual([paragraph('पहलाएक'), paragraph('दो अनुच्छेद'), paragraph('दूसरा')]);
    expect(done.selection.to).toEqual(at(1, 2));
  });

  test('a table that comes in stands by itself, and the caret below it', () => {
    const done = insertLines(edited(two, at(0, 4)), pastedPlain('क\tख\nग\tघ', LIMITS));
    expect(written(done).map(({ type }) => type)).toEqual(['paragraph', 'table', 'paragraph', 'paragraph']);
    expect(done.selection.to).toEqual(at(5, 0));
  });

  test('lines that come into a cell stay in that cell', () => {
    const table: Block = { type: 'table', rows: [[[{ text: 'क' }], [{ text: 'ख' }]]] };
    const done = insertLines(edited([table], at(1, 1)), pastedPlain('एक\n\nदो', LIMITS));
    expect(written(done)).toMatchObject([{ rows: [[[{ text: 'क' }], [{ text: 'खएक\nदो' }]]] }]);
  });

  test('a table is put in, grows, shrinks and goes, and there is always a line below it', () => {
    const made = insertTable(edited([paragraph('ऊपर')], at(0, 3)), 2, 2);
    expect(made.lines).toHaveLength(6);
    expect(made.selection.from).toEqual(at(1, 0));
    const wide = editTable(editTable(made, 'column'), 'row');
    expect(wide.lines).toHaveLength(1 + 9 + 1);
    const slim = editTable(editTable(wide, 'drop-row'), 'drop-column');
    expect(slim.lines).toHaveLength(1 + 4 + 1);
    const gone = editTable(slim, 'drop-table');
    expect(gone.lines.map(({ owner }) => owner.in)).toEqual(['paragraph', 'paragraph']);
    expect(editTable(made, 'heading').lines[1]?.owner).not.toHaveProperty('heading');
  });

  test('no edit of a table loses a word of the text around it, or leaves the caret nowhere', () => {
    const table: Block = {
      type: 'table',
      rows: [
        [[{ text: 'क' }], [{ text: 'ख' }]],
        [[{ text: 'ग' }], [{ text: 'घ' }]],
      ],
    };
    for (const edit of TABLE_EDITS)
      for (let line = 1; line <= 4; line += 1) {
        const done = editTable(edited([paragraph('ऊपर'), table, paragraph('नीचे')], at(line, 0)), edit);
        expect([textOf(done.lines[0] ?? { runs: [] }), textOf(done.lines.at(-1) ?? { runs: [] })]).toEqual([
          'ऊपर',
          'नीचे',
        ]);
        expect(done.lines[done.selection.from.line]).toBeDefined();
      }
  });
});

const LIMITS = { rows: 200, columns: 20 };
const pasted = (...nodes: Parameters<typeof el>[2][]) =>
  contentOf(pastedMarkup(el('body', {}, ...nodes), LIMITS));

describe('pasting', () => {
  test('of a page only words, bold, lists and tables are taken; scripts, styles, pictures and hidden words are not', () => {
    expect(
      pasted(
        el('style', {}, 'p { color: red }'),
        el('script', {}, 'alert(1)'),
        el('h2', {}, 'शीर्षक'),
        '\n  ',
        el(
          'p',
          { onclick: 'x()' },
          'सामान्य ',
          el('b', {}, 'गहरा'),
          el('img', { onerror: 'x()' }),
          '\n   पाठ',
        ),
        el('p', { style: 'display:none' }, 'छिपा'),
        el('ul', {}, el('li', {}, 'एक', el('ul', {}, el('li', {}, 'भीतर'))), el('li', {}, el('p', {}, 'दो'))),
        el(
          'table',
          {},
          el(
            'tbody',
            {},
            el('tr', {}, el('th', {}, 'क्रम'), el('th', {}, 'नाम')),
            el('tr', {}, el('td', {}, '1'), el('td', {}, el('p', {}, 'राम'), el('p', {}, 'श्याम'))),
          ),
        ),
        el('a', { href: 'javascript:x()', 'data-note': '4' }, 'कड़ी'),
      ),
    ).toEqual([
      paragraph({ text: 'शीर्षक', bold: true }),
      paragraph('सामान्य ', { text: 'गहरा', bold: true }, ' पाठ'),
      {
        type: 'list',
        ordered: false,
        items: [
          { level: 1, runs: [{ text: 'एक' }] },
          { level: 2, runs: [{ text: 'भीतर' }] },
          { level: 1, runs: [{ text: 'दो' }] },
        ],
      },
      {
        type: 'table',
        heading: true,
        rows: [
          [[{ text: 'क्रम' }], [{ text: 'नाम' }]],
          [[{ text: '1' }], [{ text: 'राम\nश्याम' }]],
        ],
      },
      paragraph('कड़ी'),
    ]);
  });

  test('Word’s paragraphs that are items become lists, without the bullets it wrote as text', () => {
    const item = (mark: string, text: string) =>
      el(
        'p',
        { class: 'MsoListParagraph', style: 'mso-list:l0 level1 lfo1' },
        el('span', { style: 'mso-list:Ignore' }, mark),
        text,
      );
    expect(pasted(item('·', 'एक'), item('·', 'दो'), item('1.', 'पहला'), item('(क)', 'दूसरा'))).toEqual([
      {
        type: 'list',
        ordered: false,
        items: [
          { level: 1, runs: [{ text: 'एक' }] },
          { level: 1, runs: [{ text: 'दो' }] },
        ],
      },
      {
        type: 'list',
        ordered: true,
        items: [
          { level: 1, runs: [{ text: 'पहला' }] },
          { level: 1, runs: [{ text: 'दूसरा' }] },
        ],
      },
    ]);
  });

  test('Google’s outer bold that is none, and bold by style, are understood', () => {
    expect(
      pasted(
        el(
          'b',
          { style: 'font-weight:normal' },
          el('p', {}, 'सादा ', el('span', { style: 'font-weight:700' }, 'गहरा')),
        ),
      ),
    ).toEqual([paragraph('सादा ', { text: 'गहरा', bold: true })]);
  });

  test('a style is set aside before a page is parsed, and read all the same; a text that says style= is left', () => {
    const aside = withoutStyles('<style>p {}</style><p class="a" STYLE="font-weight:bold">x style=1</p>');
    expect(aside).toBe('<p class="a" data-style="font-weight:bold">x style=1</p>');
    expect(pasted(el('p', { 'data-style': 'font-weight:bold' }, 'गहरा'))).toEqual([
      paragraph({ text: 'गहरा', bold: true }),
    ]);
  });

  test('whatever page is pasted, the office takes what comes of it', () => {
    const tag = fc.constantFrom(
      'p',
      'div',
      'b',
      'ul',
      'ol',
      'li',
      'table',
      'tr',
      'td',
      'th',
      'span',
      'br',
      'h1',
      'script',
      'o:p',
      'pre',
    );
    const { node } = fc.letrec<{ node: FakeNode | string }>(tie => ({
      node: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('शब्द', ' ', '\u0000', '\u00a0', 'a\nb', '\u200d'),
        fc
          .tuple(tag, fc.array(tie('node'), { maxLength: 4 }))
          .map(([name, children]) => el(name, {}, ...children)),
      ),
    }));
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), nodes => {
        const blocks = pasted(...nodes);
        if (blocks.length > 0) expect(NoteContent.safeParse(blocks).success).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('a table larger than a note takes becomes lines, and no word of it is lost', () => {
    const rows = Array.from({ length: 3 }, (_, row) =>
      el('tr', {}, el('td', {}, `क${row}`), el('td', {}, `ख${row}`)),
    );
    const lines = pastedMarkup(el('body', {}, el('table', {}, ...rows)), { rows: 2, columns: 2 });
    expect(lines.map(textOf)).toEqual(['क0 | ख0', 'क1 | ख1', 'क2 | ख2']);
  });

  test('plain lines with bullets or numbers in either script are lists, lines with tabs a table, others are left', () => {
    const kinds = (text: string) =>
      contentOf(pastedPlain(text, LIMITS)).map(each =>
        each.type === 'list' ? `list ${each.ordered}` : each.type,
      );
    expect(kinds('• एक\n• दो')).toEqual(['list false']);
    expect(kinds('१. एक\n२. दो')).toEqual(['list true']);
    expect(kinds('क) एक\nख) दो')).toEqual(['list true']);
    expect(kinds('क्रम\tनाम\n1\tराम')).toEqual(['table']);
    expect(kinds('प्रथम पंक्ति\nदूसरी पंक्ति\n\nतीसरी')).toEqual(['paragraph', 'paragraph']);
    expect(kinds('- अकेली')).toEqual(['paragraph']);
  });
});
