import type { Attached } from './bundle.ts';
import type { BUNDLE_EVENT_DATA } from './events/bundle-events.ts';
import type { EventOf } from './events.ts';
import type { FileHead } from './file.ts';
import { stillAsked, withNote, withStay } from './fold-stay.ts';
import { given } from './holding.ts';
import type { PostId } from './ids.ts';
import { earlier, type Instant } from './time.ts';

/** A part file of it is out. */
const withPart = (head: FileHead, { at, by, data }: EventOf<'file.part-opened'>): FileHead => {
  const { fileId, number, part } = data;
  const openedBy = by.kind === 'officer' ? by.postId : head.holder;
  return { ...head, parts: [...(head.parts ?? []), { fileId, number, part, openedAt: at, openedBy }] };
};

/** What was confirmed in the part stands on this note sheet from now on: so do those who confirmed it. */
const withMerged = (head: FileHead, { at, by, data }: EventOf<'file.part-merged'>): FileHead => {
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
  const oldest =
    data.oldestOpen === undefined
      ? head.oldestOpen
      : earlier(head.oldestOpen ?? data.oldestOpen, data.oldestOpen);
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

/** Who acted, or whoever has the file where nobody did. */
const actorOf = (head: FileHead, { by }: EventOf<'file.attachment-added'>) =>
  by.kind === 'officer' ? by.postId : head.holder;

/** Another file lies in it. */
const withAttached = (head: FileHead, event: EventOf<'file.attachment-added'>): FileHead => {
  const { fileId, number, as, ageFrom } = event.data;
  const one = { fileId, number, as, ageFrom, at: event.at, by: actorOf(head, event) };
  return { ...head, attached: [...(head.attached ?? []), one] };
};

/** Another file lies in it no more. */
const withoutAttached = (head: FileHead, fileId: FileHead['fileId']): FileHead => {
  const { attached = [], ...rest } = head;
  const left = attached.filter(one => one.fileId !== fileId);
  return left.length === 0 ? rest : { ...rest, attached: left };
};

/** It lies in another file: with nobody of itself, for as long as it does. */
const laidInside = (head: FileHead, { data }: EventOf<'file.attached'>): FileHead => {
  const { toFileId: fileId, toNumber: number, as } = data;
  const state = as === 'merged' ? 'MERGED_INTO' : 'ATTACHED_TO';
  return { ...head, state, insideOf: { fileId, number, as } };
};

/** It is taken out, and lies opened before whoever took it out. */
const takenOut = ({ insideOf: _, ...head }: FileHead, { at, data }: EventOf<'file.detached'>): FileHead => ({
  ...withStay(head, at, data, 'opened'),
  state: 'ACTIVE',
});

/** The volume before lies in the one it is continued in. */
export const volumeBefore = (
  { fileId, number, ageFrom }: NonNullable<EventOf<'file.created'>['data']['continues']>,
  at: Instant,
  by: PostId,
): Attached => ({ fileId, number, as: 'volume', ageFrom, at, by });

/** Asks about the stay lapse with it, and a reason for a delay is noted. */
const leaving = (head: FileHead, event: EventOf<'file.merged' | 'file.attached'>): FileHead => {
  const { asks: _, ...rest } = withNote(head, event.data.delay);
  return { ...rest, ...given('asks', stillAsked(head)) };
};

/** What becomes of a file's head by what happens between it and the files it belongs together with. */
export const foldBundle = (head: FileHead, event: EventOf<keyof typeof BUNDLE_EVENT_DATA>): FileHead => {
  switch (event.type) {
    case 'file.part-opened':
      return withPart(head, event);
    case 'file.part-merged':
      return withMerged(head, event);
    case 'file.merged':
      return { ...leaving(head, event), state: 'MERGED_INTO', mergedInto: event.data.intoFileId };
    case 'file.attached':
      return laidInside(leaving(head, event), event);
    case 'file.detached':
      return takenOut(head, event);
    case 'file.attachment-added':
      return withAttached(head, event);
    case 'file.attachment-removed':
      return withoutAttached(head, event.data.fileId);
  }
};
