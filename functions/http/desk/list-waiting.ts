import type { Office } from '#functions/office/office.ts';
import { ownSeats } from '#functions/office/own-seats.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { sentItems } from './sent-items.ts';

export const listWaiting =
  ({ clock, store }: Office): UseCase<typeof contract.listWaiting> =>
  async ({ actor, query }) => {
    const directory = await store.directory.lately();
    const actors = ownSeats(directory, actor, clock.now());
    const { items, ...rest } = await store.sent.waiting([...actors.keys()], query);
    return { items: await sentItems({ store }, items, { directory, actors }), ...rest };
  };
