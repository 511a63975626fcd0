import * as z from 'zod';
import { Sha256 } from '../document.ts';
import type { FileHead } from '../file.ts';
import { NoteId } from '../ids.ts';
import type { NoteContent, Reference } from './content.ts';
import { admitReferences } from './references.ts';

/** What the journal says of a note that a file takes on: its numbers and the SHA-256 of its text, never the text. */
export const NumberedNote = z.strictObject({
  noteId: NoteId,
  number: z.int().min(1),
  firstParagraph: z.int().min(1),
  paragraphs: z.int().min(1),
  textSha256: Sha256,
});
export type NumberedNote = z.infer<typeof NumberedNote>;

/** What was found out about a text before it is decided on: the domain has neither cryptography nor a store. */
export type CheckedText = {
  /** Of its canonical JSON (RFC 8785), hexadecimal. */
  readonly sha256: string;
  /** Where it points to what the file does not hold. */
  readonly unknownReferences: readonly Reference[];
};

type Draft = { readonly noteId: NoteId; readonly content: NoteContent };

/** Gives a note the file's next number, and its paragraphs the next paragraph numbers. */
export const numberNote = (
  { notes, paragraphs }: Pick<FileHead, 'notes' | 'paragraphs'>,
  { noteId, content }: Draft,
  { sha256, unknownReferences }: CheckedText,
): NumberedNote => {
  admitReferences(unknownReferences);
  return {
    noteId,
    number: notes + 1,
    firstParagraph: paragraphs + 1,
    paragraphs: content.length,
    textSha256: sha256,
  };
};
