import { primaryCharge } from '#shared/domain/directory/charge.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Office } from '#shared/domain/directory/office.ts';
import { rulesAt } from '#shared/domain/directory/rules.ts';
import type { FileHead } from '#shared/domain/file.ts';
import type { Destination } from '#shared/domain/file-acts.ts';
import { given } from '#shared/domain/holding.ts';
import type { Ids, OfficeId, PostId } from '#shared/domain/ids.ts';
import { limitsOf, type Rules } from '#shared/domain/policy.ts';
import { paperClosed } from '#shared/domain/readiness/go-live.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Line } from '#shared/domain/way.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import { inCharge } from './people.ts';

/** What acts ask of posts, of the directory as whoever lets them in has read it: their office, how it counts, who sits there. */
export type Posts = {
  readonly officeOf: (postId: PostId) => Promise<Office>;
  readonly rulesOf: (postId: PostId) => Promise<Rules>;
  /** Refuses a list that names a post of no directory: what the journal says of a post is read again for ever. */
  readonly mustBeKnown: (postIds: readonly PostId[] | undefined) => Promise<void>;
  /** Whether the office has left paper, and no exception lets it take some at this hour. */
  readonly paperClosed: (officeId: OfficeId, at: Instant) => Promise<boolean>;
  /** What is to be known of the line over a file's holder before it is moved on. */
  readonly line: (head: Pick<FileHead, 'holder' | 'nature'>, at: Instant) => Promise<Line>;
  /** What a post may do of itself, and what it asks a superior for. */
  readonly leeway: (postId: PostId) => Promise<Leeway>;
  /** A new stay at this post, by the rules of its office; vacant when nobody answers for the post at that hour. */
  readonly destination: (postId: PostId, at: Instant) => Promise<Destination>;
};

export type Leeway = {
  /** Calendar days for which it parks alone; absent where nobody stands above it. */
  readonly parks: number | undefined;
  /** Whether it closes files itself: by its level, or because nobody stands above it. */
  readonly closes: boolean;
  readonly hasSuperior: boolean;
};

/** Whom to turn to instead: the link officer at a post of their own; where nobody is, who sits next above. */
const standInOf = (directory: Directory, postId: PostId, at: Instant): Destination['standIn'] => {
  const charge = inCharge(directory, postId, at);
  if (charge?.kind === 'link') {
    const { officerId } = charge;
    const own = primaryCharge(
      directory.chargesOfOfficer(officerId).filter(one => one.kind !== 'link'),
      at,
    );
    return { officerId, ...given('postId', own?.postId) };
  }
  if (charge) return undefined;
  for (const above of directory.lineAbove(postId)) {
    const officerId = inCharge(directory, above, at)?.officerId;
    if (officerId) return { officerId, postId: above };
  }
  return undefined;
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
    rulesOf: async postId => rulesAt(await lately(), postId),
    mustBeKnown: async (postIds = []) => {
      const directory = await lately();
      for (const postId of postIds) directory.getPost(postId);
    },
    paperClosed: async (officeId, at) => paperClosed(await lately(), officeId, at),
    line: async ({ holder, nature }, at) => {
      const directory = await lately();
      const takesNone = (postId: PostId) =>
        nature === 'physical' && paperClosed(directory, directory.getPost(postId).officeId, at);
      return {
        above: directory.lineAbove(holder),
        isPassedOver: postId => inCharge(directory, postId, at) === undefined || takesNone(postId),
        levels: limitsOf(rulesAt(directory, holder)).levels,
      };
    },
    leeway: async postId => {
      const directory = await lately();
      const { parkDays, closingLevel } = limitsOf(rulesAt(directory, postId));
      const hasSuperior = directory.lineAbove(postId).length > 0;
      const { level } = directory.getPost(postId);
      return {
        parks: hasSuperior ? parkDays : undefined,
        closes: !hasSuperior || level >= closingLevel,
        hasSuperior,
      };
    },
    destination: async (postId, at) => {
      const directory = await lately();
      const { officeId, level } = directory.getPost(postId);
      const charge = inCharge(directory, postId, at);
      const vacant = charge === undefined;
      const onLeave = charge?.kind === 'link';
      const closed = paperClosed(directory, officeId, at);
      const rules = rulesAt(directory, postId);
      const standIn = standInOf(directory, postId, at);
      const holdingId = ids.holding();
      return {
        postId,
        rules,
        holdingId,
        level,
        vacant,
        onLeave,
        paperClosed: closed,
        ...given('standIn', standIn),
      };
    },
  };
};
