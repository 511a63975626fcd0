import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const listCopies =
  ({ store }: Office): UseCase<typeof contract.listCopies> =>
  async ({ actor, query }) =>
    store.copies.list(actor.postId, query);
