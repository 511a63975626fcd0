import { Refusal } from '#shared/domain/refusal.ts';
import type { Page, PageRequest } from '#shared/store/office-store.ts';

/**
 * A page of rows that stand in an order of their own. The cursor names the last row given; it is looked for among all
 * rows, so that one which has left the chosen ones meanwhile does not break the list.
 */
export const pageInOrder = <T>(
  rows: readonly T[],
  { idOf, chosen }: { readonly idOf: (row: T) => string; readonly chosen: (row: T) => boolean },
  { cursor, limit }: PageRequest,
): Page<T> => {
  const after = cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString();
  const last = after === undefined ? -1 : rows.findIndex(row => idOf(row) === after);
  if (after !== undefined && last < 0) throw new Refusal('request.cursor-invalid');
  const rest = rows.slice(last + 1).filter(chosen);
  const items = rest.slice(0, limit);
  const end = items.at(-1);
  const more = end !== undefined && rest.length > limit;
  return { items, ...(more ? { cursor: Buffer.from(idOf(end)).toString('base64url') } : {}) };
};
