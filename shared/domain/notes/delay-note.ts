import type { FileHead } from '../file.ts';
import type { Context } from '../file-decision.ts';
import type { NoteId } from '../ids.ts';
import type { SignedNote } from '../note.ts';
import type { NoteContent } from './content.ts';
import { handOf } from './hand.ts';
import { type CheckedText, type NumberedNote, numberNote } from './numbered.ts';

export type Delay = { readonly noteId: NoteId; readonly content: NoteContent } & CheckedText;

/**
 * Why a file was held beyond the limit, as a note of its own kind. The act that moves the file on writes it: `green` goes
 * beside the act, `numbered` into its event, so that there is no moving on without it and no explanation without an act.
 */
export const delayNote = (
  head: Pick<FileHead, 'fileId' | 'notes' | 'paragraphs'>,
  { noteId, content, ...checked }: Delay,
  context: Pick<Context, 'by' | 'at'>,
): { readonly green: SignedNote; readonly numbered: NumberedNote } => {
  const numbered = numberNote(head, { noteId, content }, checked);
  const { paragraphs: _, ...numbers } = numbered;
  const hand = handOf(context);
  const green: SignedNote = {
    ...numbers,
    fileId: head.fileId,
    kind: 'delay-explanation',
    content,
    writtenBy: hand,
    confirmedBy: hand,
  };
  return { green, numbered };
};
