import { Notification } from '#shared/domain/notification.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { writesOf } from './commit.ts';
import { key } from './keys.ts';
import type { OfficeStore } from './office-store.ts';
import { read, type Table } from './table.ts';
import { isThere, type Write } from './transaction.ts';

type Parts = {
  readonly table: Table;
  readonly plan: ReturnType<typeof writesOf>;
  readonly transact: (planned: readonly Write[]) => Promise<void>;
};

/** What officers are told. */
export const openNotifications = ({ table, plan, transact }: Parts): OfficeStore['notifications'] => ({
  list: (officerId, page) =>
    table.list(
      {
        pk: key.personal(officerId),
        prefix: key.notification(''),
        schema: Notification,
        newestFirst: true,
      },
      page,
    ),
  markRead: async (officerId, notificationId, at, once) => {
    const where = { pk: key.personal(officerId), sk: key.notification(notificationId) };
    const item = await table.find(where);
    if (!item) throw new Refusal('notification.unknown');
    const standing = read(Notification, item);
    const marked = { ...standing, readAt: standing.readAt ?? at };
    await transact([
      plan.once(once, { status: 200, body: marked }),
      plan.write.set(where, { readAt: marked.readAt }, isThere, () => new Refusal('notification.unknown')),
    ]);
    return marked;
  },
});
