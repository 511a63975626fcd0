import * as z from 'zod';
import { Ask } from './ask.ts';
import { BUNDLED, carrierOf } from './bundle.ts';
import { Watched } from './category.ts';
import { ChannelRun } from './channels/run.ts';
import { Kept } from './classification.ts';
import { Cover } from './cover.ts';
import { FileState } from './file-state.ts';
import { given } from './holding.ts';
import { ChannelId, FileId, HeadId, HoldingId, OfficeId, OfficerId, PostId } from './ids.ts';
import { Level } from './level.ts';
import { Nature } from './nature.ts';
import { PaperPart, pendingFrom } from './paper-part.ts';
import { decide } from './permission/decide.ts';
import { FILE_RULES, type FileAct } from './permission/file-rules.ts';
import type { Relations } from './permission/relation.ts';
import { rolesOf } from './permission/role.ts';
import { Disposed, LegalHold, Loan, Proposal, Recorded, Requisition } from './records/record.ts';
import { Refusal } from './refusal.ts';
import { Suspension } from './suspension.ts';
import { Day, earlier, Instant } from './time.ts';

export { FILE_STATES, FileState } from './file-state.ts';

/** The head of a file: the fold of its journal, and nothing that the journal does not say. */
export const FileHead = z.strictObject({
  fileId: FileId,
  number: z.string(),
  officeId: OfficeId,
  subject: z.string(),
  /** Of the first letter in it that a register watches; by it its stays are counted. */
  category: Watched.optional(),
  nature: Nature,
  classification: Kept,
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
  /** Since when it waits, as long as no receipt in it is open: its opening, or the last reopening. */
  baseFrom: Instant,
  /** When the oldest of the receipts open in it was diarised. */
  oldestOpen: Instant.optional(),
  /** Receipts in it that are not written off. */
  openReceipts: z.int().min(0),
  notes: z.int().min(0),
  paragraphs: z.int().min(0),
  receipts: z.int().min(0),
  /** Who confirmed notes, and as which posts: nobody does so at two levels unseen. */
  confirmers: z.array(z.strictObject({ officerId: OfficerId, postId: PostId })).optional(),
  /** The deepest subject head it comes under. */
  head: HeadId.optional(),
  cover: Cover.optional(),
  /** Continued from paper. */
  paper: PaperPart.optional(),
  links: z.int().min(0),
  ...BUNDLED,
  /** On which it is to be put by its category; until it is on one. */
  toChannel: ChannelId.optional(),
  /** Its way by a channel of submission: the one it is on, or was on last. */
  channel: ChannelRun.optional(),
  /** Drafts begun in it, and those of them that are neither dispatched nor cancelled; absent before the first. */
  draftsBegun: z.int().min(0).optional(),
  draftsOpen: z.int().min(0).optional(),
  /** Questions put to others on it. */
  consultations: z.int().min(1).optional(),
  /** How many of its letters bear the last date that one bears. */
  issues: z.strictObject({ on: Day, count: z.int().min(1) }).optional(),
  /** Distinct levels it has come to since it was opened or reopened (domain.md 2.1: four). */
  levels: z.array(Level),
  /** The same without the level to which the present stay brought it first. */
  levelsBefore: z.array(Level).optional(),
  /** Posts passed over on its way up to the present holder, nearest to the sender first. */
  jumped: z.array(PostId).optional(),
  /** Where a return takes it from the present holder, nearest first; absent: to the post it came from. */
  onTheWay: z.array(PostId).optional(),
  /** The same of the stay before. */
  wayBefore: z
    .strictObject({ jumped: z.array(PostId).optional(), onTheWay: z.array(PostId).optional() })
    .optional(),
  /** By a superior or the district's policy, from a post that did not send it: no taking it back. */
  takenUp: z.literal(true).optional(),
  /** On paper, and not yet in the hands of the post it was sent to. */
  inTransit: z.literal(true).optional(),
  /** What is asked of others and not yet answered. */
  asks: z.array(Ask).optional(),
  closingRequestedBy: PostId.optional(),
  /** Of what is parked until when; of what stands in the call book when it is looked at again. */
  parkedUntil: Instant.optional(),
  /** Why its clock stands still; absent where that was stopped before it was kept. */
  suspended: Suspension.optional(),
  closedAt: Instant.optional(),
  /** As what the record room keeps it. */
  recorded: Recorded.optional(),
  /** What forbids that anything of it be disposed of; they stay with a file that is taken up again. */
  holds: z.array(LegalHold).optional(),
  /** Who asked the record room for it, and who has it from there. */
  requisitions: z.array(Requisition).optional(),
  out: Loan.optional(),
  /** That it be disposed of: one person said so, another has not yet. */
  proposal: Proposal.optional(),
  disposed: Disposed.optional(),
  /** The highest post told by an escalation of the present stay. */
  escalatedTo: PostId.optional(),
});
export type FileHead = z.infer<typeof FileHead>;

