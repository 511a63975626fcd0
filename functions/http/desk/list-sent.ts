import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { sentItems } from './sent-items.ts';

export const listSent =
  ({ store }: Office): UseCase<typeof contract.listSent> =>
  async ({ actor, query }) => {
    const [directory, { items, ...rest }] = await Promise.all([
      store.directory.lately(),
      store.sent.list(actor.postId, query),
    ]);
    const actors = new Map([[actor.postId, actor]]);
    return { items: await sentItems({ store }, items, { directory, actors }), ...rest };
  };
