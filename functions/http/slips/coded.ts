import type { Office } from '#functions/office/office.ts';
import type { ObjectId } from '#shared/domain/ids.ts';
import type { SlipCode } from '#shared/domain/slip-code.ts';

/**
 * Before anything is printed its codes stand in the table: a slip whose code nobody knows must not leave the printer. A
 * code follows from its object's id and is entered once for all, so this is no part of the request's own record, beside
 * which a hundred of them would not fit into one transaction.
 */
export const coded = async <T extends { readonly objectId: ObjectId }>(
  { store }: Pick<Office, 'store'>,
  items: readonly T[],
): Promise<readonly (T & { readonly code: SlipCode })[]> => {
  const chosen = await store.codes.choose(items.map(({ objectId }) => objectId));
  const slips = items.map(item => {
    const own = chosen.get(item.objectId);
    if (!own) throw new Error('an object got no code');
    return { ...item, ...own };
  });
  const fresh = slips.filter(({ entered }) => !entered);
  if (fresh.length > 0)
    await store.commit({
      decisions: [],
      also: fresh.map(({ code, objectId }) => ({ kind: 'code', code, objectId })),
    });
  return slips;
};
