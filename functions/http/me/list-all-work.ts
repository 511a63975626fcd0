import type { Office } from '#functions/office/office.ts';
import { ownSeats } from '#functions/office/own-seats.ts';
import { workItem } from '#functions/office/work-item.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const listAllWork =
  ({ clock, store }: Office): UseCase<typeof contract.listAllWork> =>
  async ({ actor, query }) => {
    const counted = { directory: await store.directory.lately(), now: clock.now() };
    const seats = ownSeats(counted.directory, actor, counted.now);
    const { items, ...rest } = await store.holdings.workOfAll([...seats.keys()], query);
    const rows = items.flatMap(holding => {
      const by = seats.get(holding.postId);
      return by ? [workItem(holding, by, counted)] : [];
    });
    return { items: rows, ...rest };
  };
