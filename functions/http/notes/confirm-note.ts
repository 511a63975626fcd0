import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { given } from '#shared/domain/holding.ts';
import { confirmNote as confirm } from '#shared/domain/note.ts';
import { hashedText } from '#shared/domain/text.ts';
import { atTwoLevels } from '#shared/domain/two-levels.ts';
import { sha256 } from '#shared/journal/seal.ts';

export const confirmNote =
  ({
    files,
    store,
    allowsTwoLevels,
  }: Office & { readonly allowsTwoLevels: boolean }): UseCase<typeof contract.confirmNote> =>
  async asked => {
    const { params, body, once } = asked;
    const { file, context } = await files.take(asked, 'confirm-note');
    const note = await store.notes.getYellow(params.fileId, params.noteId);
    const twice = atTwoLevels(await store.directory.lately(), file.head, context);
    const change = {
      revision: body.revision,
      sha256: sha256(hashedText(note.text)),
      ...given(
        'twoLevels',
        twice ? (allowsTwoLevels ? ('allowed' as const) : ('refused' as const)) : undefined,
      ),
    };
    const { decision, green } = confirm(file, note, change, context);
    const { paragraphs, ...rest } = green;
    const confirmed = {
      ...rest,
      firstParagraph: file.head.paragraphs + 1,
      paragraphs: paragraphs.length,
      version: decision.after.version,
    };
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
