import * as z from 'zod';
import { PostId } from '../ids.ts';
import { Instant } from '../time.ts';
import { RetentionCode } from './retention.ts';

/** As what a closed file is kept, and where; fixed when it is recorded, whatever the master says later. */
export const RECORDED_AS = {
  category: RetentionCode,
  /** The year, in India, in which it was closed: all years of its keeping are counted from it. */
  closedIn: z.int(),
  /** Absent: for ever. */
  keepYears: z.int().optional(),
  reviewIn: z.int(),
  /** Where a file on paper stands in the record room. */
  shelf: z.string().optional(),
} as const;

/** A file's place in the record room. */
export const Recorded = z.strictObject({ ...RECORDED_AS, at: Instant, by: PostId });
export type Recorded = z.infer<typeof Recorded>;

/** For what a record must not be touched (domain.md 2.3). */
export const HOLD_GROUNDS = ['court', 'rti', 'audit', 'vigilance'] as const;
export const HoldGround = z.enum(HOLD_GROUNDS);
export type HoldGround = z.infer<typeof HoldGround>;

/** One legal hold. While a file has any, nothing of it is disposed of. Its number is that of the event that set it. */
export const LegalHold = z.strictObject({
  hold: z.int(),
  ground: HoldGround,
  reason: z.string(),
  at: Instant,
  by: PostId,
});
export type LegalHold = z.infer<typeof LegalHold>;

/** At most so many stand on one file: the head carries them. */
export const MOST_HOLDS = 20;
