import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { HeadId } from '#shared/domain/ids.ts';
import { getHead } from '#shared/domain/numbering/head.ts';
import { holdsTyped, listedHeads } from '#shared/domain/numbering/head-list.ts';
import { Refusal } from '#shared/domain/refusal.ts';

export const listHeads =
  ({ store }: Office): UseCase<typeof contract.listHeads> =>
  async ({ query: { below, typed, officeId, which, cursor, limit } }) => {
    const directory = await store.directory.lately();
    if (officeId !== undefined) directory.getOffice(officeId);
    if (below !== undefined && below !== 'top') getHead(directory, below);
    const after = cursor === undefined ? undefined : HeadId.safeParse(cursor);
    if (after?.success === false) throw new Refusal('request.cursor-invalid');
    const listed = listedHeads(directory, { officeId, ended: which === 'all' });
    // The cursor is the last head shown; heads are never taken away, so it still has its place in the order.
    const begin = after ? listed.findIndex(({ headId }) => headId === after.data) + 1 : 0;
    if (after && begin === 0) throw new Refusal('request.cursor-invalid');
    const rest = listed
      .slice(begin)
      .filter(
        head =>
          (below === undefined || (head.parent ?? 'top') === below) &&
          (typed === undefined || holdsTyped(head, typed)),
      );
    const items = rest.slice(0, limit);
    const last = items.at(-1);
    return { items, ...(last && rest.length > limit ? { cursor: last.headId } : {}) };
  };
