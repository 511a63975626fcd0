import type { Category } from '#shared/domain/category.ts';
import type { Priority } from '#shared/domain/holding.ts';
import { Cell, type Lot, type Paper, type Standing } from '#shared/domain/position/cell.ts';

/**
 * What lies with a post as one line of text: `g1s` for the day, a letter each for what it is, how it stands, its priority and
 * its category, then how many. A post with two hundred things has a line of a kilobyte or two, and a district's five
 * thousand posts are read in sixteen pages; a number of its own for each would be ten times that, in bytes and in work.
 */
const PAPER = { file: 'f', receipt: 'r' } as const satisfies Record<Paper, string>;
const STANDING = {
  'at-work': 'w',
  parked: 'p',
  'call-book': 'c',
  suspended: 's',
} as const satisfies Record<Standing, string>;
const PRIORITY = {
  ordinary: 'o',
  priority: 'p',
  immediate: 'i',
  'most-immediate': 'm',
  'out-today': 't',
} as const satisfies Record<Priority, string>;
const CATEGORY = {
  general: 'g',
  vip: 'v',
  court: 'c',
  rti: 'r',
  grievance: 'a',
} as const satisfies Record<Category, string>;

const RADIX = 36;
const DAY_LETTERS = 3;
const DAY_MS = 86_400_000;

/** The key of a cell, of seven letters; enough until the year 2097. */
export const codeOf = ({ day, paper, standing, priority, category }: Cell): string =>
  (Date.parse(day) / DAY_MS).toString(RADIX).padStart(DAY_LETTERS, '0') +
  PAPER[paper] +
  STANDING[standing] +
  PRIORITY[priority] +
  CATEGORY[category];

const LETTERS = DAY_LETTERS + 4;

/** Counts by the code of their cell, of which none is nought. */
export type Held = Map<string, number>;

export const readHeld = (text: string): Held =>
  new Map(
    text === ''
      ? []
      : text
          .split(' ')
          .map((each): [string, number] => [
            each.slice(0, LETTERS),
            Number.parseInt(each.slice(LETTERS), RADIX),
          ]),
  );

export const writeHeld = (held: Held): string =>
  [...held]
    .filter(([, count]) => count !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, count]) => code + count.toString(RADIX))
    .join(' ');

export const addTo = (held: Held, cell: Cell, count: number): void => {
  const code = codeOf(cell);
  held.set(code, (held.get(code) ?? 0) + count);
};

const keyOf = <K extends string>(table: Readonly<Record<K, string>>) => {
  const back = new Map(Object.entries<string>(table).map(([name, letter]) => [letter, name]));
  return (letter: string | undefined): string | undefined => back.get(letter ?? '');
};
const BACK = {
  paper: keyOf(PAPER),
  standing: keyOf(STANDING),
  priority: keyOf(PRIORITY),
  category: keyOf(CATEGORY),
};

const cellOfCode = (code: string): Cell =>
  Cell.parse({
    day: new Date(Number.parseInt(code.slice(0, DAY_LETTERS), RADIX) * DAY_MS).toISOString().slice(0, 10),
    paper: BACK.paper(code[DAY_LETTERS]),
    standing: BACK.standing(code[DAY_LETTERS + 1]),
    priority: BACK.priority(code[DAY_LETTERS + 2]),
    category: BACK.category(code[DAY_LETTERS + 3]),
  });

/** Reads lines of many posts; they have most of their cells in common, and each is made once. */
export const lotReader = (): ((text: string) => readonly Lot[]) => {
  const known = new Map<string, Cell>();
  const cellFor = (code: string): Cell => {
    const cell = known.get(code) ?? cellOfCode(code);
    known.set(code, cell);
    return cell;
  };
  return text =>
    text === ''
      ? []
      : text.split(' ').map(each => ({
          cell: cellFor(each.slice(0, LETTERS)),
          count: Number.parseInt(each.slice(LETTERS), RADIX),
        }));
};
