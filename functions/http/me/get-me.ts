import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { type Charge, runsAt } from '#shared/domain/directory/charge.ts';
import { given } from '#shared/domain/holding.ts';

const seatOf = async ({ directory }: Office['store'], charge: Charge) => {
  const post = await directory.getPost(charge.postId);
  const { officeId, code, names } = await directory.getOffice(post.officeId);
  return { post, office: { officeId, code, names }, charge };
};

export const getMe =
  ({ clock, store }: Office): UseCase<typeof contract.getMe> =>
  async ({ actor: { login, officer, roles } }) => {
    const now = clock.now();
    const charges = officer ? await store.directory.chargesOfOfficer(officer.officerId) : [];
    const running = charges.filter(charge => runsAt(charge, now));
    const posts = await Promise.all(running.map(charge => seatOf(store, charge)));
    return { login, ...given('officer', officer), roles, posts, now };
  };
