import * as z from 'zod';
import { Ask } from '../ask.ts';
import { Leaves, PartOf, VolumeOf } from '../bundle.ts';
import { Watched } from '../category.ts';
import { Kept } from '../classification.ts';
import { Cover } from '../cover.ts';
import { Action, Priority } from '../holding.ts';
import {
  AskId,
  ChannelId,
  DraftId,
  FileId,
  HeadId,
  HoldingId,
  NoteId,
  OfficeId,
  OfficerId,
  PostId,
  ReceiptId,
} from '../ids.ts';
import { NumberedNote } from '../notes/numbered.ts';
import { PaperPart } from '../paper-part.ts';
import { Day, Instant } from '../time.ts';
import { WriteOffCode } from '../write-off.ts';
import { ByChannel } from './channel-events.ts';
import {
  AT_LEVEL,
  BEGINS,
  CONSULTED,
  COUNTS,
  DELAY_NOT_GIVEN,
  DELAYED,
  DUE_ON,
  ENDS,
  EXTENDS,
  OF_NATURE,
  REASON,
  RESUMES,
  SUSPENDS,
  TEXT_CORRECTED,
  TEXT_READ,
} from './parts.ts';

const POSTS = z.array(PostId);

/** What each event of a file says, by its type. */
export const FILE_EVENT_DATA = {
  'file.created': z.strictObject({
    fileId: FileId,
    number: z.string(),
    officeId: OfficeId,
    subject: z.string(),
    priority: Priority,
    receiptId: ReceiptId.optional(),
    /** When the receipt it was opened on was diarised: the matter waits since then. */
    receiptDiarisedAt: Instant.optional(),
    /** Of the letter it was opened on, if its register watches that. */
    category: Watched.optional(),
    /** The channel on which it is to be put by its category, in nobody’s name, a moment later. */
    toChannel: ChannelId.optional(),
    /** Absent: normal. */
    classification: Kept.optional(),
    /** The deepest subject head it comes under. */
    head: HeadId.optional(),
    cover: Cover.optional(),
    /** Continued from paper. */
    paper: PaperPart.optional(),
    /** Of a part file: of which, since when that waits, and who needs to know of it. */
    partOf: PartOf.optional(),
    /** Of a further volume: of which, and the volume before, which lies in it and whose notes it carries on. */
    volumeOf: VolumeOf.optional(),
    continues: z
      .strictObject({ fileId: FileId, number: z.string(), ageFrom: Instant, after: Leaves })
      .optional(),
    ageFrom: Instant.optional(),
    readers: POSTS.optional(),
    ...OF_NATURE,
    ...AT_LEVEL,
    ...BEGINS,
  }),
  'file.opened': z.strictObject({ holdingId: HoldingId }),
  /** A file on paper came into the hands of the post it was sent to. */
  'file.received': z.strictObject({ holdingId: HoldingId }),
  'file.sent': z.strictObject({
    from: PostId,
    action: Action,
    priority: Priority,
    remark: z.string().optional(),
    toVacantSeat: z.boolean().optional(),
    /** The officer there is on leave; their link officer has it. */
    toSeatOnLeave: z.boolean().optional(),
    /** How many distinct levels it has passed, where that is more than the office lets pass unsaid. */
    levelsPassed: z.int().optional(),
    /** Posts of the sender's reporting line that were passed over on the way up, nearest to the sender first. */
    jumped: POSTS.optional(),
    /** Where a return takes it from there, nearest first; absent: to the post it came from. */
    onTheWay: POSTS.optional(),
    /** Why it goes down past those who were jumped on the way up; each of them gets a reading copy. */
    direct: z.string().optional(),
    /** Who gets a reading copy: whom the sender named, and who of its way was left out. */
    copies: POSTS.optional(),
    /** The assistant whose proposal the officer confirmed. */
    proposedBy: OfficerId.optional(),
    ...DUE_ON,
    ...DELAYED,
    ...OF_NATURE,
    ...AT_LEVEL,
    ...BEGINS,
    ...ENDS,
  }),
  'file.returned': z.strictObject({
    from: PostId,
    remark: z.string().optional(),
    jumped: POSTS.optional(),
    /** Where it goes on from here, nearest first: through every level jumped, one by one (domain.md 2.1). */
    onTheWay: POSTS.optional(),
    /** Why it goes straight back. */
    direct: z.string().optional(),
    /** Those of its way that were left out, by a reason or because the seat is vacant. */
    copies: POSTS.optional(),
    ...DELAYED,
    ...OF_NATURE,
    ...AT_LEVEL,
    ...BEGINS,
    ...ENDS,
  }),
  'file.pulled-back': z.strictObject({ from: PostId, ...REASON, ...AT_LEVEL, ...BEGINS, ...ENDS }),
  'file.pulled-up': z.strictObject({
    from: PostId,
    jumped: POSTS.optional(),
    onTheWay: POSTS.optional(),
    ...REASON,
    ...DELAY_NOT_GIVEN,
    ...AT_LEVEL,
    ...BEGINS,
    ...ENDS,
  }),
  /** By the district's policy it went up its holder's line, when this rung of the ladder was due. */
  'file.advanced': z.strictObject({
    from: PostId,
    rung: z.int(),
    rungDueAt: Instant,
    jumped: POSTS.optional(),
    onTheWay: POSTS.optional(),
    /** The note that says so. */
    note: NumberedNote,
    ...DELAY_NOT_GIVEN,
    ...AT_LEVEL,
    ...BEGINS,
    ...ENDS,
  }),
  'file.parked': z.strictObject({ until: Instant, ...REASON }),
  'file.suspended': z.strictObject(SUSPENDS),
  'file.extended': z.strictObject(EXTENDS),
  'file.resumed': z.strictObject(RESUMES),
  'file.closing-requested': z.strictObject({ ...REASON }),
  'file.closed': z.strictObject({
    ...REASON,
    /** The post that asked for it, where another closes. */
    requestedBy: PostId.optional(),
    ...DELAYED,
    ...ENDS,
  }),
  'file.reopened': z.strictObject({ ...REASON, ...AT_LEVEL, ...BEGINS }),
  'file.receipt-added': z.strictObject({
    receiptId: ReceiptId,
    diaryNumber: z.string(),
    serial: z.int(),
    diarisedAt: Instant,
    /** The first letter of a watched category makes the file one of that. */
    category: Watched.optional(),
    ...COUNTS,
  }),
  /** By the correction of a letter in it, the file is of another category, or of none. */
  'file.receipt-corrected': z.strictObject({
    receiptId: ReceiptId,
    diaryNumber: z.string(),
    category: Watched.optional(),
    ...COUNTS,
  }),
  'file.receipt-written-off': z.strictObject({
    receiptId: ReceiptId,
    diaryNumber: z.string(),
    code: WriteOffCode,
    remark: z.string().optional(),
    /** When the oldest of those that stay open in the file was diarised. */
    oldestOpen: Instant.optional(),
  }),
  /** Two files refer to each other; each goes its own way (domain.md 1.3). */
  'file.linked': z.strictObject({ fileId: FileId, number: z.string() }),
  'file.unlinked': z.strictObject({ fileId: FileId, number: z.string(), ...REASON }),
  /** The whole cover, not what changed of it. */
  'file.cover-set': z.strictObject({ cover: Cover }),
  /** Which posts need to know what is confidential; the whole list, not what changed of it. */
  'file.readers-set': z.strictObject({ readers: POSTS }),
  /** The machine has tried every page of a scan of its paper part. */
  'file.text-read': z.strictObject(TEXT_READ),
  'file.text-corrected': z.strictObject(TEXT_CORRECTED),
  'approval.asked': Ask.omit({ by: true, at: true }),
  /** Given: a file is parked, put into the call book, or taken up again, by it. */
  'approval.given': z.strictObject({
    askId: AskId,
    remark: z.string().optional(),
    answers: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('parking'), until: Instant, ...REASON }),
      z.strictObject({ kind: z.literal('call-book'), holdingId: HoldingId, until: Instant, ...REASON }),
      z.strictObject({ kind: z.literal('reopening'), ...REASON, ...AT_LEVEL, ...BEGINS }),
      z.strictObject({ kind: z.literal('oral-instruction'), note: z.int() }),
      z.strictObject({ kind: z.literal('explanation') }),
    ]),
  }),
  'approval.refused': z.strictObject({ askId: AskId, ...REASON }),
  /** The n-th draft of the file was begun; its own journal goes on from there. */
  'file.draft-opened': z.strictObject({ draftId: DraftId, n: z.int().min(1) }),
  /** A draft was put to signing: its number, and the day it bears. */
  'file.issue-numbered': z.strictObject({ draftId: DraftId, n: z.int().min(1), number: z.string(), on: Day }),
  /** Nothing more is to be done about it: dispatched to everybody, or cancelled. */
  'file.draft-settled': z.strictObject({
    draftId: DraftId,
    n: z.int().min(1),
    how: z.enum(['dispatched', 'cancelled']),
  }),
  /** Posts were asked for a report or their comments on it, beside its way; the question's own journal goes on from there. */
  'file.consulted': z.strictObject({
    ...CONSULTED,
    /** On this issued letter of it. */
    letter: DraftId.optional(),
    /** The machine asked by the channel the file goes by. */
    byChannel: ByChannel.optional(),
  }),
  'note.discarded': z.strictObject({ noteId: NoteId, writtenBy: PostId }),
} as const;
