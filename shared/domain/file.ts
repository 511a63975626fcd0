import * as z from 'zod';
import type { FileEvent } from './events.ts';
import { given } from './holding.ts';
import { FileId, HoldingId, OfficeId, PostId } from './ids.ts';
import { Nature } from './nature.ts';
import type { Relation, Relations } from './permission.ts';
import type { RefusalCode } from './refusal.ts';
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
  parkedUntil: Instant.optional(),
  closedAt: Instant.optional(),
  /** The highest post told by an escalation of the present stay. */
  escalatedTo: PostId.optional(),
});
export type FileHead = z.infer<typeof FileHead>;

export const FILE_ACTS = [
  'open',
  'write-note',
  'send',
  'return',
  'pull-back',
  'park',
  'suspend',
  'resume',
  'request-closing',
  'close',
  'reopen',
  'add-receipt',
] as const;
export type FileAct = (typeof FILE_ACTS)[number];

/** Which acts each state admits. */
export const ACTS_OF_STATE = {
  ACTIVE: [
    'open',
    'write-note',
    'send',
    'return',
    'pull-back',
    'park',
    'suspend',
    'request-closing',
    'close',
    'add-receipt',
  ],
  PARKED: ['resume', 'add-receipt'],
  SUSPENDED: ['resume', 'add-receipt'],
  CLOSE_REQUESTED: ['open', 'write-note', 'send', 'return', 'pull-back', 'resume', 'close'],
  CLOSED: ['reopen'],
} as const satisfies Record<FileState, readonly FileAct[]>;

/** Which relation to the file each act asks for; any one of those listed. */
export const RELATIONS_OF_ACT = {
  open: ['holds'],
  'write-note': ['holds'],
  send: ['holds'],
  return: ['holds'],
  'pull-back': ['sent-last'],
  park: ['holds'],
  suspend: ['holds'],
  resume: ['holds'],
  'request-closing': ['holds'],
  close: ['holds'],
  reopen: ['closed-it', 'above'],
  'add-receipt': ['holds'],
} as const satisfies Record<FileAct, readonly Relation[]>;

/** Whether the holder must have opened the file for an act, or must not yet have. */
const OPENING_OF_ACT = {
  open: 'unopened',
  'write-note': 'opened',
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
} as const satisfies Record<FileAct, 'opened' | 'unopened' | 'either'>;

const REFUSED_BY_STATE = {
  ACTIVE: 'file.active',
  PARKED: 'file.parked',
  SUSPENDED: 'file.suspended',
  CLOSE_REQUESTED: 'file.closing-requested',
  CLOSED: 'file.closed',
} as const satisfies Record<FileState, RefusalCode>;

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
 * why, and with who holds the file now.
 */
export const admit = (head: FileHead, act: FileAct, relations: Relations): void => {
  const admitted: readonly FileAct[] = ACTS_OF_STATE[head.state];
  // A closed file is held by nobody: to say "not with you" of it would mislead.
  if (head.state === 'CLOSED' && !admitted.includes(act)) throw new Refusal('file.closed', whereabouts(head));
  const wanted: readonly Relation[] = RELATIONS_OF_ACT[act];
  if (!wanted.some(relation => relations.has(relation))) {
    const custodyMissing = wanted.includes('holds') || wanted.includes('sent-last');
    throw new Refusal(custodyMissing ? 'file.not-in-custody' : 'file.not-permitted', whereabouts(head));
  }
  if (!admitted.includes(act)) throw new Refusal(REFUSED_BY_STATE[head.state], whereabouts(head));
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
    case 'note.confirmed':
      return { ...head, notes: event.data.number, paragraphs: head.paragraphs + event.data.paragraphs };
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
