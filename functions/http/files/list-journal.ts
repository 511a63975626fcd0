import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const listJournal =
  ({ files, store }: Office): UseCase<typeof contract.listJournal> =>
  async ({ actor, params, query }) => {
    await files.read(params.fileId, actor, { part: 'journal' });
    return store.files.journal(params.fileId, query);
  };
