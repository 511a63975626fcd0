import type { AnyColumn, Need } from '#shared/domain/imports/column.ts';
import { NOTE_SIGN } from '#shared/domain/imports/forms.ts';
import { MOST_IMPORT_ROWS } from '#shared/domain/imports/plan.ts';
import { IMPORT_PROBLEMS } from '#shared/domain/imports/problems.ts';
import type { Said } from '#shared/domain/imports/sheet-problems.ts';
import { SHEET_KEYS, type SheetKey, SPECS } from '#shared/domain/imports/sheets.ts';
import { SHEET_LIMITS } from '#shared/sheets/limits.ts';
import { SHEET_REASONS } from '#shared/sheets/reasons.ts';
import { code, page, table } from './markdown.ts';

const NEEDS = {
  always: 'always',
  new: 'in a new row',
  optional: '—',
} as const satisfies Record<Need, string>;

/** Says nothing in any column, so that its cell answers with what it expects. */
const NONSENSE = '\u0007';

const pairs = ({ hi, en }: Said): string => {
  const english = en.split(', ');
  return hi
    .split(', ')
    .map((word, place) => (word === english[place] ? word : `${word} / ${english[place]}`))
    .join(', ');
};

/** What may stand in a column, by what it says to something that may not. */
const takes = ({ cell }: AnyColumn): string => {
  const read = cell.read(NONSENSE);
  if (!('code' in read)) throw new Error('a column takes anything at all');
  const { expected, known, lowest, highest } = read.facts ?? {};
  if (typeof known === 'object') return `one of: ${pairs(known)}`;
  if (typeof expected === 'object') return expected.en;
  return `a number from ${lowest} to ${highest}`;
};

const exampleOf = ({ example }: AnyColumn): string => {
  const [hi, en] = [example('hi'), example('en')];
  return hi === en ? hi : `${hi} / ${en}`;
};

const sheet = (key: SheetKey): string => {
  const { words, means, keys, columns } = SPECS[key];
  const rows = Object.values(columns).map(column => [
    `**${column.words.hi}** / ${column.words.en}`,
    NEEDS[column.need],
    `${column.means.hi} ${column.means.en}`,
    takes(column),
    exampleOf(column),
  ]);
  const named = keys.map(name => columns[name]?.words.en ?? name).join(', ');
  return [
    `## ${words.hi} / ${words.en} (${code(`${key}.csv`)})`,
    `${means.hi} ${means.en} A row is known by: ${named}.`,
    table(['column', 'needed', 'what it is', 'what may stand there', 'example'], rows),
  ].join('\n\n');
};

const problems = table(
  ['code', '', 'Hindi', 'English'],
  Object.entries(IMPORT_PROBLEMS).map(([name, { severity, hi, en }]) => [code(name), severity, hi, en]),
);
const reasons = table(
  ['code', 'Hindi', 'English'],
  SHEET_REASONS.map(reason => [code(reason.code), reason.hi, reason.en]),
);

/** The sheets of a district column by column, and every message of a check. */
export const printSheets = (): string =>
  page(
    'The sheets of a district, column by column',
    'How they are used is told in [onboarding.md](onboarding.md). The template that the office gives out holds the same, with an example in each column.',
    [
      `- A sheet is known by its name (of the file for CSV, of the tab for XLSX), in Hindi, in English or by the short name below; a column by its heading in either language. Their order does not matter. Columns and rows may be left out.`,
      `- An empty cell leaves what is there; a cell with ${code('-')} takes it away. Rows that begin with ${code(NOTE_SIGN)} are left out.`,
      '- CSV in UTF-8, with commas or semicolons; or XLSX. Formulas, macros, merged and hidden cells are not taken, and told by cell.',
      `- At most ${MOST_IMPORT_ROWS.toLocaleString('en')} rows at once, and ${SHEET_LIMITS.bytes / 1024 / 1024} MB a file.`,
    ].join('\n'),
    ...SHEET_KEYS.map(sheet),
    '## What the check of the sheets says',
    'Sheet, row and column stand before the words. One error and nothing is entered; a warning tells what will be entered all the same.',
    problems,
    '## What is said of a file that cannot be read',
    reasons,
  );
