import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const listLinks =
  ({ files, store }: Office): UseCase<typeof contract.listLinks> =>
  async ({ actor, params, query }) => {
    await files.read(params.fileId, actor, { part: 'head' });
    return store.links(params.fileId, query);
  };
