import * as z from 'zod';
import { ObjectId, type OfficeId, PostId } from '#shared/domain/ids.ts';
import { Counted, type FlowKind } from '#shared/domain/position/counting.ts';
import { type Day, Instant } from '#shared/domain/time.ts';
import { key, positionShard } from './keys.ts';
import type { Where } from './table.ts';

/** What lies with a post: one item, however much it is. */
export const PostItem = z.strictObject({
  postId: PostId,
  /** Counts the writes of it: of two who add at once, one is overtaken and reads again. */
  version: z.int().min(1),
  /** As `position-code.ts` writes it. */
  held: z.string(),
  /** Everything that ever came and went: what is here is the one less the other. */
  came: z.int(),
  went: z.int(),
  asOf: Instant,
});
export type PostItem = z.infer<typeof PostItem>;

/** How many of an office's own papers lie with a post. */
export const OwnItem = z.strictObject({ postId: PostId, count: z.int() });
export type OwnItem = z.infer<typeof OwnItem>;

export const whereCounted = (objectId: ObjectId): Where => ({ pk: key.object(objectId), sk: key.counted() });
export const wherePost = (postId: PostId): Where => ({ pk: key.position(positionShard(postId)), sk: postId });
export const whereFlow = (postId: PostId, day: Day): Where => ({
  pk: key.positionFlow(day.slice(0, 7), positionShard(postId)),
  sk: postId,
});
export const whereOwn = (officeId: OfficeId, postId: PostId): Where => ({
  pk: key.positionOwn(officeId),
  sk: postId,
});

const FLOW_LETTER = { received: 'r', left: 'l', disposed: 'd' } as const satisfies Record<FlowKind, string>;

/** `r07`: received on the seventh. Flat, since DynamoDB adds only to what lies on top. */
export const flowName = (kind: FlowKind, day: Day): string => FLOW_LETTER[kind] + day.slice(8);

/** What is counted of an object; whoever lists what is counted with a post is told which that is. */
export const CountedItem = Counted.extend({ objectId: ObjectId });
export type CountedItem = z.infer<typeof CountedItem>;

/** The same with its place in the list of what is counted with its post. */
export const countedItem = (objectId: ObjectId, counted: Counted) => ({
  ...whereCounted(objectId),
  objectId,
  ...(counted.lies ? { workPk: key.countedWith(counted.postId), workSk: objectId } : {}),
  ...counted,
});
