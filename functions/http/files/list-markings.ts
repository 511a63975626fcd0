import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const listMarkings =
  ({ store }: Office): UseCase<typeof contract.listMarkings> =>
  async ({ actor, query: { fileId, ...page } }) => {
    if (fileId === undefined) return store.markings.list(actor.postId, page);
    const marking = await store.markings.find(actor.postId, fileId);
    return { items: marking ? [marking] : [] };
  };
