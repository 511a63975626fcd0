import type { Decision, HoldingChange } from '#shared/domain/act.ts';
import { type Watched, watched } from '#shared/domain/category.ts';
import type { DraftHead } from '#shared/domain/drafts/draft.ts';
import { type DraftEvent, type FileEvent, isFileEvent, type ReceiptEvent } from '#shared/domain/events.ts';
import type { FileHead } from '#shared/domain/file.ts';
import type { Holding } from '#shared/domain/holding.ts';
import type { HoldingId, PostId } from '#shared/domain/ids.ts';
import type { GreenNote, YellowNote } from '#shared/domain/note.ts';
import type { Relations } from '#shared/domain/permission/relation.ts';
import type { ReceiptHead } from '#shared/domain/receipt.ts';
import { hasHeld, relationsToFile, relationsToReceipt } from '#shared/domain/relations.ts';
import type { Instant } from '#shared/domain/time.ts';
import { ADM, lineAbove, OFFICE } from './office.ts';

type Stays = ReadonlyMap<HoldingId, Holding>;

export type FileInWorld = {
  readonly head: FileHead;
  readonly journal: readonly FileEvent[];
  readonly stays: Stays;
  /** Posts that were given a reading copy. */
  readonly copies: readonly PostId[];
  /** Whether it and the other file refer to each other. */
  readonly linked: boolean;
  readonly yellow: readonly YellowNote[];
  readonly green: readonly GreenNote[];
};
export type ReceiptInWorld = {
  readonly head: ReceiptHead;
  readonly journal: readonly ReceiptEvent[];
  readonly stays: Stays;
};

/** A draft of the file. */
export type DraftInWorld = { readonly head: DraftHead; readonly journal: readonly DraftEvent[] };

/** One file with what lies on it, and the receipts around it: what the store would hold after the acts so far. */
export type World = {
  readonly now: Instant;
  readonly file: FileInWorld;
  readonly receipts: readonly ReceiptInWorld[];
  readonly drafts: readonly DraftInWorld[];
};

/** Frozen all through, so that an act which touched what it was given would throw. */
export const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of value instanceof Map ? value.values() : Object.values(value)) frozen(part);
  }
  return value;
};

export const stayOf = ({ head, stays }: FileInWorld | ReceiptInWorld): Holding => {
  const stay = stays.get(head.holdingId);
  if (!stay) throw new Error('the head names a stay that is not there');
  return stay;
};
/** The file of a world with its stay, as an act on it takes them. */
export const held = ({ file }: Pick<World, 'file'>) => ({ head: file.head, holding: stayOf(file) });

/** Of which category the file is by the letters in it, in their order: that of the first which a register watches. */
export const categoryOf = ({ file, receipts }: Pick<World, 'file' | 'receipts'>): Watched | undefined =>
  file.journal
    .flatMap(({ type, data }) => (type === 'file.receipt-added' ? [data.receiptId] : []))
    .map(id => watched(receipts.find(({ head }) => head.receiptId === id)?.head.details.category))
    .find(category => category !== undefined);

/** What the store does with a decision's stays. A stay that begins twice, or changes unbegun, is a fault. */
const applied = (stays: Stays, changes: readonly HoldingChange[]): Stays => {
  const after = new Map(stays);
  for (const { kind, holding } of changes) {
    if (after.has(holding.holdingId) === (kind === 'begin'))
      throw new Error(`${kind} of stay ${holding.holdingId}`);
    after.set(holding.holdingId, holding);
  }
  return after;
};

/** The world after a decision, as a store would leave it. */
export const committed = (world: World, decision: Decision): World => {
  if (decision.object === 'file') {
    const { data } = decision.event;
    const copies = 'copies' in data ? (data.copies ?? []) : [];
    const file = {
      ...world.file,
      copies: [...new Set([...world.file.copies, ...copies])],
      head: decision.after,
      journal: [...world.file.journal, fileEvent(decision.event)],
      stays: applied(world.file.stays, decision.holdings),
    };
    return frozen({ ...world, file });
  }
  // Questions and answers have a model of their own (consultations.test.ts): of the file the world keeps that it was asked on.
  if (decision.object === 'consultation' || decision.object === 'answer') return world;
  if (decision.object === 'draft') {
    const { draftId } = decision.after;
    const journal = world.drafts.find(({ head }) => head.draftId === draftId)?.journal ?? [];
    const draft = { head: decision.after, journal: [...journal, draftEvent(decision.event)] };
    return frozen({
      ...world,
      drafts: [...world.drafts.filter(({ head }) => head.draftId !== draftId), draft],
    });
  }
  const { receiptId } = decision.after;
  const before = world.receipts.find(({ head }) => head.receiptId === receiptId);
  const receipt = {
    head: decision.after,
    journal: [...(before?.journal ?? []), receiptEvent(decision.event)],
    stays: applied(before?.stays ?? new Map(), decision.holdings),
  };
  const others = world.receipts.filter(({ head }) => head.receiptId !== receiptId);
  return frozen({ ...world, receipts: [...others, receipt] });
};

export const fileEvent = (event: Decision['event']): FileEvent => {
  if (!isFileEvent(event)) throw new Error(`${event.type} in a file's journal`);
  return event;
};

const isReceiptEvent = (event: Decision['event']): event is ReceiptEvent =>
  event.type.startsWith('receipt.') || event.type.startsWith('custody.');
const receiptEvent = (event: Decision['event']): ReceiptEvent => {
  if (!isReceiptEvent(event)) throw new Error(`${event.type} in a receipt's journal`);
  return event;
};

const isDraftEvent = (event: Decision['event']): event is DraftEvent => event.type.startsWith('draft.');
const draftEvent = (event: Decision['event']): DraftEvent => {
  if (!isDraftEvent(event)) throw new Error(`${event.type} in a draft's journal`);
  return event;
};

const standing = (at: FileInWorld | ReceiptInWorld, post: PostId) => ({
  postId: post,
  officeId: OFFICE,
  officesAbove: [OFFICE],
  seat: 'charge' as const,
  aboveHolder: lineAbove(at.head.holder),
  inCharge: post === ADM,
  hasHeld: hasHeld([...at.stays.values()].filter(stay => stay.postId === post)),
  hasCopy: 'copies' in at && at.copies.includes(post),
});

export const relationsOn = (file: FileInWorld, post: PostId): Relations =>
  relationsToFile(file.head, standing(file, post));
export const relationsOnReceipt = (receipt: ReceiptInWorld, post: PostId): Relations =>
  relationsToReceipt(receipt.head, standing(receipt, post));
