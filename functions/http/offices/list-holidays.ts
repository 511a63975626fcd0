import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { type Holiday, isDeclaredLate, isOfOffice } from '#shared/domain/directory/holiday.ts';
import { HolidayId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';

const placeOf = ({ day, holidayId }: Holiday): string => `${day} ${holidayId}`;

export const listHolidays =
  ({ store }: Office): UseCase<typeof contract.listHolidays> =>
  async ({ query: { of, officeId, since = '', which, cursor, limit } }) => {
    const directory = await store.directory.lately();
    if (officeId !== undefined) directory.getOffice(officeId);
    const after = cursor === undefined ? undefined : HolidayId.safeParse(cursor);
    // The cursor is the last day shown; declared days are never taken away, so it still has its place in the order.
    const last = after?.data && directory.find('holidays', after.data);
    if (after && !last) throw new Refusal('request.cursor-invalid');
    const listed = directory.rows.holidays
      .filter(
        one =>
          (of === undefined || one.of === of) &&
          (officeId === undefined || !isOfOffice(one.of) || one.of === officeId) &&
          one.day >= since &&
          (which === 'all' || one.withdrawnOn === undefined) &&
          (last === undefined || placeOf(one) > placeOf(last)),
      )
      .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
    const items = listed.slice(0, limit).map(one => ({ ...one, late: isDeclaredLate(one) }));
    const end = items.at(-1);
    return { items, ...(end && listed.length > limit ? { cursor: end.holidayId } : {}) };
  };
