import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { may } from '#shared/domain/permission/decide.ts';

export const listYellowNotes =
  ({ files, store }: Office): UseCase<typeof contract.listYellowNotes> =>
  async ({ actor, params, query }) => {
    const { head, relations } = await files.read(params.fileId, actor, { part: 'drafts' });
    const { state, classification } = head;
    const asked = { object: 'file', act: 'list-drafts', state, classification, relations } as const;
    if (!may({ ...asked, roles: ['officer'] })) return { items: [] };
    return store.notes.yellow(params.fileId, query);
  };
