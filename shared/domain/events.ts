import * as z from 'zod';
import type { By } from './actor.ts';
import { BUNDLE_EVENT_DATA } from './events/bundle-events.ts';
import { CHANNEL_EVENT_DATA } from './events/channel-events.ts';
import { ANSWER_EVENT_DATA, CONSULTATION_EVENT_DATA } from './events/consultation-events.ts';
import { DISPATCH_EVENT_DATA } from './events/dispatch-events.ts';
import { DRAFT_EVENT_DATA } from './events/draft-events.ts';
import { FILE_EVENT_DATA } from './events/file-events.ts';
import { RECEIPT_EVENT_DATA } from './events/receipt-events.ts';
import { RECORD_EVENT_DATA } from './events/record-events.ts';
import { AskId, HoldingId, OfficerId, PostId } from './ids.ts';
import { NoteKind } from './notes/kind.ts';
import { NumberedNote } from './notes/numbered.ts';
import { Instant } from './time.ts';

/** What each event says, by its type. Past tense; texts of notes are not here but their SHA-256 is. */
export const EVENT_DATA = {
  ...FILE_EVENT_DATA,
  ...BUNDLE_EVENT_DATA,
  ...RECORD_EVENT_DATA,
  ...CHANNEL_EVENT_DATA,
  ...RECEIPT_EVENT_DATA,
  ...DRAFT_EVENT_DATA,
  ...DISPATCH_EVENT_DATA,
  ...CONSULTATION_EVENT_DATA,
  ...ANSWER_EVENT_DATA,
  'note.confirmed': z.strictObject({
    ...NumberedNote.shape,
    kind: NoteKind,
    writtenBy: PostId,
    /** Who changed it last, if anybody did. */
    revisedBy: PostId.optional(),
    /** The same person confirmed on this file as another post of theirs, of another level; the district allows it. */
    twoLevels: z.boolean().optional(),
    /** Who gave the instruction by word of mouth, or took part in the discussion, and what is asked of them. */
    instructedBy: PostId.optional(),
    askId: AskId.optional(),
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
    /** What came with it, if anything: the ask by which the holder is to explain it, or that it may be pulled up. */
    askId: AskId.optional(),
    offers: z.literal('pull-up').optional(),
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
export type DraftEventName = Extract<EventName, `draft.${string}`>;
export type ConsultationEventName = Extract<EventName, `consultation.${string}`>;
type OfAnswers = Extract<EventName, `answer.${string}`>;
type OfStays = Extract<EventName, `custody.${string}`>;
export type FileEventName = Exclude<
  EventName,
  OfReceipts | DraftEventName | ConsultationEventName | OfAnswers
>;
export type ReceiptEventName = OfReceipts | OfStays;
export type AnswerEventName = OfAnswers | OfStays;
export type FileEvent = EventOf<FileEventName>;
export type ReceiptEvent = EventOf<ReceiptEventName>;
export type DraftEvent = EventOf<DraftEventName>;
export type ConsultationEvent = EventOf<ConsultationEventName>;
export type AnswerEvent = EventOf<AnswerEventName>;
export type AnyEvent = EventOf<EventName>;

const OF_OTHERS = ['receipt.', 'draft.', 'consultation.', 'answer.'] as const;

/** Whether an event may stand in a file's journal: all do but those that only others have. */
export const isFileEvent = <E extends AnyEvent>(event: E): event is E & FileEvent =>
  !OF_OTHERS.some(other => event.type.startsWith(other));
