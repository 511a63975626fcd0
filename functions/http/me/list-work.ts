import type { Office } from '#functions/office/office.ts';
import { workItem } from '#functions/office/work-item.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const listWork =
  ({ clock, store }: Office): UseCase<typeof contract.listWork> =>
  async ({ actor, query }) => {
    const { items, ...rest } = await store.holdings.workOf(actor.postId, query);
    const counted = { directory: await store.directory.lately(), now: clock.now() };
    return { items: items.map(holding => workItem(holding, actor, counted)), ...rest };
  };
