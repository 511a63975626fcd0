import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { given } from '#shared/domain/holding.ts';
import { confirmNote as confirm } from '#shared/domain/note.ts';
import { atTwoLevels } from '#shared/domain/two-levels.ts';

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
    const twice = atTwoLevels(await store.directory.lately(), file.head, context);
    const change = {
      revision: body.revision,
      ...(await checkText(file.head, note.content)),
      ...given(
        'twoLevels',
        twice ? (allowsTwoLevels ? ('allowed' as const) : ('refused' as const)) : undefined,
      ),
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
