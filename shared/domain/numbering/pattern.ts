import * as z from 'zod';
import { HEAD_LEVELS } from './levels.ts';
import { YearForm } from './year.ts';

/** What stands between the parts of a number: signs, and words if the office likes; nothing that cannot be seen. */
const Literal = z
  .string()
  .normalize('NFC')
  .max(20)
  .regex(/^[\p{L}\p{M}\p{N}\p{P}\p{S} ]+$/u);

export const Part = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('office') }),
  z.strictObject({ part: z.literal('head'), level: z.enum(HEAD_LEVELS) }),
  /** `digits`: shorter numbers get noughts in front. */
  z.strictObject({ part: z.literal('serial'), digits: z.int().min(2).max(7).optional() }),
  z.strictObject({ part: z.literal('year'), form: YearForm.default('usual') }),
  z.strictObject({ part: z.literal('literal'), text: Literal }),
]);
export type Part = z.infer<typeof Part>;

/** How the numbers of a register are written, part after part. */
export const Pattern = z.array(Part).min(1).max(16);
export type Pattern = z.infer<typeof Pattern>;
