import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { Refusal } from '#shared/domain/refusal.ts';

export const setFavourites =
  ({ store }: Office): UseCase<typeof contract.setFavourites> =>
  async ({ actor: { officer }, body: { favourites } }) => {
    if (!officer) throw new Refusal('actor.unknown');
    const directory = await store.directory.lately();
    for (const postId of favourites) directory.getPost(postId);
    await store.desk.keepFavourites(officer.officerId, favourites);
    return { favourites };
  };
