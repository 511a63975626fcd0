import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const listYellowNotes =
  ({ files, store }: Office): UseCase<typeof contract.listYellowNotes> =>
  async ({ actor, params, query }) => {
    const { relations } = await files.see(params.fileId, actor);
    if (!relations.has('holds')) return { items: [] };
    return store.notes.yellow(params.fileId, query);
  };
