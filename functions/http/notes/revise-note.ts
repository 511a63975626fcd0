import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { reviseNote as revise, type YellowNote } from '#shared/domain/note.ts';
import { type Worded, worded } from '#shared/domain/notes/wording.ts';
import { canonicalBytes } from '#shared/journal/seal.ts';

const wordsOf = ({ kind, content, of }: Worded): string => canonicalBytes({ kind, content, of });

/** A PUT may come twice when its answer was lost on the line; what it asked for stands already. */
const isRepeated = (
  note: YellowNote,
  { words, revision }: { readonly words: Worded; readonly revision: number },
  { postId, officerId }: ByOfficer,
): boolean =>
  note.revision === revision + 1 &&
  note.revisedBy?.postId === postId &&
  note.revisedBy.officerId === officerId &&
  wordsOf(note) === wordsOf(words);

export const reviseNote =
  ({ files, store, checkText }: Office): UseCase<typeof contract.reviseNote> =>
  async asked => {
    const { params, body } = asked;
    const { file, context } = await files.take(asked, 'write-note');
    const note = await store.notes.getYellow(params.fileId, params.noteId);
    const { revision, ...writing } = body;
    const directory = await store.directory.lately();
    const words = worded(writing, { ...context, directory }, note);
    const told = async ({ content, ...rest }: YellowNote) => {
      const { unknownReferences } = await checkText(file.head, content);
      return { ...rest, unknownReferences: [...unknownReferences] };
    };
    if (isRepeated(note, { words, revision }, context.by)) return told(note);
    const revised = revise(note, { worded: words, revision }, context);
    await store.commit({
      decisions: [],
      also: [
        { kind: 'yellow-note', note: revised, replaces: note.revision },
        { kind: 'file-unchanged', head: file.head },
      ],
    });
    return told(revised);
  };
