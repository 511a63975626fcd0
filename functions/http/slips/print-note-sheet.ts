import type * as z from 'zod';
import type { Repeatable } from '#functions/runtime/use-case.ts';
import * as routes from '#shared/contract/routes/slips.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { NoteSheet } from '#shared/contract/slip-views.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import type { FileHead } from '#shared/domain/file.ts';
import { given } from '#shared/domain/holding.ts';
import { FileId } from '#shared/domain/ids.ts';
import type { GreenNote } from '#shared/domain/note.ts';
import { noteSheetOf } from './note-sheet.ts';
import { printed, type SlipRoom } from './slip-room.ts';

/** What is kept of the answer: what was asked. The sheet is printed anew, with what was confirmed since. */
const Kept = routes.printNoteSheet.body.extend({ fileId: FileId });
type Kept = z.output<typeof Kept>;

/** So much is still set in the time and the memory that a request has: some hundred pages. */
const MOST_NOTES = 50;
const MOST_TEXT = 400_000;

/** The notes from the first on that fit into one part; a note is never divided. */
const fitting = (notes: readonly GreenNote[]): readonly GreenNote[] => {
  let text = 0;
  const past = notes.findIndex(({ content }, index) => {
    text += JSON.stringify(content).length;
    return index > 0 && text > MOST_TEXT;
  });
  return past < 0 ? notes : notes.slice(0, past);
};

export const printNoteSheet = (room: SlipRoom): Repeatable<typeof contract.printNoteSheet> => {
  const { clock, district, files, leaves, store } = room;
  /** Before anything is kept of the request: what may not be read is not printed. */
  const admitted = async (actor: ByOfficer, { fileId }: Kept): Promise<FileHead> =>
    (await files.read(fileId, actor, { part: 'notes' })).head;
  const print = async (head: FileHead, { language, from }: Kept): Promise<NoteSheet> => {
    const { items } = await leaves.notes(head, { from, limit: MOST_NOTES });
    const notes = fitting(items);
    const place = { district, directory: await store.directory.lately(), at: clock.now() };
    const order = noteSheetOf(place, { head, notes, cover: from === 1, language });
    const last = notes.at(-1)?.number;
    const next = last !== undefined && last < head.notes ? last + 1 : undefined;
    return { ...(await printed(room, `notes-${head.number}`, order)), ...given('next', next) };
  };
  return {
    first: async ({ actor, params: { fileId }, body, once }) => {
      const kept = { ...body, fileId };
      const head = await admitted(actor, kept);
      await store.commit({ decisions: [], once, answer: { status: 200, body: kept } });
      return print(head, kept);
    },
    again: async ({ body }, actor) => {
      const kept = Kept.parse(body);
      return print(await admitted(actor, kept), kept);
    },
  };
};