/**
 * Since when the matter waits: the diary entry of its oldest receipt not written off, else its opening or reopening. What was
 * pending on paper when it was brought over stands in no diary here: it waits until the file is closed, whatever comes in. So
 * does the matter of a part file, which waits since its main file does (domain.md 5, trap 2), and that of a further volume. A
 * file that carries others waits since the oldest of them does: inside another no matter grows young, and none is out of sight.
 */
export const ageOf = ({
  baseFrom,
  oldestOpen = baseFrom,
  paper,
  partOf,
  volumeOf,
  attached = [],
}: Pick<FileHead, 'baseFrom' | 'oldestOpen' | 'paper' | 'partOf' | 'volumeOf' | 'attached'>): Instant => {
  const isContinued = partOf !== undefined || volumeOf !== undefined;
  const goesOn = isContinued || (paper && pendingFrom(paper)) === baseFrom;
  const own = goesOn && baseFrom < oldestOpen ? baseFrom : oldestOpen;
  return attached.reduce((oldest, { ageFrom }) => earlier(ageFrom, oldest), own);
};

/** Closed: with nobody, wherever it rests. */
export const isAtRest = (state: FileState): boolean =>
  state === 'CLOSED' || state === 'RECORDED' || state === 'DISPOSED';

/** Whether some of it is on paper: all, or what was written before it was continued here. */
export const hasPaper = ({ nature, paper }: Pick<FileHead, 'nature' | 'paper'>): boolean =>
  nature === 'physical' || paper !== undefined;

/** In another file: with nobody of itself, wherever that is. */
export const isInside = (state: FileState): boolean => state === 'ATTACHED_TO' || state === 'MERGED_INTO';

/** A superior takes a file up to act on it: what its holder had set aside is at work again. */
export const pulledUpTo = (state: FileState): FileState =>
  state === 'PARKED' || state === 'CALL_BOOK' || state === 'SUSPENDED' ? 'ACTIVE' : state;

/** Whether the holder must have opened the file for an act, or must not yet have. */
const OPENING_OF_ACT = {
  open: 'unopened',
  receive: 'unopened',
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
  'pull-up': 'either',
  extend: 'either',
  'add-receipt': 'opened',
  'write-off-receipt': 'opened',
  link: 'opened',
  unlink: 'opened',
  'set-cover': 'opened',
  'set-readers': 'opened',
  'open-part': 'either',
  'merge-part': 'opened',
  attach: 'opened',
  detach: 'opened',
  'open-volume': 'opened',
  'ask-parking': 'opened',
  'ask-reopening': 'either',
  'answer-ask': 'either',
  record: 'either',
  hold: 'either',
  'lift-hold': 'either',
  requisition: 'either',
  'refuse-requisition': 'either',
  'issue-record': 'either',
  'return-record': 'either',
  'propose-disposal': 'either',
  'confirm-disposal': 'either',
  'refuse-disposal': 'either',
  draft: 'opened',
  consult: 'opened',
  channel: 'opened',
} as const satisfies Record<FileAct, 'opened' | 'unopened' | 'either'>;

/** With whom it is, and since when: of what is at rest nobody, who closed it has it no more. */
const heldBy = ({ state, holder, heldSince }: FileHead) => (isAtRest(state) ? {} : { holder, heldSince });

/** What a refusal tells of where the file stands now. */
export const whereabouts = (head: FileHead) => ({
  fileId: head.fileId,
  state: head.state,
  version: head.version,
  // What lies in another is where that is, not with whom it was before.
  ...(isInside(head.state) ? given('carrier', carrierOf(head)) : heldBy(head)),
});

/** A file on paper is received before anything is done with it; once it is received nobody takes it back from afar. */
const admitInHand = (head: FileHead, act: FileAct): void => {
  if (act === 'receive' && !head.inTransit) throw new Refusal('paper.not-in-transit', whereabouts(head));
  if (head.inTransit && (act === 'open' || act === 'pull-up' || OPENING_OF_ACT[act] === 'opened'))
    throw new Refusal('paper.not-received', whereabouts(head));
  if (act === 'pull-back' && head.nature === 'physical' && !head.inTransit)
    throw new Refusal('paper.received', whereabouts(head));
};

/**
 * The one gate before every act: may this relation do it, in this state, opened or not. Refuses with the code that says
 * why, and with who holds the file now. The door has asked for a role that the act's permission is granted to.
 */
export const admit = (head: FileHead, act: FileAct, relations: Relations): void => {
  const { state, classification } = head;
  const roles = rolesOf(FILE_RULES[act].needs);
  const answer = decide({ object: 'file', act, state, classification, relations, roles });
  if (!answer.allowed)
    throw new Refusal(answer.refusal, answer.refusal === 'file.unknown' ? {} : whereabouts(head));
  admitInHand(head, act);
  const opening = OPENING_OF_ACT[act];
  if (opening === 'opened' && head.openedAt === undefined)
    throw new Refusal('file.not-opened', whereabouts(head));
  if (opening === 'unopened' && head.openedAt !== undefined)
    throw new Refusal('file.already-opened', whereabouts(head));
  if (act === 'return' && head.from === undefined)
    throw new Refusal('file.nowhere-to-return', whereabouts(head));
};
