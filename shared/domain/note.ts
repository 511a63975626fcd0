import * as z from 'zod';
import type { FileDecision } from './act.ts';
import { ANSWERS } from './ask.ts';
import type { EventOf } from './events.ts';
import { admit, type FileHead, whereabouts } from './file.ts';
import { admitAsk } from './file-asks.ts';
import { type Context, decideOnFile, type HeldFile } from './file-decision.ts';
import { given } from './holding.ts';
import { AskId, FileId, NoteId, OfficerId, PostId } from './ids.ts';
import { NoteContent } from './notes/content.ts';
import { Hand, handOf } from './notes/hand.ts';
import { SIGNED_KINDS, WrittenKind } from './notes/kind.ts';
import { type CheckedText, NumberedNote, numberNote } from './notes/numbered.ts';
import type { Worded } from './notes/wording.ts';
import { Refusal } from './refusal.ts';
import { Instant } from './time.ts';

/** A note in draft (yellow): whoever holds the file may edit, discard or confirm it (domain.md 1.4). */
export const YellowNote = z.strictObject({
  noteId: NoteId,
  fileId: FileId,
  kind: WrittenKind,
  content: NoteContent,
  /** The post that gave the instruction, or with which the matter was discussed. */
  of: PostId.optional(),
  /** Grows with every revision, so that two windows cannot overwrite each other unseen. */
  revision: z.int().min(1),
  writtenBy: Hand,
  /** Who changed it last; absent as long as it stands as it was written. */
  revisedBy: Hand.optional(),
});
export type YellowNote = z.infer<typeof YellowNote>;

/** What the post said of which an oral instruction is told: that it gave it so, or why it did not. */
export const InstructionAnswer = z.strictObject({
  answer: z.enum(ANSWERS),
  reason: z.string().optional(),
  by: PostId,
  officerId: OfficerId,
  at: Instant,
});
export type InstructionAnswer = z.infer<typeof InstructionAnswer>;

const Numbered = NumberedNote.omit({ paragraphs: true }).extend({
  fileId: FileId,
  /** Its blocks are paragraphs of the file, from `firstParagraph` on. */
  content: NoteContent,
});

/** A note that an officer confirmed. */
export const SignedNote = Numbered.extend({
  kind: z.enum(SIGNED_KINDS),
  /** The post that gave the instruction, or with which the matter was discussed. */
  of: PostId.optional(),
  writtenBy: Hand,
  revisedBy: Hand.optional(),
  confirmedBy: Hand,
  /** What is asked of the post that gave the instruction; its answer stands beside the note, whose text never changes. */
  askId: AskId.optional(),
  answered: InstructionAnswer.optional(),
  /** Confirmed by one who has confirmed on this file at another level; shown and printed. */
  twoLevels: z.literal(true).optional(),
});
export type SignedNote = z.infer<typeof SignedNote>;

/** What the district's policy did with the file; no person wrote it, and none signs it. */
export const RuleNote = Numbered.extend({ kind: z.literal('advance'), at: Instant });
export type RuleNote = z.infer<typeof RuleNote>;

/** A confirmed note (green): never changed again. The journal carries the SHA-256 of its text. */
export const GreenNote = z.discriminatedUnion('kind', [SignedNote, RuleNote]);
export type GreenNote = z.infer<typeof GreenNote>;

/** Begins a note in draft. */
export const beginNote = (
  { fileId }: Pick<FileHead, 'fileId'>,
  note: { readonly noteId: NoteId } & Worded,
  context: Pick<Context, 'by' | 'at'>,
): YellowNote => ({ ...note, fileId, revision: 1, writtenBy: handOf(context) });

/** Tells a window that another has written meanwhile: who, when, and on which revision to go on. */
export const noteChanged = ({ noteId, revision, writtenBy, revisedBy = writtenBy }: YellowNote): Refusal =>
  new Refusal('note.changed', {
    noteId,
    revision,
    by: revisedBy.postId,
    officer: revisedBy.officerId,
    at: revisedBy.at,
  });

/** Refuses a revision that was not made on the newest text. Who wrote the note first stays named. */
export const reviseNote = (
  note: YellowNote,
  change: { readonly worded: Worded; readonly revision: number },
  context: Pick<Context, 'by' | 'at'>,
): YellowNote => {
  if (change.revision !== note.revision) throw noteChanged(note);
  const { noteId, fileId, revision, writtenBy } = note;
  return {
    noteId,
    fileId,
    ...change.worded,
    revision: revision + 1,
    writtenBy,
    revisedBy: handOf(context),
  };
};

/**
 * Turns a yellow note green: it gets the file's next note number and its paragraphs the next paragraph numbers. The post
 * that gave an instruction may itself confirm the note of it.
 */
export const confirmNote = (
  { head }: HeldFile,
  note: YellowNote,
  change: CheckedText & {
    readonly revision: number;
    /** Given where this person has confirmed on the file at another level: whether the district lets one do both. */
    readonly twoLevels?: 'allowed' | 'refused' | undefined;
    /** By this id the post that gave the instruction is asked to confirm that it did. */
    readonly askId?: AskId | undefined;
  },
  context: Context,
): { readonly decision: FileDecision; readonly green: SignedNote } => {
  admit(head, 'confirm-note', context.relations);
  if (change.twoLevels === 'refused') throw new Refusal('note.two-levels-one-person', whereabouts(head));
  if (change.revision !== note.revision) throw noteChanged(note);
  const twoLevels = change.twoLevels === 'allowed' ? ({ twoLevels: true } as const) : {};
  const { kind, content, of, writtenBy, revisedBy } = note;
  const numbered = numberNote(head, note, change);
  const data: EventOf<'note.confirmed'>['data'] = {
    ...numbered,
    kind,
    writtenBy: writtenBy.postId,
    ...given('revisedBy', revisedBy?.postId),
    ...given('instructedBy', of),
    ...given('askId', change.askId),
    ...twoLevels,
  };
  if (change.askId !== undefined) admitAsk(head, 'oral-instruction');
  const decision = decideOnFile<'note.confirmed'>(head, context, { type: 'note.confirmed', data }, () => []);
  const { paragraphs: _, ...numbers } = numbered;
  const green: SignedNote = {
    ...numbers,
    fileId: head.fileId,
    kind,
    content,
    ...given('of', of),
    writtenBy,
    ...given('revisedBy', revisedBy),
    confirmedBy: handOf(context),
    ...given('askId', change.askId),
    ...twoLevels,
  };
  return { decision, green };
};

/** Drops a note in draft; the journal keeps that there was one and who dropped it, not its text. */
export const discardNote = ({ head }: HeldFile, note: YellowNote, context: Context): FileDecision => {
  admit(head, 'discard-note', context.relations);
  const data: EventOf<'note.discarded'>['data'] = {
    noteId: note.noteId,
    writtenBy: note.writtenBy.postId,
  };
  return decideOnFile<'note.discarded'>(head, context, { type: 'note.discarded', data }, () => []);
};
