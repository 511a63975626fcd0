import * as z from 'zod';
import { DistrictPolicy } from '../policy.ts';

/** What holds in every office of the district that says nothing else: one row, put anew. */
export const DistrictRules = z.strictObject({ of: z.literal('district'), policy: DistrictPolicy });
export type DistrictRules = z.infer<typeof DistrictRules>;
