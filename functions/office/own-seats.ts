import { seat } from '#functions/runtime/actor.ts';
import type { Person } from '#functions/runtime/use-case.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { runsAt } from '#shared/domain/directory/charge.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { mandatedSeats } from '#shared/domain/directory/seats.ts';
import type { PostId } from '#shared/domain/ids.ts';
import { grants } from '#shared/domain/permission/role.ts';
import { mandateCovers } from '#shared/domain/permission/table.ts';
import type { Instant } from '#shared/domain/time.ts';

const ACT = 'work-list:read';

/** Every post whose list this person may see at this hour, and as whom they act there. */
export const ownSeats = (
  directory: Directory,
  person: Person,
  at: Instant,
): ReadonlyMap<PostId, ByOfficer> => {
  // Who is no officer any more sees no list, even while a charge of theirs still runs.
  if (!person.officer || !grants(person.roles, ACT)) return new Map();
  const { officerId } = person.officer;
  const own = directory.chargesOfOfficer(officerId).filter(charge => runsAt(charge, at));
  const inPlace = mandatedSeats(directory, officerId, at).filter(({ mandate }) =>
    mandateCovers(mandate, ACT),
  );
  const posts = new Set([...own, ...inPlace].map(({ postId }) => postId));
  return new Map([...posts].map(post => [post, seat(directory, person, { post, at, act: ACT })]));
};
