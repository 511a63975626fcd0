import { primaryCharge } from '#shared/domain/directory/charge.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { given } from '#shared/domain/holding.ts';
import type { PostId } from '#shared/domain/ids.ts';
import type { ReceiptDestination } from '#shared/domain/receipt-moves.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Office } from './office.ts';
import { inCharge } from './people.ts';

/** The own post of the officer who has the charge of another's post while that one is on leave. */
const linkPostOf = (directory: Directory, postId: PostId, at: Instant): PostId | undefined => {
  const charge = inCharge(directory, postId, at);
  if (charge?.kind !== 'link') return undefined;
  const own = primaryCharge(directory.chargesOfOfficer(charge.officerId), at);
  return own?.kind === 'link' ? undefined : own?.postId;
};

/** A new stay of a receipt at a post, and who has the charge there if its officer is on leave. */
export const receiptSeat = async (
  { posts, store }: Pick<Office, 'posts' | 'store'>,
  postId: PostId,
  at: Instant,
): Promise<ReceiptDestination> => {
  const { rules, holdingId, vacant, onLeave } = await posts.destination(postId, at);
  const linkPost = linkPostOf(await store.directory.lately(), postId, at);
  return { postId, rules, holdingId, vacant, onLeave, ...given('linkPost', linkPost) };
};
