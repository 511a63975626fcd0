import { runsAt } from '../directory/charge.ts';
import type { Directory } from '../directory/directory.ts';
import { type Keeper, keeps } from '../directory/keepers.ts';
import type { Role } from '../directory/officer.ts';
import type { ReadinessStep } from '../directory/readiness.ts';
import type { OfficeId, OfficerId, PostId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import type { Instant } from '../time.ts';
import type { Place } from './place.ts';

/** What of the register a person sees, and what they may enter. */
export type Sight = {
  /** Whose counts; the district's where no office is named. */
  readonly office: (officeId: OfficeId | undefined) => boolean;
  /** Whose steps, with name and blocker. */
  readonly officer: (officerId: OfficerId, place: Place) => boolean;
  /** Refuses whoever may not enter these steps of an officer who is counted there. */
  readonly enter: (place: Place | undefined, steps: readonly ReadinessStep[]) => void;
};

const OF_ALL: readonly Role[] = ['administrator', 'nodal-officer'];

/**
 * Administrator, nodal officer and trainer see all; a local administrator the offices they keep; an officer the counts of
 * all, and by name themself and who stands below them in the reporting line.
 */
export const sightOf = (directory: Directory, viewer: Keeper, at: Instant): Sight => {
  const has = (...any: readonly Role[]): boolean => any.some(role => viewer.roles.includes(role));
  const all = has(...OF_ALL);
  const keepsThere = (officeId: OfficeId | undefined): boolean =>
    all || (officeId !== undefined && keeps(directory, viewer, officeId));
  const own = viewer.officer?.officerId;
  const posts = new Set<PostId>(
    own && has('officer')
      ? directory
          .chargesOfOfficer(own)
          .filter(charge => runsAt(charge, at))
          .map(({ postId }) => postId)
      : [],
  );
  const isBelow = (postId: PostId | undefined): boolean =>
    postId !== undefined && posts.size > 0 && directory.lineAbove(postId).some(above => posts.has(above));
  return {
    office: officeId => has('trainer', 'officer') || keepsThere(officeId),
    officer: (officerId, { officeId, postId }) =>
      has('trainer') || officerId === own || keepsThere(officeId) || isBelow(postId),
    enter: (place, steps) => {
      const trains = has('trainer') && steps.every(step => step === 'training');
      if (!trains && !keepsThere(place?.officeId)) throw new Refusal('permission.denied');
    },
  };
};
