import { runsAt } from '../directory/charge.ts';
import type { Directory } from '../directory/directory.ts';
import type { Context } from '../file-decision.ts';
import { given } from '../holding.ts';
import type { PostId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import type { NoteContent } from './content.ts';
import { GIVER_OF_KIND, type WrittenKind } from './kind.ts';

/** What somebody writes: a kind of note, its text, and who gave the instruction. */
export type Writing = {
  readonly kind: WrittenKind;
  readonly content?: NoteContent | undefined;
  readonly of?: PostId | undefined;
};
/** The same, fit to be kept. */
export type Worded = {
  readonly kind: WrittenKind;
  readonly content: NoteContent;
  readonly of?: PostId | undefined;
};

/**
 * An officer who agrees merely signs (CSMOP): an endorsement needs no words of theirs. It is given these all the same, in
 * both languages, and keeps them: were they put in by the screen, each reader would see other words than were signed.
 */
export const AGREED: NoteContent = [{ type: 'paragraph', runs: [{ text: 'सहमत। / Agreed.' }] }];

type Writer = Pick<Context, 'by' | 'at'> & {
  readonly directory: Pick<Directory, 'getPost' | 'chargesOfOfficer'>;
};

/** Whether the writer sits at this post, by charge or in place of who does. */
const isOwn = (postId: PostId, { by, at, directory }: Writer): boolean =>
  postId === by.postId ||
  [by.officerId, by.mandate?.inPlaceOf].some(
    officerId =>
      officerId !== undefined &&
      directory.chargesOfOfficer(officerId).some(charge => charge.postId === postId && runsAt(charge, at)),
  );

/** Nobody instructs themselves; the post must be one of the directory. */
const admitGiver = ({ kind, of }: Writing, writer: Writer): void => {
  const giver = GIVER_OF_KIND[kind];
  if (of === undefined) {
    if (giver === 'must') throw new Refusal('note.giver-missing');
    return;
  }
  if (giver === 'none') throw new Refusal('note.giver-invalid', { of });
  writer.directory.getPost(of);
  if (isOwn(of, writer)) throw new Refusal('note.giver-invalid', { of });
};

/**
 * Makes what is written whole, or refuses it.
 * @param before the note as it stands: a senior may correct what was written down of their own instruction.
 */
export const worded = (
  writing: Writing,
  writer: Writer,
  before?: { readonly of?: PostId | undefined },
): Worded => {
  const { kind, of } = writing;
  if (of === undefined || of !== before?.of || GIVER_OF_KIND[kind] === 'none') admitGiver(writing, writer);
  const content = writing.content ?? (kind === 'endorsement' ? AGREED : undefined);
  if (!content) throw new Refusal('note.text-missing');
  return { kind, content, ...given('of', of) };
};
