import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { Refusal } from '#shared/domain/refusal.ts';

export const getNote =
  ({ files, store }: Office): UseCase<typeof contract.getNote> =>
  async ({ actor, params }) => {
    await files.read(params.fileId, actor, { part: 'notes' });
    const note = await store.notes.findGreen(params.fileId, params.number);
    if (!note) throw new Refusal('note.unknown');
    return note;
  };
