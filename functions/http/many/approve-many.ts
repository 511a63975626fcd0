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
import { answeredOnce, askedOf, eachObject, opened, type Room, standsAt } from './room.ts';

type Approving = Parameters<UseCase<typeof contract.approveMany>>[0];

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
  const asked = { actor, params: { fileId } };
  // Tried before a word is written: what cannot go back is refused as it was, and the words do not stand there twice.
  await decideReturn(room, await files.take(asked, 'return'), {});
  const { file, context } = await files.take(asked, 'confirm-note');
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
  (room: Room, { body: { words }, language }: Approving) =>
  async (fileId: FileId, part: Part): Promise<Stands> => {
    const params = { fileId };
    const { head } = await room.files.see(fileId, part.actor);
    await opened(room, part, head, each => openFile(room)({ ...askedOf(each, language), params, body: {} }));
    await note(room, { ...part, once: stepOf(part.once, 'note') }, { fileId, words });
    return standsAt(await returnFile(room)({ ...askedOf(part, language), params, body: {} }));
  };

/** The same words on each, and each on its way back. A file that cannot go back is left as it is, and says why. */
export const approveMany =
  (room: Room): UseCase<typeof contract.approveMany> =>
  async asked =>
    answeredOnce(room, asked.once, {
      read: ({ body }) => route.answer.parse(body),
      run: async () => {
        const items = await eachObject(room, {
          asked,
          needs: route.access,
          act: route.act,
          items: asked.body.fileIds,
          objectOf: id => id,
          one: approveOne(room, asked),
        });
        return { items: [...items] };
      },
    });
