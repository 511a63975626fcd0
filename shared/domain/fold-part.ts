import type { EventOf } from './events.ts';
import type { FileHead } from './file.ts';
import { given } from './holding.ts';
import type { Instant } from './time.ts';

/** The oldest of two moments, of which either may be missing. */
export const older = (one: Instant | undefined, other: Instant): Instant =>
  one !== undefined && one < other ? one : other;

/** A part file of it is out. */
export const withPart = (head: FileHead, { at, by, data }: EventOf<'file.part-opened'>): FileHead => {
  const { fileId, number, part } = data;
  const openedBy = by.kind === 'officer' ? by.postId : head.holder;
  return { ...head, parts: [...(head.parts ?? []), { fileId, number, part, openedAt: at, openedBy }] };
};

/** What was confirmed in the part stands on this note sheet from now on: so do those who confirmed it. */
export const withMerged = (head: FileHead, { at, by, data }: EventOf<'file.part-merged'>): FileHead => {
  const { notes, paragraphs, receipts } = head;
  const merged = {
    at,
    by: by.kind === 'officer' ? by.postId : head.holder,
    after: { notes, paragraphs, receipts },
    has: data.has,
  };
  const known = head.confirmers ?? [];
  const others = (data.confirmers ?? []).filter(one =>
    known.every(({ officerId, postId }) => one.officerId !== officerId || one.postId !== postId),
  );
  const oldest = data.oldestOpen === undefined ? head.oldestOpen : older(head.oldestOpen, data.oldestOpen);
  return {
    ...head,
    ...given('category', data.category ?? head.category),
    ...given(
      'parts',
      head.parts?.map(part => (part.fileId === data.fileId ? { ...part, merged } : part)),
    ),
    notes: notes + data.has.notes,
    paragraphs: paragraphs + data.has.paragraphs,
    receipts: receipts + data.has.receipts,
    openReceipts: head.openReceipts + data.openReceipts,
    ...given('oldestOpen', oldest),
    ...given('confirmers', others.length === 0 ? head.confirmers : [...known, ...others]),
  };
};
