import type { ByOfficer } from './actor.ts';
import { runsAt } from './directory/charge.ts';
import type { Directory } from './directory/directory.ts';
import type { FileHead } from './file.ts';
import type { PostId } from './ids.ts';
import type { Instant } from './time.ts';

type Who = Pick<ByOfficer, 'officerId' | 'postId'>;

/** Whether an officer may act as a post at this hour, by charge or as its delegate. */
const actsAs = (directory: Directory, { officerId, postId }: Who, at: Instant): boolean =>
  directory.chargesOfOfficer(officerId).some(charge => charge.postId === postId && runsAt(charge, at)) ||
  directory
    .mandatesOf(officerId, at)
    .some(mandate => mandate.kind === 'delegate' && mandate.postId === postId);

/**
 * Whether who confirms a note has confirmed on this file as another post of theirs, of another level: then one person would
 * be two levels of one submission. A post they have left does not count: who was promoted goes on as what they are now.
 */
export const atTwoLevels = (
  directory: Directory,
  { confirmers = [] }: Pick<FileHead, 'confirmers'>,
  { by, at }: { readonly by: Who; readonly at: Instant },
): boolean => {
  const levelOf = (postId: PostId): number => directory.getPost(postId).level;
  return confirmers.some(
    past =>
      past.officerId === by.officerId &&
      past.postId !== by.postId &&
      levelOf(past.postId) !== levelOf(by.postId) &&
      actsAs(directory, past, at),
  );
};

/** What the confirming of a note is told of it: nothing, where it is not so; else whether the district lets one do both. */
export const twoLevelsOf = (
  directory: Directory,
  {
    head,
    context,
    allows,
  }: {
    readonly head: Pick<FileHead, 'confirmers'>;
    readonly context: { readonly by: Who; readonly at: Instant };
    readonly allows: boolean;
  },
): { readonly twoLevels?: 'allowed' | 'refused' } =>
  atTwoLevels(directory, head, context) ? { twoLevels: allows ? 'allowed' : 'refused' } : {};
