import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

/** By a mandate one acts on what the post has in hand; what it was given to read beside that is its officer's. */
export const listCopies =
  ({ store }: Office): UseCase<typeof contract.listCopies> =>
  async ({ actor, query }) => {
    const page = await store.copies.list(actor.postId, query);
    if (!actor.mandate) return page;
    return { ...page, items: page.items.map(({ subject: _, ...copy }) => copy) };
  };
