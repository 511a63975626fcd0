import { HEAD_LEVELS } from './levels.ts';
import type { Part } from './pattern.ts';
import type { RegisterKind } from './rules.ts';
import { partsFor } from './write.ts';

/** What is wrong with a pattern: a part that is missing or stands twice, heads with a hole, or parts that run together. */
export const PATTERN_FAULTS = [
  'office-missing',
  'serial-missing',
  'year-missing',
  'twice',
  'heads-elsewhere',
  'heads-with-hole',
  'parts-touch',
] as const;
export type PatternFault = (typeof PATTERN_FAULTS)[number];

const NEEDED = [
  ['office', 'office-missing'],
  ['serial', 'serial-missing'],
  ['year', 'year-missing'],
] as const satisfies readonly (readonly [Part['part'], PatternFault])[];

const nameOf = (part: Part): string => (part.part === 'head' ? part.level : part.part);

const RUNS_ON_LEFT = /[\p{L}\p{M}\p{N}]$/u;
const RUNS_ON_RIGHT = /^[\p{L}\p{M}\p{N}]/u;
/** Codes, serials and years begin and end with a letter or digit; of a text it depends. */
const endsInWord = (part: Part): boolean => part.part !== 'literal' || RUNS_ON_LEFT.test(part.text);
const beginsWithWord = (part: Part): boolean => part.part !== 'literal' || RUNS_ON_RIGHT.test(part.text);

/** `1` and `17` beside one another would read as `11` and `7`: with a sign between them no two numbers are one. */
const touch = (parts: readonly Part[]): boolean =>
  parts.some((part, place) => {
    const next = parts[place + 1];
    return next !== undefined && endsInWord(part) && beginsWithWord(next);
  });

/**
 * What of a pattern would let two files bear one number. Its counter runs per office, year and the heads that the pattern
 * writes: so the office, the year and every head above a written one must be read from the number.
 */
export const faultOf = (of: RegisterKind, pattern: readonly Part[]): PatternFault | undefined => {
  const names = pattern.filter(({ part }) => part !== 'literal').map(nameOf);
  for (const [part, fault] of NEEDED) if (!names.includes(part)) return fault;
  if (new Set(names).size < names.length) return 'twice';
  const levels = HEAD_LEVELS.filter(level => names.includes(level));
  if (levels.length > 0 && of !== 'files') return 'heads-elsewhere';
  if (levels.some((level, depth) => level !== HEAD_LEVELS[depth])) return 'heads-with-hole';
  // A file may have no head at all, or fewer than the pattern has room for.
  const shapes = [...levels.keys(), levels.length].map(depth => partsFor(pattern, depth));
  return shapes.some(touch) ? 'parts-touch' : undefined;
};
