import { runsAt } from '../directory/charge.ts';
import type { Directory } from '../directory/directory.ts';
import type { Role } from '../directory/officer.ts';
import type { ReadinessStep } from '../directory/readiness.ts';
import type { OfficeId, OfficerId, PostId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import type { Instant } from '../time.ts';
import type { Place } from './place.ts';

/** Who looks at the register or enters into it. */
export type Viewer = {
  readonly officerId: OfficerId | undefined;
  readonly roles: readonly Role[];
  readonly administers: readonly OfficeId[];
};

/** What of the register a person sees and may enter. */
export type Sight = {
  /** Whose counts: all offices', or those of the offices one administers and of all below. */
  readonly office: (officeId: OfficeId | undefined) => boolean;
  /** Whose steps, with name and blocker. */
  readonly officer: (officerId: OfficerId, place: Place) => boolean;
  /** Refuses whoever may not enter these steps of an officer who is counted there. */
  readonly enter: (place: Place | undefined, steps: readonly ReadinessStep[]) => void;
};

const has = ({ roles }: Viewer, ...any: readonly Role[]): boolean => any.some(role => roles.includes(role));

/**
 * Administrator, nodal officer and trainer see all; a local administrator the offices they keep; an officer the counts of
 * all, and by name themself and who stands below them in the reporting line.
 */
export const sightOf = (directory: Directory, viewer: Viewer, at: Instant): Sight => {
  const all = has(viewer, 'administrator', 'nodal-officer');
  const keeps = (officeId: OfficeId | undefined): boolean =>
    officeId !== undefined &&
    has(viewer, 'local-administrator') &&
    directory.officesAbove(officeId).some(above => viewer.administers.includes(above));
  const own = new Set<PostId>(
    viewer.officerId && has(viewer, 'officer')
      ? directory
          .chargesOfOfficer(viewer.officerId)
          .filter(charge => runsAt(charge, at))
          .map(({ postId }) => postId)
      : [],
  );
  const isBelow = (postId: PostId | undefined): boolean =>
    postId !== undefined && own.size > 0 && directory.lineAbove(postId).some(above => own.has(above));
  return {
    office: officeId => all || has(viewer, 'trainer', 'officer') || keeps(officeId),
    officer: (officerId, { officeId, postId }) =>
      all || has(viewer, 'trainer') || officerId === viewer.officerId || keeps(officeId) || isBelow(postId),
    enter: (place, steps) => {
      const trains = has(viewer, 'trainer') && steps.every(step => step === 'training');
      if (!all && !trains && !keeps(place?.officeId)) throw new Refusal('permission.denied');
    },
  };
};
