import * as z from 'zod';
import type { By } from './actor.ts';
import { PostId } from './ids.ts';
import { Instant } from './time.ts';

/** For what a clock stands still: another must act first, and whoever holds it can do nothing (domain.md 1.9, 2.1). */
export const SUSPENSION_CODES = ['applicant', 'court', 'other'] as const;
export const SuspensionCode = z.enum(SUSPENSION_CODES);
export type SuspensionCode = z.infer<typeof SuspensionCode>;

/** A clock that stands still: since when, by which post, for what, and why in its own words. */
export const Suspension = z.strictObject({
  at: Instant,
  by: PostId,
  /** Absent of what was suspended before there were codes. */
  code: SuspensionCode.optional(),
  reason: z.string(),
});
export type Suspension = z.infer<typeof Suspension>;

/** The event by which a clock was stopped, as far as that tells of it. */
type Stopped = {
  readonly at: Instant;
  readonly by: By;
  readonly data: Pick<Suspension, 'code' | 'reason'>;
};

/** @param holder in whose name it was done, should no officer be named. */
export const suspensionIn = ({ at, by, data: { code, reason } }: Stopped, holder: PostId): Suspension => ({
  at,
  by: by.kind === 'officer' ? by.postId : holder,
  ...(code === undefined ? {} : { code }),
  reason,
});
