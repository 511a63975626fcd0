import type { Directory } from '../directory/directory.ts';
import { isInCharge } from '../directory/in-charge.ts';
import type { PostId } from '../ids.ts';

/** Whether a post is that of the head of the district: in charge of the collectorate, with no office above it. */
export const isHeadOfDistrict = (directory: Directory, postId: PostId): boolean => {
  const post = directory.find('posts', postId);
  const office = post && directory.find('offices', post.officeId);
  if (office?.kind !== 'collectorate' || office.parent !== undefined) return false;
  return isInCharge(directory, office.officeId, postId);
};

/**
 * Whose position a post sees: its own and that of every post below it in the reporting line; the head of the district sees
 * every post, also one whose line nobody has entered. Nobody else sees anything: there is no other way in.
 */
export const positionSight = (directory: Directory, postId: PostId): ((other: PostId) => boolean) => {
  if (isHeadOfDistrict(directory, postId)) return () => true;
  return other => other === postId || directory.lineAbove(other).includes(postId);
};
