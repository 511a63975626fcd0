import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { mayChangePhrases } from './phrase-owner.ts';

/** How far back it is looked where the post sent to last: one query of some 12 KB. */
const LOOKED_BACK = 50;
const LAST_USED = 10;

/**
 * What the post sent to last is read off what it has sent, which is kept anyway: no write of its own, and the same on every
 * machine the officer sits at. Among the last fifty sendings there may be fewer than ten different posts.
 */
export const getDesk =
  ({ clock, store }: Office): UseCase<typeof contract.getDesk> =>
  async ({ actor: { officerId, officeId, postId } }) => {
    const [directory, { favourites, own, office }, sent] = await Promise.all([
      store.directory.lately(),
      store.desk.look({ officerId, officeId }),
      store.sent.list(postId, { limit: LOOKED_BACK }),
    ]);
    const officer = directory.getOfficer(officerId);
    const person = { login: officer.login, officer, roles: officer.roles };
    return {
      favourites,
      lastUsed: [...new Set(sent.items.map(({ to }) => to))].slice(0, LAST_USED),
      own,
      office: {
        ...office,
        officeId,
        mayChange: mayChangePhrases(directory, person, { officeId, at: clock.now() }),
      },
    };
  };
