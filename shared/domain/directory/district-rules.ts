import * as z from 'zod';
import { Policy } from '../policy.ts';

/** What holds in every office of the district that says nothing else: one row, put anew. */
export const DistrictRules = z.strictObject({ of: z.literal('district'), policy: Policy });
export type DistrictRules = z.infer<typeof DistrictRules>;
