import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { confirmNote as confirm } from '#shared/domain/note.ts';
import { twoLevelsOf } from '#shared/domain/two-levels.ts';

export const confirmNote =
  ({
    files,
    store,
    checkText,
    allowsTwoLevels,
  }: Office & { readonly allowsTwoLevels: boolean }): UseCase<typeof contract.confirmNote> =>
  async asked => {
    const { params, body, once } = asked;
    const { file, context } = await files.take(asked, 'confirm-note');
    const note = await store.notes.getYellow(params.fileId, params.noteId);
    const { head } = file;
    const directory = await store.directory.lately();
    const change = {
      revision: body.revision,
      ...(await checkText(file.head, note.content)),
      ...twoLevelsOf(directory, { head, context, allows: allowsTwoLevels }),
    };
    const { decision, green } = confirm(file, note, change, context);
    const { content, ...rest } = green;
    const confirmed = { ...rest, paragraphs: content.length, version: decision.after.version };
    await store.commit({
      decisions: [decision],
      also: [
        { kind: 'green-note', note: green },
        { kind: 'yellow-note-gone', note },
      ],
      once,
      answer: { status: 200, body: confirmed },
    });
    return confirmed;
  };
