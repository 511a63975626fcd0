import { type Charge, inChargeAt } from '#shared/domain/directory/charge.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { marking } from '#shared/domain/directory/marking.ts';
import { given } from '#shared/domain/holding.ts';
import type { OfficerId, PostId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/time.ts';

/** A look that is made once for each key. */
export const remembered = <K, V>(look: (key: K) => Promise<V>): ((key: K) => Promise<V>) => {
  const known = new Map<K, Promise<V>>();
  return key => {
    const found = known.get(key) ?? look(key);
    known.set(key, found);
    return found;
  };
};

/** Who answers for a post at an hour; undefined when the seat is vacant. */
export const inCharge = (directory: Directory, postId: PostId, at: Instant): Charge | undefined =>
  inChargeAt(directory.chargesOfPost(postId), at);

/** `SDM(AK)-SDM-SDR`. `officerId` if known who acted, else whoever answered for the post at that hour. */
export const markingOf = (
  directory: Directory,
  {
    postId,
    at,
    officerId,
  }: { readonly postId: PostId; readonly at: Instant; readonly officerId?: OfficerId | undefined },
): string => {
  const post = directory.getPost(postId);
  const who = officerId ?? inCharge(directory, postId, at)?.officerId;
  return marking(post, directory.getOffice(post.officeId), who && directory.getOfficer(who));
};

/** With whom is what lies with a post: its level, its marking, and who answers for it at that hour. */
export const withWhom = (directory: Directory, postId: PostId, at: Instant) => {
  const officerId = inCharge(directory, postId, at)?.officerId;
  return {
    level: directory.getPost(postId).level,
    marking: markingOf(directory, { postId, at, officerId }),
    ...given('officerNames', officerId && directory.getOfficer(officerId).names),
  };
};
