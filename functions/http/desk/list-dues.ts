import type { Office } from '#functions/office/office.ts';
import { workItem } from '#functions/office/work-item.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { duesOf, placeAmongDues } from '#shared/domain/dues.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { openStays } from './open-stays.ts';

const PLACE = /^\d{4}[\d-]{0,6}#[^#]{24}#hld_[0-9A-HJKMNP-TV-Z]{26}$/;

const placeOf = (cursor: string): string => {
  const place = Buffer.from(cursor, 'base64url').toString();
  if (!PLACE.test(place)) throw new Refusal('request.cursor-invalid');
  return place;
};

export const listDues =
  (office: Office): UseCase<typeof contract.listDues> =>
  async ({ actor, params: { kind }, query: { cursor, limit } }) => {
    const after = cursor === undefined ? '' : placeOf(cursor);
    const now = office.clock.now();
    const { seats, stays } = await openStays(office, actor, now);
    const rows = stays
      .filter(stay => duesOf(stay, now).has(kind))
      .map(stay => ({ stay, place: placeAmongDues(stay) }))
      .filter(({ place }) => place > after)
      .sort((a, b) => (a.place < b.place ? -1 : 1));
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const items = shown.flatMap(({ stay }) => {
      const by = seats.get(stay.postId);
      return by ? [workItem(stay, by)] : [];
    });
    return {
      items,
      ...(last && rows.length > limit ? { cursor: Buffer.from(last.place).toString('base64url') } : {}),
    };
  };
