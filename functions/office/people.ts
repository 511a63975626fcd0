import { type Charge, inChargeAt } from '#shared/domain/directory/charge.ts';
import { marking, type Post } from '#shared/domain/directory/post.ts';
import { type Office } from '#shared/domain/directory/office.ts';
import { type Officer } from '#shared/domain/directory/officer.ts';
import type { OfficeId, OfficerId, PostId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';

/** The directory as one request reads it: each post, office, person and list of charges at most once. */
export type People = {
  readonly post: (postId: PostId) => Promise<Post>;
  readonly officer: (officerId: OfficerId) => Promise<Officer>;
  readonly charges: (postId: PostId) => Promise<readonly Charge[]>;
  /** `SDM(AK)-SDM-SDR`. `officerId` if known who acted, else whoever answered for the post at that hour. */
  readonly marking: (postId: PostId, at: Instant, officerId?: OfficerId) => Promise<string>;
};

type Directory = Pick<OfficeStore['directory'], 'getPost' | 'getOffice' | 'getOfficer' | 'chargesOfPost'>;

/** A look that is made once for each key. */
export const remembered = <K, V>(look: (key: K) => Promise<V>): ((key: K) => Promise<V>) => {
  const known = new Map<K, Promise<V>>();
  return key => {
    const found = known.get(key) ?? look(key);
    known.set(key, found);
    return found;
  };
};

/** Opens the directory for one request; what it remembers must not outlive it. */
export const openPeople = (directory: Directory): People => {
  const post = remembered(directory.getPost);
  const office = remembered<OfficeId, Office>(directory.getOffice);
  const officer = remembered(directory.getOfficer);
  const charges = remembered(directory.chargesOfPost);
  return {
    post,
    officer,
    charges,
    marking: async (postId, at, officerId) => {
      const seat = await post(postId);
      const who = officerId ?? inChargeAt(await charges(postId), at)?.officerId;
      return marking(seat, await office(seat.officeId), who && (await officer(who)));
    },
  };
};
