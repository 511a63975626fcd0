import { given } from '#shared/domain/holding.ts';
import type { PostId } from '#shared/domain/ids.ts';
import type { ReceiptDestination } from '#shared/domain/receipt-moves.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Office } from './office.ts';

/** A new stay of a receipt at a post, and who has the charge there if its officer is on leave. */
export const receiptSeat = async (
  { posts }: Pick<Office, 'posts'>,
  postId: PostId,
  at: Instant,
): Promise<ReceiptDestination> => {
  const { rules, holdingId, vacant, onLeave, standIn } = await posts.destination(postId, at);
  const linkPost = onLeave ? standIn?.postId : undefined;
  return { postId, rules, holdingId, vacant, onLeave, ...given('linkPost', linkPost) };
};
