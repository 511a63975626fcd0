import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

/** By a mandate one acts on what the post has in hand. That it is asked of something else is to be seen, not of what. */
export const listAsks =
  ({ store }: Office): UseCase<typeof contract.listAsks> =>
  async ({ actor, query }) => {
    const page = await store.asks(actor.postId, query);
    if (!actor.mandate) return page;
    return { ...page, items: page.items.map(({ subject: _, reason: __, ...ask }) => ask) };
  };
