import * as z from 'zod';
import type { FileDecision } from './act.ts';
import { type EventOf, NoteKind } from './events.ts';
import { admit, whereabouts } from './file.ts';
import { type Context, decideOnFile, type HeldFile } from './file-decision.ts';
import { given } from './holding.ts';
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
  /** The officer in whose place it was typed: both names are shown. */
  inPlaceOf: OfficerId.optional(),
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
  /** The officer in whose place it was confirmed: both names are shown. */
  inPlaceOf: OfficerId.optional(),
  /** Confirmed by one who has confirmed on this file at another level; shown and printed. */
  twoLevels: z.literal(true).optional(),
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
  const { inPlaceOf: _, ...rest } = note;
  return {
    ...rest,
    ...given('inPlaceOf', by.mandate?.inPlaceOf),
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
  change: {
    readonly revision: number;
    readonly sha256: string;
    /** Given where this person has confirmed on the file at another level: whether the district lets one do both. */
    readonly twoLevels?: 'allowed' | 'refused' | undefined;
  },
  context: Context,
): { readonly decision: FileDecision; readonly green: GreenNote } => {
  admit(head, 'confirm-note', context.relations);
  if (change.twoLevels === 'refused') throw new Refusal('note.two-levels-one-person', whereabouts(head));
  if (change.revision !== note.revision)
    throw new Refusal('note.changed', { noteId: note.noteId, revision: note.revision });
  const twoLevels = change.twoLevels === 'allowed' ? ({ twoLevels: true } as const) : {};
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
        ...twoLevels,
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
    ...given('inPlaceOf', context.by.mandate?.inPlaceOf),
    ...twoLevels,
    confirmedAt: context.at,
  };
  return { decision, green };
};

/** Drops a note in draft; the journal keeps that there was one and who dropped it, not its text. */
export const discardNote = ({ head }: HeldFile, note: YellowNote, context: Context): FileDecision => {
  admit(head, 'discard-note', context.relations);
  const data: EventOf<'note.discarded'>['data'] = { noteId: note.noteId, writtenBy: note.writtenBy };
  return decideOnFile<'note.discarded'>(head, context, { type: 'note.discarded', data }, () => []);
};
