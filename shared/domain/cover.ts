import * as z from 'zod';
import { LetterLanguage } from './receipt-details.ts';
import { LIMITS, line, prose } from './text.ts';
import { Day } from './time.ts';

/** How long a file is kept after it is closed, in years; the records rules say more (domain.md 2.3). */
export const RETENTIONS = ['1', '3', '5', '10', '25', 'permanent'] as const;
export const Retention = z.enum(RETENTIONS);
export type Retention = z.infer<typeof Retention>;

/** What stands on the cover of a file beside number and subject (domain.md 1.3). */
export const Cover = z.strictObject({
  description: prose(LIMITS.remark).optional(),
  language: LetterLanguage.optional(),
  category: line(LIMITS.name).optional(),
  subCategory: line(LIMITS.name).optional(),
  previousReferences: prose(LIMITS.remark).optional(),
  laterReferences: prose(LIMITS.remark).optional(),
  remarks: prose(LIMITS.remark).optional(),
  dueOn: Day.optional(),
  retention: Retention.optional(),
});
export type Cover = z.infer<typeof Cover>;
