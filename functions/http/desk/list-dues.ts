import type { Office } from '#functions/office/office.ts';
import { workItem } from '#functions/office/work-item.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { duesOf } from '#shared/domain/dues.ts';
import { pageOfDues } from './dues-page.ts';
import { openStays } from './open-stays.ts';

export const listDues =
  (office: Office): UseCase<typeof contract.listDues> =>
  async ({ actor, params: { kind }, query }) => {
    const now = office.clock.now();
    const { seats, stays } = await openStays(office, actor, now);
    const due = stays.filter(stay => duesOf(stay, now).has(kind));
    const { shown, ...rest } = pageOfDues(due, query);
    const counted = { directory: await office.store.directory.lately(), now };
    const items = shown.flatMap(stay => {
      const by = seats.get(stay.postId);
      return by ? [workItem(stay, by, counted)] : [];
    });
    return { items, ...rest };
  };
