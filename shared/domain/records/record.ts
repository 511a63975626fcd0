import * as z from 'zod';
import { OfficerId, PostId } from '../ids.ts';
import { Day, Instant } from '../time.ts';
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

/** One of the two persons without whom nothing is disposed of: the officer, and as which post. */
export const DisposalHand = z.strictObject({ officerId: OfficerId, postId: PostId, at: Instant });
export type DisposalHand = z.infer<typeof DisposalHand>;

/** That a record is to be disposed of: proposed by one person, and confirmed or refused by another. */
export const Proposal = DisposalHand.extend({ reason: z.string() });
export type Proposal = z.infer<typeof Proposal>;

/** Where a disposal stands that is listed: one person has spoken, or both. */
export const DISPOSAL_STAGES = ['proposed', 'disposed'] as const;
export type DisposalStage = (typeof DISPOSAL_STAGES)[number];

/** How much was erased of a file and of what was merged into it. */
export const ERASED = {
  notes: z.int().min(0),
  /** Versions of letters drafted in it. */
  versions: z.int().min(0),
  /** Scans whose images and texts are gone, and those whose images another paper still has. */
  scans: z.int().min(0),
  shared: z.int().min(0),
} as const;

/** What is left to say of a record that was disposed of. */
export const Disposed = z.strictObject({
  proposed: Proposal,
  confirmed: DisposalHand,
  /** Absent while its contents are being erased. */
  erased: z.strictObject({ ...ERASED, at: Instant }).optional(),
});
export type Disposed = z.infer<typeof Disposed>;

/** That a post needs a record, and for what; its number is that of the event. */
export const Requisition = z.strictObject({
  requisition: z.int(),
  by: PostId,
  purpose: z.string(),
  at: Instant,
});
export type Requisition = z.infer<typeof Requisition>;

/** With which post a record is, that asked for it, and by when it is to come back. */
export const Loan = z.strictObject({
  requisition: z.int(),
  to: PostId,
  purpose: z.string(),
  dueOn: Day,
  at: Instant,
  by: PostId,
});
export type Loan = z.infer<typeof Loan>;

/** Where a record stands that is listed: asked for, or out. */
export const LOAN_STAGES = ['asked', 'out'] as const;
export type LoanStage = (typeof LOAN_STAGES)[number];

/** So many posts may wait for one record at once. */
export const MOST_REQUISITIONS = 10;

/** At most so many stand on one file: the head carries them. */
export const MOST_HOLDS = 20;
