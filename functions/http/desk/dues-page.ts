import { placeAmongDues } from '#shared/domain/dues.ts';
import type { Holding } from '#shared/domain/holding.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { PageRequest } from '#shared/store/office-store.ts';

const PLACE = /^\d{4}[\d-]{0,6}#[^#]{24}#hld_[0-9A-HJKMNP-TV-Z]{26}$/;

const placeOf = (cursor: string): string => {
  const place = Buffer.from(cursor, 'base64url').toString();
  if (!PLACE.test(place)) throw new Refusal('request.cursor-invalid');
  return place;
};

/** A page of stays by the day they are wanted, then by their arrival. */
export const pageOfDues = (
  stays: readonly Holding[],
  { cursor, limit }: PageRequest,
): { readonly shown: readonly Holding[]; readonly cursor?: string } => {
  const after = cursor === undefined ? '' : placeOf(cursor);
  const rows = stays
    .map(stay => ({ stay, place: placeAmongDues(stay) }))
    .filter(({ place }) => place > after)
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    shown: page.map(({ stay }) => stay),
    ...(last && rows.length > limit ? { cursor: Buffer.from(last.place).toString('base64url') } : {}),
  };
};
