import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { Refusal } from '#shared/domain/refusal.ts';

export const getNote =
  ({ files, leaves }: Office): UseCase<typeof contract.getNote> =>
  async ({ actor, params }) => {
    const { head } = await files.read(params.fileId, actor, { part: 'notes' });
    const note = await leaves.note(head, params.number);
    if (!note) throw new Refusal('note.unknown');
    return note;
  };
