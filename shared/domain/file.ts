import * as z from 'zod';
import { Kept } from './classification.ts';
import type { FileEvent } from './events.ts';
import { given } from './holding.ts';
import { FileId, HoldingId, OfficeId, OfficerId, PostId } from './ids.ts';
import { Nature } from './nature.ts';
import { decide } from './permission/decide.ts';
import type { FileAct } from './permission/file-rules.ts';
import type { Relations } from './permission/relation.ts';
import { Refusal } from './refusal.ts';
import { Instant } from './time.ts';

export const FILE_STATES = ['ACTIVE', 'PARKED', 'SUSPENDED', 'CLOSE_REQUESTED', 'CLOSED'] as const;
export const FileState = z.enum(FILE_STATES);
export type FileState = z.infer<typeof FileState>;

/** The head of a file: the fold of its journal, and nothing that the journal does not say. */
export const FileHead = z.strictObject({
  fileId: FileId,
  number: z.string(),
  officeId: OfficeId,
  subject: z.string(),
  /** Heads written before there were natures are of electronic files. */
  nature: Nature.default('electronic'),
  /** Heads written before there were classifications are of normal files. */
  classification: Kept.default('normal'),
  /** The need-to-know list of a confidential file: these posts read it beside those who have had it. */
  readers: z.array(PostId).optional(),
  state: FileState,
  /** Number of events in the journal. */
  version: z.int().min(1),
  /** The one post the file is with; for a closed file, the post that closed it. */
  holder: PostId,
  holdingId: HoldingId,
  heldSince: Instant,
  openedAt: Instant.optional(),
  /** The post the present stay came from, which may pull the file back while it is unopened. */
  from: PostId.optional(),
  /** The post the stay before came from: a file pulled back stands again as its sender had it. */
  fromBefore: PostId.optional(),
  createdAt: Instant,
  createdBy: PostId,
  notes: z.int().min(0),
  paragraphs: z.int().min(0),
  receipts: z.int().min(0),
  /** Who confirmed notes, and as which posts: nobody does so at two levels unseen. */
  confirmers: z.array(z.strictObject({ officerId: OfficerId, postId: PostId })).optional(),
  parkedUntil: Instant.optional(),
  closedAt: Instant.optional(),
  /** The highest post told by an escalation of the present stay. */
  escalatedTo: PostId.optional(),
});
export type FileHead = z.infer<typeof FileHead>;

/** Whether the holder must have opened the file for an act, or must not yet have. */
const OPENING_OF_ACT = {
  open: 'unopened',
  'write-note': 'opened',
  'confirm-note': 'opened',
  'discard-note': 'opened',
  send: 'opened',
  return: 'opened',
  'pull-back': 'unopened',
  park: 'opened',
  suspend: 'opened',
  resume: 'opened',
  'request-closing': 'opened',
  close: 'opened',
  reopen: 'either',
  'add-receipt': 'opened',
  'set-readers': 'opened',
} as const satisfies Record<FileAct, 'opened' | 'unopened' | 'either'>;

/** What a refusal tells of where the file stands now. */
export const whereabouts = (head: FileHead) => ({
  fileId: head.fileId,
  state: head.state,
  holder: head.holder,
  heldSince: head.heldSince,
  version: head.version,
});

/**
 * The one gate before every act: may this relation do it, in this state, opened or not. Refuses with the code that says
 * why, and with who holds the file now. The door has asked for the role.
 */
export const admit = (head: FileHead, act: FileAct, relations: Relations): void => {
  const { state, classification } = head;
  const answer = decide({ object: 'file', act, state, classification, relations, roles: ['officer'] });
  if (!answer.allowed)
    throw new Refusal(answer.refusal, answer.refusal === 'file.unknown' ? {} : whereabouts(head));
  const opening = OPENING_OF_ACT[act];
  if (opening === 'opened' && head.openedAt === undefined)
    throw new Refusal('file.not-opened', whereabouts(head));
  if (opening === 'unopened' && head.openedAt !== undefined)
    throw new Refusal('file.already-opened', whereabouts(head));
  if (act === 'return' && head.from === undefined)
    throw new Refusal('file.nowhere-to-return', whereabouts(head));
};

