import * as z from 'zod';
import type { FileDecision } from './act.ts';
import { type EventOf, NoteKind } from './events.ts';
import { admit } from './file.ts';
import { type Context, decideOnFile, type HeldFile } from './file-decision.ts';
import { FileId, NoteId, OfficerId, PostId } from './ids.ts';
import { Refusal } from './refusal.ts';
import { paragraphsOf } from './text.ts';
import { Instant } from './time.ts';

/** A note in draft (yellow): whoever holds the file may edit, discard or confirm it (domain.md 1.4). */
export const YellowNote = z.strictObject({
  noteId: NoteId,
  fileId: FileId,
  kind: NoteKind,
  text: z.string(),
  /** Grows with every revision, so that two windows cannot overwrite each other unseen. */
  revision: z.int().min(1),
  writtenBy: PostId,
  writtenByOfficer: OfficerId,
  writtenAt: Instant,
});
export type YellowNote = z.infer<typeof YellowNote>;

/** A confirmed note (green): never changed again. The journal carries the SHA-256 of its text. */
export const GreenNote = z.strictObject({
  noteId: NoteId,
  fileId: FileId,
  number: z.int().min(1),
  kind: NoteKind,
  paragraphs: z.array(z.strictObject({ number: z.int().min(1), text: z.string() })),
  textSha256: z.string(),
  writtenBy: PostId,
  confirmedBy: PostId,
  confirmedByOfficer: OfficerId,
  confirmedAt: Instant,
});
export type GreenNote = z.infer<typeof GreenNote>;

/** Refuses a revision that was not made on the newest text. */
export const reviseNote = (
  note: YellowNote,
  change: { readonly text: string; readonly revision: number },
  { by, at }: Pick<Context, 'by' | 'at'>,
): YellowNote => {
  if (change.revision !== note.revision)
    throw new Refusal('note.changed', { noteId: note.noteId, revision: note.revision });
  return {
    ...note,
    text: change.text,
    revision: note.revision + 1,
    writtenBy: by.postId,
    writtenByOfficer: by.officerId,
    writtenAt: at,
  };
};

/**
 * Turns a yellow note green: it gets the file's next note number and its paragraphs the next paragraph numbers.
 * @param change.sha256 of `hashedText(note.text)`, hexadecimal; computed by the caller, so that the domain needs no cryptography.
 */
export const confirmNote = (
  { head }: HeldFile,
  note: YellowNote,
  change: { readonly revision: number; readonly sha256: string },
  context: Context,
): { readonly decision: FileDecision; readonly green: GreenNote } => {
  admit(head, 'write-note', context.relations);
  if (change.revision !== note.revision)
    throw new Refusal('note.changed', { noteId: note.noteId, revision: note.revision });
  const texts = paragraphsOf(note.text);
  const number = head.notes + 1;
  const firstParagraph = head.paragraphs + 1;
  const decision = decideOnFile<'note.confirmed'>(
    head,
    context,
    {
      type: 'note.confirmed',
      data: {
        noteId: note.noteId,
        number,
        kind: note.kind,
        firstParagraph,
        paragraphs: texts.length,
        textSha256: change.sha256,
        writtenBy: note.writtenBy,
      },
    },
    () => [],
  );
  const green: GreenNote = {
    noteId: note.noteId,
    fileId: head.fileId,
    number,
    kind: note.kind,
    paragraphs: texts.map((text, index) => ({ number: firstParagraph + index, text })),
    textSha256: change.sha256,
    writtenBy: note.writtenBy,
    confirmedBy: context.by.postId,
    confirmedByOfficer: context.by.officerId,
    confirmedAt: context.at,
  };
  return { decision, green };
};

/** Drops a note in draft; the journal keeps that there was one and who dropped it, not its text. */
export const discardNote = ({ head }: HeldFile, note: YellowNote, context: Context): FileDecision => {
  admit(head, 'write-note', context.relations);
  const data: EventOf<'note.discarded'>['data'] = { noteId: note.noteId, writtenBy: note.writtenBy };
  return decideOnFile<'note.discarded'>(head, context, { type: 'note.discarded', data }, () => []);
};
