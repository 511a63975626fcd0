import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { ownId } from './own.ts';

export const listNotifications =
  ({ store }: Office): UseCase<typeof contract.listNotifications> =>
  async ({ actor, query }) => {
    return store.notifications.list(ownId(actor), query);
  };