type Stay = {
  readonly holdingId: HoldingId;
  readonly postId: PostId;
  readonly from?: PostId | undefined;
  readonly fromBefore?: PostId | undefined;
};

/** A new stay with a post; what belonged to the old one is dropped. */
const withStay = (head: FileHead, at: Instant, stay: Stay, opened: boolean): FileHead => {
  const {
    openedAt: _o,
    from: _f,
    fromBefore: _b,
    escalatedTo: _e,
    parkedUntil: _p,
    closedAt: _c,
    ...kept
  } = head;
  return {
    ...kept,
    holder: stay.postId,
    holdingId: stay.holdingId,
    heldSince: at,
    ...given('from', stay.from),
    ...given('fromBefore', stay.fromBefore),
    ...given('openedAt', opened ? at : undefined),
  };
};

const birth = (event: Extract<FileEvent, { type: 'file.created' }>): FileHead => ({
  fileId: event.data.fileId,
  number: event.data.number,
  officeId: event.data.officeId,
  subject: event.data.subject,
  nature: event.data.nature ?? 'electronic',
  classification: event.data.classification ?? 'normal',
  state: 'ACTIVE',
  version: 1,
  holder: event.data.postId,
  holdingId: event.data.holdingId,
  heldSince: event.at,
  openedAt: event.at,
  createdAt: event.at,
  createdBy: event.data.postId,
  notes: 0,
  paragraphs: 0,
  receipts: event.data.receiptId ? 1 : 0,
});

/** Each person once for each post they confirmed as. */
const confirmedBy = ({ confirmers = [] }: FileHead, { by }: FileEvent): Pick<FileHead, 'confirmers'> => {
  if (by.kind !== 'officer') return { confirmers };
  const { officerId, postId } = by;
  const isKnown = confirmers.some(one => one.officerId === officerId && one.postId === postId);
  return { confirmers: isKnown ? confirmers : [...confirmers, { officerId, postId }] };
};

const step = (head: FileHead, event: FileEvent): FileHead => {
  switch (event.type) {
    case 'file.created':
      return birth(event);
    case 'file.opened':
      return { ...head, openedAt: event.at };
    case 'file.sent':
    case 'file.returned':
      return withStay(head, event.at, { ...event.data, fromBefore: head.from }, false);
    case 'file.pulled-back': {
      // The event's own `from` is the post it was taken back from, which never had it to hand on.
      const { holdingId, postId } = event.data;
      return withStay(head, event.at, { holdingId, postId, from: head.fromBefore }, true);
    }
    case 'file.parked':
      return { ...head, state: 'PARKED', parkedUntil: event.data.until };
    case 'file.suspended':
      return { ...head, state: 'SUSPENDED' };
    case 'file.resumed': {
      const { parkedUntil: _, ...resumed } = head;
      return { ...resumed, state: 'ACTIVE' };
    }
    case 'file.closing-requested':
      return { ...head, state: 'CLOSE_REQUESTED' };
    case 'file.closed':
      return { ...head, state: 'CLOSED', closedAt: event.at };
    case 'file.reopened':
      return { ...withStay(head, event.at, event.data, true), state: 'ACTIVE' };
    case 'file.receipt-added':
      return { ...head, receipts: event.data.serial };
    case 'file.readers-set':
      return { ...head, readers: event.data.readers };
    case 'note.confirmed':
      return {
        ...head,
        notes: event.data.number,
        paragraphs: head.paragraphs + event.data.paragraphs,
        ...confirmedBy(head, event),
      };
    case 'custody.escalated':
      return { ...head, escalatedTo: event.data.postId };
    case 'note.discarded':
    case 'custody.reminded':
    case 'custody.ladder-ended':
      return head;
  }
};

/** Folds one more event into a file's head. The first must be `file.created`, and no number may be left out. */
export const foldFile = (head: FileHead | undefined, event: FileEvent): FileHead => {
  if (event.seq !== (head?.version ?? 0) + 1) throw new Error(`journal gap before event ${event.seq}`);
  if (event.type === 'file.created') return birth(event);
  if (!head) throw new Error(`journal begins with ${event.type}`);
  return { ...step(head, event), version: event.seq };
};
