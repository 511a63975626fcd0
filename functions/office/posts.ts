import type { Office } from '#shared/domain/directory/office.ts';
import type { Destination } from '#shared/domain/file-acts.ts';
import type { Ids, OfficeId, PostId } from '#shared/domain/ids.ts';
import type { Rules } from '#shared/domain/policy.ts';
import { paperClosed } from '#shared/domain/readiness/go-live.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import { inCharge } from './people.ts';

/** What acts ask of posts, of the directory as whoever lets them in has read it: their office, how it counts, who sits there. */
export type Posts = {
  readonly officeOf: (postId: PostId) => Promise<Office>;
  readonly rulesOf: (postId: PostId) => Promise<Rules>;
  /** Whether the office has left paper, and no exception lets it take some at this hour. */
  readonly paperClosed: (officeId: OfficeId, at: Instant) => Promise<boolean>;
  /** A new stay at this post, by the rules of its office; vacant when nobody answers for the post at that hour. */
  readonly destination: (postId: PostId, at: Instant) => Promise<Destination>;
};

export const openPosts = (
  { lately }: Pick<OfficeStore['directory'], 'lately'>,
  ids: Pick<Ids, 'holding'>,
): Posts => {
  const officeOf = async (postId: PostId): Promise<Office> => {
    const directory = await lately();
    return directory.getOffice(directory.getPost(postId).officeId);
  };
  return {
    officeOf,
    rulesOf: async postId => {
      const { policy, calendar } = await officeOf(postId);
      return { policy, calendar };
    },
    paperClosed: async (officeId, at) => paperClosed(await lately(), officeId, at),
    destination: async (postId, at) => {
      const directory = await lately();
      const { officeId: of, level } = directory.getPost(postId);
      const { officeId, policy, calendar } = directory.getOffice(of);
      const charge = inCharge(directory, postId, at);
      const vacant = charge === undefined;
      const onLeave = charge?.kind === 'link';
      const closed = paperClosed(directory, officeId, at);
      const rules = { policy, calendar };
      return { postId, rules, holdingId: ids.holding(), level, vacant, onLeave, paperClosed: closed };
    },
  };
};
