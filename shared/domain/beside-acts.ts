import type { FileDecision } from './act.ts';
import { MOST_LINKS } from './beside-file.ts';
import type { Cover } from './cover.ts';
import { admit, type FileHead, whereabouts } from './file.ts';
import { type Context, decideOnFile, type HeldFile } from './file-decision.ts';
import { Refusal } from './refusal.ts';

/** The event on either side of a link names the other. */
const otherOf = ({ fileId, number }: FileHead) => ({ fileId, number });

const admitRoom = (head: FileHead): void => {
  if (head.links >= MOST_LINKS)
    throw new Refusal('file.links-full', { fileId: head.fileId, most: MOST_LINKS });
};

/**
 * Two files refer to each other from now on: an event on both journals, and on neither way. The other is asked for nothing
 * but to be readable; it may be with anybody, and closed. What is confidential is linked with its like only.
 */
export const linkFiles = (
  { head }: Pick<HeldFile, 'head'>,
  other: FileHead,
  context: Context,
): readonly [FileDecision, FileDecision] => {
  admit(head, 'link', context.relations);
  if (other.fileId === head.fileId) throw new Refusal('file.link-same', whereabouts(head));
  // The register shows the number of what is confidential to its own office; a link would show it to readers of any other.
  if (other.classification !== head.classification)
    throw new Refusal('file.link-confidential', { fileId: other.fileId });
  for (const one of [head, other]) admitRoom(one);
  const linked = (one: FileHead, to: FileHead) =>
    decideOnFile<'file.linked'>(one, context, { type: 'file.linked', data: otherOf(to) }, () => []);
  return [linked(head, other), linked(other, head)];
};

/** Takes the link away on both sides; both journals keep that there was one. */
export const unlinkFiles = (
  { head }: Pick<HeldFile, 'head'>,
  { other, reason }: { readonly other: FileHead; readonly reason: string },
  context: Context,
): readonly [FileDecision, FileDecision] => {
  admit(head, 'unlink', context.relations);
  if (other.fileId === head.fileId) throw new Refusal('file.not-linked', { fileId: other.fileId });
  const unlinked = (one: FileHead, from: FileHead) =>
    decideOnFile<'file.unlinked'>(
      one,
      context,
      { type: 'file.unlinked', data: { ...otherOf(from), reason } },
      () => [],
    );
  return [unlinked(head, other), unlinked(other, head)];
};

/** Writes what stands on the cover beside number and subject: the whole of it. */
export const setCover = ({ head }: Pick<HeldFile, 'head'>, cover: Cover, context: Context): FileDecision => {
  admit(head, 'set-cover', context.relations);
  return decideOnFile<'file.cover-set'>(head, context, { type: 'file.cover-set', data: { cover } }, () => []);
};
