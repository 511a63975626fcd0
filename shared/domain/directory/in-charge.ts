import type { OfficeId, PostId } from '../ids.ts';
import type { Directory } from './directory.ts';
import type { PostRow } from './post.ts';

/** Whether none of its own office's posts stands above it. */
const isTop = ({ find }: Directory, { officeId, reportsTo }: PostRow): boolean =>
  (reportsTo && find('posts', reportsTo))?.officeId !== officeId;

/**
 * Whether a post is in charge of an office: none of that office's own posts stands above it, nor at a higher level in no line.
 * A section has one such post, its in-charge (domain.md 1.10); a clerk whose reporting line nobody has entered yet is none.
 */
export const isInCharge = (directory: Directory, officeId: OfficeId, postId: PostId): boolean => {
  const post = directory.find('posts', postId);
  if (post?.officeId !== officeId || !isTop(directory, post)) return false;
  const { level } = directory.getPost(postId);
  return directory.postsOf(officeId).every(other => other.level <= level || !isTop(directory, other));
};
