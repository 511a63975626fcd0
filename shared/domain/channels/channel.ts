import * as z from 'zod';
import { Category, Watched } from '../category.ts';
import { Kept } from '../classification.ts';
import { Names, OfficeKind } from '../directory/office.ts';
import { Action, Priority } from '../holding.ts';
import { ChannelId, OfficeId, PostId } from '../ids.ts';
import { LIMITS, line, listOf, prose } from '../text.ts';

/**
 * Where a stage takes a file: to a post, or by a relation that is looked up when it is wanted, so that one channel serves every
 * office and outlives transfers. `superior` counts from the post of the stage before, `office-head` and `parent-head` from the
 * file's office.
 */
export const Target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('post'), postId: PostId }),
  z.strictObject({ kind: z.literal('superior'), levels: z.int().min(1).max(9) }),
  z.strictObject({ kind: z.literal('in-charge'), officeId: OfficeId }),
  z.strictObject({ kind: z.literal('office-head') }),
  z.strictObject({ kind: z.literal('parent-head') }),
  z.strictObject({ kind: z.literal('district-head') }),
  z.strictObject({ kind: z.literal('starter') }),
]);
export type Target = z.infer<typeof Target>;

/** Whom a stage asks: a post, or by a relation; `each-in-charge` is whoever is in charge of each office of a kind. */
export const AskedTarget = z.discriminatedUnion('kind', [
  ...Target.options,
  z.strictObject({ kind: z.literal('each-in-charge'), officeKind: OfficeKind }),
]);
export type AskedTarget = z.infer<typeof AskedTarget>;

/**
 * What is asked of several posts at once when a file comes to a stage: the stage is over when all have answered, or when the
 * question was closed (ADR 28). It says the same in Hindi and in English, since nobody signs it.
 */
export const Asks = z.strictObject({
  posts: listOf(AskedTarget, LIMITS.asked).min(1),
  text: z.strictObject({ hi: prose(LIMITS.stageQuestion), en: prose(LIMITS.stageQuestion) }),
  /** Working days in which the answer is wanted. */
  days: z.int().min(1).max(90),
});
export type Asks = z.infer<typeof Asks>;

/** What a case must be for a stage to be of it: all that is said here. */
export const Holds = z
  .strictObject({
    category: Category.optional(),
    priority: Priority.optional(),
    classification: Kept.optional(),
    officeId: OfficeId.optional(),
  })
  .refine(when => Object.keys(when).length > 0);
export type Holds = z.infer<typeof Holds>;

export const Stage = z.strictObject({
  to: Target,
  /** What the post is asked to do. */
  action: Action,
  /** Working days in which it is to be done; by them the day is set that the sender wants it by. */
  days: z.int().min(1).max(90).optional(),
  /** A consultation: others are asked when the file comes to that post, which waits for their answers. */
  asks: Asks.optional(),
  /** Absent: it is of every case. */
  when: Holds.optional(),
});
export type Stage = z.infer<typeof Stage>;

/** Whose channel it is: the district's, or that of one office. */
export const ChannelOf = z.union([z.literal('district'), OfficeId]);
export type ChannelOf = z.infer<typeof ChannelOf>;

/**
 * A channel of submission (प्रस्तुतीकरण का मार्ग): the posts a kind of case goes through, in order. A version is never changed; a
 * file goes by the version it began with. What is withdrawn begins no more, and both stay to be seen.
 */
export const Channel = z.strictObject({
  channelId: ChannelId,
  version: z.int().min(1),
  of: ChannelOf,
  names: Names,
  /** Categories of case that begin by it when a file is opened on such a letter. */
  starts: z.array(Watched).max(Watched.options.length).optional(),
  stages: listOf(Stage, LIMITS.stages).min(1),
  /** Why it passes more distinct levels than the office lets pass unsaid. */
  levelsReason: line(LIMITS.reason).optional(),
  withdrawn: z.literal(true).optional(),
});
export type Channel = z.infer<typeof Channel>;

/** A row of the directory is one version. */
export const channelRowId = ({ channelId, version }: Pick<Channel, 'channelId' | 'version'>): string =>
  `${channelId}.${String(version).padStart(4, '0')}`;
