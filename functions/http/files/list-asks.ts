import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const listAsks =
  ({ store }: Office): UseCase<typeof contract.listAsks> =>
  async ({ actor, query }) =>
    store.asks(actor.postId, query);
