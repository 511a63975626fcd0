import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { FileHead } from '#shared/domain/file.ts';
import type { AskId, PostId } from '#shared/domain/ids.ts';
import { confirmNote as confirm, type YellowNote } from '#shared/domain/note.ts';
import { twoLevelsOf } from '#shared/domain/two-levels.ts';

/** Who gave an instruction by word of mouth is asked to confirm it, unless they do so by this very act or may not read it here. */
const askOf = async (
  { ids, store }: Pick<Office, 'ids' | 'store'>,
  { fileId, classification, readers = [] }: FileHead,
  { note, by }: { readonly note: YellowNote; readonly by: PostId },
): Promise<{ readonly askId?: AskId }> => {
  const { kind, of } = note;
  if (kind !== 'oral-instruction' || of === undefined || of === by) return {};
  const mayRead =
    classification === 'normal' || readers.includes(of) || (await store.holdings.past(fileId, of)).hasHeld;
  return mayRead ? { askId: ids.ask() } : {};
};

export const confirmNote =
  ({
    files,
    ids,
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
      ...(await askOf({ ids, store }, head, { note, by: context.by.postId })),
    };
    const { decision, green } = confirm(file, note, change, context);
    const { content, ...rest } = green;
    const confirmed = { ...rest, paragraphs: content.length, version: decision.after.version };
    await store.commit({
      decisions: [decision],
      also: [
        { kind: 'green-note', note: green },
        { kind: 'yellow-note-gone', note },
        ...(await files.tell(decision)),
      ],
      once,
      answer: { status: 200, body: confirmed },
    });
    return confirmed;
  };
