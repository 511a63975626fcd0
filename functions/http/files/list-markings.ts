import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const listMarkings =
  ({ store }: Office): UseCase<typeof contract.listMarkings> =>
  async ({ actor, query }) => {
    return store.markings.list(actor.postId, query);
  };
