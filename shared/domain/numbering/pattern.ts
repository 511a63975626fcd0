import * as z from 'zod';
import { NO_CONTROLS } from '../text.ts';
import { type RegisterYear, writtenYear, YearForm } from './year.ts';

/** The levels of subject heads from the widest down (domain.md 1.3). */
export const HEAD_LEVELS = ['basic', 'primary', 'secondary', 'tertiary'] as const;
export const HeadLevel = z.enum(HEAD_LEVELS);
export type HeadLevel = z.infer<typeof HeadLevel>;

/** What stands between the parts of a number: signs, and words if the office likes. */
const Literal = z
  .string()
  .normalize('NFC')
  .min(1)
  .max(20)
  .regex(NO_CONTROLS)
  .regex(/^[^\n\t]*$/);

export const Part = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('office') }),
  z.strictObject({ part: z.literal('head'), level: HeadLevel }),
  /** `digits`: shorter numbers get noughts in front. */
  z.strictObject({ part: z.literal('serial'), digits: z.int().min(2).max(7).optional() }),
  z.strictObject({ part: z.literal('year'), form: YearForm.default('usual') }),
  z.strictObject({ part: z.literal('literal'), text: Literal }),
]);
export type Part = z.infer<typeof Part>;

/** How the numbers of a register are written, part after part. */
export const Pattern = z.array(Part).min(1).max(16);
export type Pattern = z.infer<typeof Pattern>;

/** What the parts of one number are. `heads` are the codes from the basic head down, as far as the file has them. */
export type Numbered = {
  readonly code: string;
  readonly heads: readonly string[];
  readonly serial: number;
  readonly year: RegisterYear;
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
