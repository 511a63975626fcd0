import type { PostId } from '../ids.ts';
import type { Directory } from './directory.ts';

/** A post of the tree below another: under which post it stands, and whether posts stand below it that were left out. */
export type Below = { readonly postId: PostId; readonly under: PostId; readonly goesOn: boolean };

/** The reporting line downward, level by level, up to so many posts; a post is named with all beside it or not at all. */
export const treeBelow = (directory: Directory, top: PostId, atMost: number): readonly Below[] => {
  const under = Map.groupBy(directory.posts(), ({ reportsTo }) => reportsTo);
  const directlyBelow = (postId: PostId): readonly PostId[] =>
    (under.get(postId) ?? []).map(each => each.postId);
  const found: Below[] = [];
  const known = new Set<PostId>([top]);
  const walk: PostId[] = [top];
  for (const above of walk) {
    const children = directlyBelow(above).filter(postId => !known.has(postId));
    // The first level is named whole: who asks has no other way to it.
    const isFull = above !== top && found.length + children.length > atMost;
    const place = found.findIndex(({ postId }) => postId === above);
    const parent = found[place];
    if (parent && children.length > 0) found[place] = { ...parent, goesOn: isFull };
    if (isFull) continue;
    for (const postId of children) {
      known.add(postId);
      found.push({ postId, under: above, goesOn: false });
      walk.push(postId);
    }
  }
  return found;
};

/** Whether a post stands below another in the reporting line. */
export const isBelow = (directory: Directory, postId: PostId, above: PostId): boolean =>
  directory.lineAbove(postId).includes(above);
