import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const listDirectoryChanges =
  ({ store }: Office): UseCase<typeof contract.listDirectoryChanges> =>
  async ({ query }) => {
    const { items, ...rest } = await store.directory.journal(query);
    // The digests of the rows are the store's own.
    const changes = items.map(({ nodes: _n, hash: _h, previousHash: _p, ...change }) => change);
    return { items: changes, ...rest };
  };
