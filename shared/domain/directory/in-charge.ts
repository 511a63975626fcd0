import type { OfficeId, PostId } from '../ids.ts';
import type { Directory } from './directory.ts';

/**
 * Whether a post is in charge of an office: none of that office's own posts stands above it. A section has one such post, its
 * in-charge (domain.md 1.10).
 */
export const isInCharge = (directory: Directory, officeId: OfficeId, postId: PostId): boolean => {
  const post = directory.find('posts', postId);
  if (post?.officeId !== officeId) return false;
  const above = post.reportsTo && directory.find('posts', post.reportsTo);
  return above?.officeId !== officeId;
};
