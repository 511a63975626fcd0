import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const listNotes =
  ({ files, leaves }: Office): UseCase<typeof contract.listNotes> =>
  async ({ actor, params, query }) => {
    const { head } = await files.read(params.fileId, actor, { part: 'notes' });
    return leaves.notes(head, query);
  };
