import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { ownId } from './own.ts';

export const markNotificationRead =
  ({ clock, store }: Office): UseCase<typeof contract.markNotificationRead> =>
  async ({ actor, params, once }) => {
    return store.notifications.markRead(ownId(actor), params.notificationId, clock.now(), once);
  };
