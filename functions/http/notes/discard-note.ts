import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { discardNote as discard } from '#shared/domain/note.ts';

export const discardNote =
  ({ files, store }: Office): UseCase<typeof contract.discardNote> =>
  async asked => {
    const { params, once } = asked;
    const { file, context } = await files.take(asked, 'discard-note');
    const note = await store.notes.getYellow(params.fileId, params.noteId);
    const decision = discard(file, note, context);
    const discarded = { noteId: note.noteId, version: decision.after.version };
    await store.commit({
      decisions: [decision],
      also: [{ kind: 'yellow-note-gone', note }],
      once,
      answer: { status: 200, body: discarded },
    });
    return discarded;
  };
