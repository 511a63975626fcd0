import { inChargeAt } from '#shared/domain/directory/charge.ts';
import { type Office } from '#shared/domain/directory/office.ts';
import type { Destination } from '#shared/domain/file-acts.ts';
import type { Ids, PostId } from '#shared/domain/ids.ts';
import type { Rules } from '#shared/domain/policy.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';

/** What acts ask of posts: their office, how it counts, and whether somebody sits there. */
export type Posts = {
  readonly officeOf: (postId: PostId) => Promise<Office>;
  readonly rulesOf: (postId: PostId) => Promise<Rules>;
  /** A new stay at this post, by the rules of its office; vacant when nobody answers for the post at that hour. */
  readonly destination: (postId: PostId, at: Instant) => Promise<Destination>;
};

type Directory = Pick<OfficeStore['directory'], 'getPost' | 'getOffice' | 'chargesOfPost'>;

export const openPosts = (directory: Directory, ids: Pick<Ids, 'holding'>): Posts => {
  const officeOf = async (postId: PostId): Promise<Office> => {
    const { officeId } = await directory.getPost(postId);
    return directory.getOffice(officeId);
  };
  const rulesOf = async (postId: PostId): Promise<Rules> => {
    const { policy, calendar } = await officeOf(postId);
    return { policy, calendar };
  };
  return {
    officeOf,
    rulesOf,
    destination: async (postId, at) => {
      const [rules, charges] = await Promise.all([rulesOf(postId), directory.chargesOfPost(postId)]);
      return { postId, rules, holdingId: ids.holding(), vacant: inChargeAt(charges, at) === undefined };
    },
  };
};
