import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { type Charge, runsAt } from '#shared/domain/directory/charge.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { type MandatedSeat, mandatedSeats } from '#shared/domain/directory/seats.ts';
import { given } from '#shared/domain/holding.ts';
import type { SignIns } from './sign-ins.ts';

const seatOf = (directory: Directory, charge: Charge) => {
  const post = directory.getPost(charge.postId);
  const { officeId, code, names } = directory.getOffice(post.officeId);
  return { post, office: { officeId, code, names }, charge };
};

/** A post that is the caller's by mandate only, and in whose place they act there. */
const inPlaceOf = (directory: Directory, { charge, mandate }: MandatedSeat) => {
  const { officerId, names } = directory.getOfficer(charge.officerId);
  return { ...seatOf(directory, charge), mandate: { mandate, inPlaceOf: { officerId, names } } };
};

export const getMe =
  ({ clock, store }: Office, keepSignedIn: SignIns): UseCase<typeof contract.getMe> =>
  async ({ actor: { login, officer, roles } }) => {
    const now = clock.now();
    const [directory] = await Promise.all([
      store.directory.lately(),
      officer && keepSignedIn(officer.officerId, now),
    ]);
    const charges = officer ? directory.chargesOfOfficer(officer.officerId) : [];
    const running = charges.filter(charge => runsAt(charge, now));
    const own = running.map(charge => seatOf(directory, charge));
    const inPlace = officer ? mandatedSeats(directory, officer.officerId, now) : [];
    const posts = [...own, ...inPlace.map(seat => inPlaceOf(directory, seat))];
    return { login, ...given('officer', officer), roles, posts, now };
  };
