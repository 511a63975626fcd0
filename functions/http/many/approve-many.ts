import { type Part, stepOf } from '#functions/office/each.ts';
import { isNamedFor } from '#functions/office/onlooker.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { Stands } from '#shared/contract/many-views.ts';
import { approveMany as route } from '#shared/contract/routes/many.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { FileId } from '#shared/domain/ids.ts';
import { beginNote, confirmNote } from '#shared/domain/note.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { twoLevelsOf } from '#shared/domain/two-levels.ts';
import { openFile } from '../files/open-file.ts';
import { decideReturn, returnFile } from '../files/return-file.ts';
import { type Each, onEach, opened, type Room } from './room.ts';

/** The words go on the note sheet at once, by whoever returns the file: no draft of them ever lies there. */
const note = async (
  room: Room,
  { actor, once }: Part,
  { fileId, words }: { fileId: FileId; words: string },
) => {
  const { checkText, files, ids, store } = room;
  const known = await store.findAnswer(once);
  if (known) return;
  const directory = await store.directory.lately();
  // The door asked for the return alone; these are two acts.
  if (!isNamedFor(directory, actor, 'file.confirm-note')) throw new Refusal('permission.mandate-lacks-act');
  const taken = await files.take({ actor, params: { fileId } }, 'return');
  // Tried before a word is written: what cannot go back is refused as it was, and the words do not stand there twice.
  await decideReturn(room, taken, {});
  const { file, context } = taken;
  const content = pastedText(words);
  const yellow = beginNote(file.head, { noteId: ids.note(), kind: 'endorsement', content }, context);
  const change = {
    revision: 1,
    ...(await checkText(file.head, content)),
    ...twoLevelsOf(directory, { head: file.head, context, allows: room.allowsTwoLevels }),
  };
  const { decision, green } = confirmNote(file, yellow, change, context);
  await store.commit({
    decisions: [decision],
    also: [{ kind: 'green-note', note: green }],
    once,
    answer: { status: 200, body: { fileId, note: green.number } },
  });
};

const approveOne =
  (room: Room, words: string) =>
  async (fileId: FileId, each: Each): Promise<Stands> => {
    const params = { fileId };
    const { head } = await room.files.see(fileId, each.actor);
    await opened(room, each, head, first => openFile(room)({ ...first, params, body: {} }));
    await note(room, { ...each, once: stepOf(each.once, 'note') }, { fileId, words });
    return returnFile(room)({ ...each, params, body: {} });
  };

/** The same words on each, and each on its way back. A file that cannot go back is left as it is, and says why. */
export const approveMany =
  (room: Room): UseCase<typeof contract.approveMany> =>
  async asked => {
    const { fileIds, words } = asked.body;
    return onEach(room, route, asked, { items: fileIds, idOf: id => id, one: approveOne(room, words) });
  };
