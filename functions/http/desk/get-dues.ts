import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { type DueKind, duesOf } from '#shared/domain/dues.ts';
import { MOST_OPEN, openStays } from './open-stays.ts';

export const getDues =
  (office: Office): UseCase<typeof contract.getDues> =>
  async ({ actor }) => {
    const { clock, store } = office;
    const now = clock.now();
    const { seats, stays, more } = await openStays(office, actor, now);
    const waiting = await Promise.all(
      [...seats.keys()].map(postId => store.sent.countWaiting(postId, MOST_OPEN)),
    );
    const dues = stays.map(stay => duesOf(stay, now));
    const count = (kind: DueKind) => ({ count: dues.filter(due => due.has(kind)).length, more });
    return {
      overdue: count('overdue'),
      dueToday: count('due-today'),
      new: count('new'),
      waiting: {
        count: waiting.reduce((sum, one) => sum + one.count, 0),
        more: waiting.some(one => one.more),
      },
    };
  };
