import * as z from 'zod';
import type { By } from './actor.ts';
import { Kept } from './classification.ts';
import { Sha256 } from './document.ts';
import { Action, Priority } from './holding.ts';
import { DocumentId, FileId, HoldingId, NoteId, OfficeId, OfficerId, PostId, ReceiptId } from './ids.ts';
import { Nature } from './nature.ts';
import { ReceiptDetails } from './receipt-details.ts';
import { Instant } from './time.ts';

/** The note kinds of domain.md 1.9 that are written by hand today. */
export const NOTE_KINDS = ['note', 'oral-instruction', 'delay-explanation', 'discussion'] as const;
export const NoteKind = z.enum(NOTE_KINDS);
export type NoteKind = z.infer<typeof NoteKind>;

/** A stay that begins by an event; enough for a timer and for the custody statement. */
const Begins = {
  holdingId: HoldingId,
  postId: PostId,
  /** First rung of the ladder; absent where the office has no ladder. */
  dueAt: Instant.optional(),
};
const Ends = { endedHoldingId: HoldingId };
const Reason = { reason: z.string() };
/** Of a file: absent means electronic. */
const OfNature = { nature: Nature.optional() };

/** What each event says, by its type. Past tense; texts of notes are not here but their SHA-256 is. */
export const EVENT_DATA = {
  'file.created': z.strictObject({
    fileId: FileId,
    number: z.string(),
    officeId: OfficeId,
    subject: z.string(),
    priority: Priority,
    receiptId: ReceiptId.optional(),
    /** Absent: normal. */
    classification: Kept.optional(),
    ...OfNature,
    ...Begins,
  }),
  'file.opened': z.strictObject({ holdingId: HoldingId }),
  'file.sent': z.strictObject({
    from: PostId,
    action: Action,
    priority: Priority,
    remark: z.string().optional(),
    toVacantSeat: z.boolean().optional(),
    /** The assistant whose proposal the officer confirmed. */
    proposedBy: OfficerId.optional(),
    ...OfNature,
    ...Begins,
    ...Ends,
  }),
  'file.returned': z.strictObject({
    from: PostId,
    remark: z.string().optional(),
    ...OfNature,
    ...Begins,
    ...Ends,
  }),
  'file.pulled-back': z.strictObject({ from: PostId, ...Reason, ...Begins, ...Ends }),
  'file.parked': z.strictObject({ until: Instant, ...Reason }),
  'file.suspended': z.strictObject({ holdingId: HoldingId, ...Reason }),
  'file.resumed': z.strictObject({
    holdingId: HoldingId,
    postId: PostId,
    /** Given when the clock stood still: from it a new timer starts. */
    dueAt: Instant.optional(),
    reason: z.string().optional(),
  }),
  'file.closing-requested': z.strictObject({ ...Reason }),
  'file.closed': z.strictObject({ ...Reason, ...Ends }),
  'file.reopened': z.strictObject({ ...Reason, ...Begins }),
  'file.receipt-added': z.strictObject({ receiptId: ReceiptId, diaryNumber: z.string(), serial: z.int() }),
  /** Which posts need to know what is confidential; the whole list, not what changed of it. */
  'file.readers-set': z.strictObject({ readers: z.array(PostId) }),
  'note.confirmed': z.strictObject({
    noteId: NoteId,
    number: z.int(),
    kind: NoteKind,
    firstParagraph: z.int(),
    paragraphs: z.int(),
    textSha256: Sha256,
    writtenBy: PostId,
    /** The same person confirmed on this file as another post of theirs, of another level; the district allows it. */
    twoLevels: z.boolean().optional(),
  }),
  'note.discarded': z.strictObject({ noteId: NoteId, writtenBy: PostId }),
  'receipt.diarised': z.strictObject({
    receiptId: ReceiptId,
    diaryNumber: z.string(),
    officeId: OfficeId,
    details: ReceiptDetails,
    /** Absent: electronic when it has a scan, else on paper. */
    nature: Nature.optional(),
    /** Absent: normal. */
    classification: Kept.optional(),
    ...Begins,
  }),
  'receipt.put-in-file': z.strictObject({
    fileId: FileId,
    fileNumber: z.string(),
    /** Of the file; absent: normal. */
    classification: Kept.optional(),
    ...Ends,
  }),
  'receipt.readers-set': z.strictObject({ readers: z.array(PostId) }),
  /** The machine has tried every page of the scan. */
  'receipt.text-read': z.strictObject({
    documentId: DocumentId,
    pages: z.int(),
    /** Pages of whose text the machine is not sure, and pages it could not read. */
    unreliable: z.array(z.int()),
    failed: z.array(z.int()),
  }),
  'receipt.text-corrected': z.strictObject({
    documentId: DocumentId,
    page: z.int(),
    version: z.int(),
    textSha256: Sha256,
  }),
  'custody.reminded': z.strictObject({
    holdingId: HoldingId,
    rung: z.int(),
    dueAt: Instant,
    postId: PostId,
    /** Nobody when the seat stood vacant at that hour. */
    officers: z.array(OfficerId),
  }),
  'custody.escalated': z.strictObject({
    holdingId: HoldingId,
    rung: z.int(),
    dueAt: Instant,
    heldBy: PostId,
    postId: PostId,
    officers: z.array(OfficerId),
  }),
  /** The reporting line was shorter than the ladder: nobody above to tell (domain.md 5, trap 16). */
  'custody.ladder-ended': z.strictObject({ holdingId: HoldingId, rung: z.int(), dueAt: Instant }),
} as const;
export type EventName = keyof typeof EVENT_DATA;
export const EVENT_NAMES = Object.keys(EVENT_DATA) as readonly EventName[];

/** An event as the domain decides it; the journal adds its place in the chain. */
export type EventOf<N extends EventName> = {
  [T in N]: {
    readonly type: T;
    readonly seq: number;
    readonly at: Instant;
    readonly by: By;
    readonly data: z.infer<(typeof EVENT_DATA)[T]>;
  };
}[N];
type OfReceipts = Extract<EventName, `receipt.${string}`>;
export type FileEventName = Exclude<EventName, OfReceipts>;
export type ReceiptEventName = OfReceipts | 'custody.reminded' | 'custody.escalated' | 'custody.ladder-ended';
export type FileEvent = EventOf<FileEventName>;
export type ReceiptEvent = EventOf<ReceiptEventName>;
export type AnyEvent = EventOf<EventName>;

/** Whether an event may stand in a file's journal: all do but those that only receipts have. */
export const isFileEvent = <E extends AnyEvent>(event: E): event is E & FileEvent =>
  !event.type.startsWith('receipt.');
