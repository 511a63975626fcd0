import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { beginNote } from '#shared/domain/note.ts';
import { worded } from '#shared/domain/notes/wording.ts';

export const draftNote =
  ({ files, ids, store, checkText }: Office): UseCase<typeof contract.draftNote> =>
  async asked => {
    const { file, context } = await files.take(asked, 'write-note');
    const directory = await store.directory.lately();
    const words = worded(asked.body, { ...context, directory });
    const note = beginNote(file.head, { noteId: ids.note(), ...words }, context);
    const { unknownReferences } = await checkText(file.head, note.content);
    const { content: _, ...rest } = note;
    const kept = { ...rest, unknownReferences: [...unknownReferences] };
    await store.commit({
      decisions: [],
      also: [
        { kind: 'yellow-note', note },
        { kind: 'draft-begun', head: file.head },
      ],
      once: asked.once,
      answer: { status: 201, body: kept },
    });
    return kept;
  };
