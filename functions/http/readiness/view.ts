import type { Unchanging } from '#functions/runtime/use-case.ts';
import type { BoardLine, OfficerReadiness } from '#shared/contract/readiness-views.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { given } from '#shared/domain/holding.ts';
import type { OfficeId } from '#shared/domain/ids.ts';
import type { Counted, BoardLine as Line } from '#shared/domain/readiness/board.ts';
import { aimOf } from '#shared/domain/readiness/plan.ts';
import { standingOf } from '#shared/domain/readiness/signature.ts';
import type { Instant } from '#shared/domain/time.ts';

const officeName = (directory: Directory, officeId: OfficeId) => {
  const { code, names } = directory.getOffice(officeId);
  return { officeId, code, names };
};

export const lineView = (
  directory: Directory,
  { officeId, officers, steps }: Line,
): Unchanging<BoardLine> => ({
  ...(officeId === undefined
    ? {}
    : { office: officeName(directory, officeId), ...given('goLive', aimOf(directory, officeId)) }),
  officers,
  steps,
});

/** Who it is, and where they are counted. */
export const seatedView = (directory: Directory, { officer, place }: Pick<Counted, 'officer' | 'place'>) => {
  const { officerId, employeeNumber, names } = officer;
  const post = place.postId && directory.getPost(place.postId);
  return {
    officer: { officerId, employeeNumber, names },
    ...(place.officeId === undefined ? {} : { office: officeName(directory, place.officeId) }),
    ...(post
      ? {
          post: {
            postId: post.postId,
            names: post.names,
            level: post.level,
            abbreviation: post.abbreviation,
          },
        }
      : {}),
  };
};

export const officerView = (
  directory: Directory,
  counted: Counted,
  at: Instant,
): Unchanging<OfficerReadiness> => {
  const signature = directory.find('readiness', counted.officer.officerId)?.signature;
  const { state: _, ...certificate } = signature ?? { state: undefined };
  return {
    ...seatedView(directory, counted),
    steps: counted.steps,
    signature: { standing: standingOf(signature, at), ...certificate },
  };
};
