import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { OfficerId } from '#shared/domain/ids.ts';
import { reviseNote as revise, type YellowNote } from '#shared/domain/note.ts';

/** A PUT may come twice when its answer was lost on the line; what it asked for stands already. */
const isRepeated = (
  note: YellowNote,
  { text, revision }: Pick<YellowNote, 'text' | 'revision'>,
  officerId: OfficerId,
): boolean => note.revision === revision + 1 && note.text === text && note.writtenByOfficer === officerId;

const withoutText = ({ text: _, ...note }: YellowNote): Omit<YellowNote, 'text'> => note;

export const reviseNote =
  ({ files, store }: Office): UseCase<typeof contract.reviseNote> =>
  async asked => {
    const { params, body } = asked;
    const { file, context } = await files.take(asked, 'write-note');
    const note = await store.notes.getYellow(params.fileId, params.noteId);
    if (isRepeated(note, body, context.by.officerId)) return withoutText(note);
    const revised = revise(note, body, context);
    await store.commit({
      decisions: [],
      also: [
        { kind: 'yellow-note', note: revised, replaces: note.revision },
        { kind: 'file-unchanged', head: file.head },
      ],
    });
    return withoutText(revised);
  };
