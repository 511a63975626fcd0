import type { ByOfficer } from '#shared/domain/actor.ts';
import { isBelow } from '#shared/domain/directory/below.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { PostId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';

/** What lies with a post is seen by the line above it; refuses with `post.not-below` whoever is not in that line. */
export const mustBeBelow = (directory: Directory, postId: PostId, { postId: above }: ByOfficer): void => {
  if (!isBelow(directory, directory.getPost(postId).postId, above)) throw new Refusal('post.not-below');
};
