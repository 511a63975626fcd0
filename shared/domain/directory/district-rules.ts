import * as z from 'zod';
import { DistrictPolicy } from '../policy.ts';
import { LoanDays, Retention } from '../records/retention.ts';

/** What holds in every office of the district that says nothing else: one row, put anew. */
export const DistrictRules = z.strictObject({
  of: z.literal('district'),
  policy: DistrictPolicy,
  /** Of which categories its records are; absent: those of the National Archives with the usual terms. */
  retention: Retention.optional(),
  /** For how many days a record is given out; absent: the usual. */
  loanDays: LoanDays.optional(),
});
export type DistrictRules = z.infer<typeof DistrictRules>;
