import * as z from 'zod';
import { PostId } from '#shared/domain/ids.ts';
import { DISTRICT_RUNG_KINDS } from '#shared/domain/policy.ts';
import { Instant } from '#shared/domain/time.ts';

/** A rung of the ladder that is still to come: whom it tells, when, and what comes with it. */
export const Ahead = z.strictObject({
  dueAt: Instant,
  tells: PostId,
  kind: z.enum(['remind', 'inform', ...DISTRICT_RUNG_KINDS]),
});
