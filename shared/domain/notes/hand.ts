import * as z from 'zod';
import type { Context } from '../file-decision.ts';
import { given } from '../holding.ts';
import { OfficerId, PostId } from '../ids.ts';
import { Instant } from '../time.ts';

/** Who had the pen, as which post, and when. */
export const Hand = z.strictObject({
  postId: PostId,
  officerId: OfficerId,
  /** The officer in whose place it was done: both names are shown. */
  inPlaceOf: OfficerId.optional(),
  at: Instant,
});
export type Hand = z.infer<typeof Hand>;

export const handOf = ({ by, at }: Pick<Context, 'by' | 'at'>): Hand => ({
  postId: by.postId,
  officerId: by.officerId,
  ...given('inPlaceOf', by.mandate?.inPlaceOf),
  at,
});
