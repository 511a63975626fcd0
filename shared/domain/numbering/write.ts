import { HEAD_LEVELS } from './levels.ts';
import type { Part } from './pattern.ts';
import type { YearForm, YearKind } from './year.ts';

const APRIL = 4;

/** The name of the register's year that runs on a day (`YYYY-MM-DD`), or of one so many years later. */
export const yearOn = (kind: YearKind, day: string, later = 0): string => {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const first = year + later - (kind === 'financial' && month < APRIL ? 1 : 0);
  return kind === 'calendar' ? String(first) : `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
};

/** A year as a number shows it. */
export const writtenYear = (year: string, form: YearForm): string => {
  const [first = '', second] = year.split('-');
  if (form === 'short') return year.slice(2);
  return form === 'long' && second !== undefined ? `${first}-${Number(first) + 1}` : year;
};

/** What the parts of one number are. `heads` are the codes from the basic head down, as far as the file has them. */
export type Numbered = {
  readonly code: string;
  readonly heads: readonly string[];
  readonly serial: number;
  readonly year: string;
};

/** How many levels of heads stand in the numbers of a pattern. */
export const levelsIn = (pattern: readonly Part[]): number =>
  pattern.filter(({ part }) => part === 'head').length;

/**
 * The parts that stand in a number whose file has so many levels of heads. A head that is not there takes the sign before
 * it along, or the one behind it where it would come first.
 */
export const partsFor = (pattern: readonly Part[], levels: number): readonly Part[] => {
  const kept: Part[] = [];
  let dropNext = false;
  for (const part of pattern) {
    const drops = dropNext && part.part === 'literal';
    dropNext = false;
    if (drops) continue;
    if (part.part !== 'head' || HEAD_LEVELS.indexOf(part.level) < levels) {
      kept.push(part);
    } else if (kept.at(-1)?.part === 'literal') {
      kept.pop();
    } else {
      dropNext = true;
    }
  }
  return kept;
};

const written = (part: Part, { code, heads, serial, year }: Numbered): string => {
  switch (part.part) {
    case 'office':
      return code;
    case 'head':
      return heads[HEAD_LEVELS.indexOf(part.level)] ?? '';
    case 'serial':
      return String(serial).padStart(part.digits ?? 0, '0');
    case 'year':
      return writtenYear(year, part.form);
    case 'literal':
      return part.text;
  }
};

/** The human number, as its pattern writes it. */
export const numberBy = (pattern: readonly Part[], numbered: Numbered): string =>
  partsFor(pattern, numbered.heads.length)
    .map(part => written(part, numbered))
    .join('');
