import type { EventName } from '#shared/domain/events.ts';

/**
 * Types of event by which the clock of a stay starts or stops. The timers' queue is told these and no other; what each
 * means stands in functions/events/custody-effect.ts, which the compiler holds to this list.
 */
export const CUSTODY_EVENTS = [
  'file.created',
  'file.sent',
  'file.returned',
  'file.pulled-back',
  'file.pulled-up',
  'file.advanced',
  'file.suspended',
  'file.resumed',
  'file.closed',
  'file.reopened',
  'file.receipt-added',
  'file.receipt-corrected',
  'file.part-merged',
  'file.merged',
  'file.attached',
  'file.detached',
  'approval.given',
  'receipt.diarised',
  'receipt.sent',
  'receipt.pulled-back',
  'receipt.pulled-up',
  'receipt.suspended',
  'receipt.resumed',
  'receipt.corrected',
  'receipt.put-in-file',
  'receipt.disposed',
  'receipt.redirected',
  'receipt.cancelled',
  'answer.asked',
  'answer.passed',
  'answer.given',
  'answer.lapsed',
] as const satisfies readonly EventName[];
export type CustodyEvent = (typeof CUSTODY_EVENTS)[number];

/**
 * Types of event by which something comes to be found or is found no more, or comes before somebody new; the search's queue
 * is told these. What is reopened comes to a post that had it before; what is returned may come to one that was passed over on
 * the way up. What leaves its holder late, by closing too, takes a note that says why.
 */
export const SEARCH_EVENTS = [
  'file.created',
  'file.sent',
  'file.returned',
  'file.pulled-back',
  'file.pulled-up',
  'file.advanced',
  'file.closed',
  'file.receipt-added',
  'file.text-read',
  'file.text-corrected',
  'note.confirmed',
  'receipt.diarised',
  'receipt.sent',
  'receipt.pulled-back',
  'receipt.pulled-up',
  'receipt.put-in-file',
  'receipt.corrected',
  'receipt.scan-replaced',
  'receipt.cancelled',
  'receipt.text-read',
  'receipt.text-corrected',
] as const satisfies readonly EventName[];
export type SearchEvent = (typeof SEARCH_EVENTS)[number];

/**
 * Types of event by which something comes to a post, goes from it, or stands there otherwise: the live position follows from
 * them, in functions/events/count-position.ts. What each means stands in shared/domain/position/counting.ts.
 */
export const POSITION_EVENTS = [
  'file.created',
  'file.sent',
  'file.returned',
  'file.pulled-back',
  'file.pulled-up',
  'file.advanced',
  'file.parked',
  'file.suspended',
  'file.resumed',
  'file.closed',
  'file.reopened',
  'file.receipt-added',
  'file.receipt-corrected',
  'file.part-merged',
  'file.merged',
  'file.attached',
  'file.detached',
  'approval.given',
  'receipt.diarised',
  'receipt.sent',
  'receipt.pulled-back',
  'receipt.pulled-up',
  'receipt.suspended',
  'receipt.resumed',
  'receipt.corrected',
  'receipt.put-in-file',
  'receipt.disposed',
  'receipt.redirected',
  'receipt.cancelled',
] as const satisfies readonly EventName[];
export type PositionEvent = (typeof POSITION_EVENTS)[number];

/** Types of event that are counted, on paper and electronic: functions/events/count-adoption.ts. Taking back is no work. */
export const ADOPTION_EVENTS = [
  'file.created',
  'file.sent',
  'file.returned',
  'receipt.diarised',
] as const satisfies readonly EventName[];

/**
 * Types of event by which something goes from one post to another, ends or begins again: what posts have sent and wait for
 * follows from them, in functions/events/keep-sent.ts.
 */
export const SENT_EVENTS = [
  'file.sent',
  'file.returned',
  'file.pulled-back',
  'file.pulled-up',
  'file.advanced',
  'file.closed',
  'file.merged',
  'file.attached',
  'file.detached',
  'file.reopened',
  'approval.given',
  'receipt.diarised',
  'receipt.sent',
  'receipt.pulled-back',
  'receipt.pulled-up',
  'receipt.put-in-file',
  'receipt.disposed',
  'receipt.redirected',
  'receipt.cancelled',
] as const satisfies readonly EventName[];
export type SentEvent = (typeof SENT_EVENTS)[number];

/**
 * Types of event by which a file comes to another stage of its channel, what a stage waits for comes, or its way by it begins or
 * ends: the routing machine is told these by functions/events/keep-channels.ts.
 */
export const CHANNEL_EVENTS = [
  'file.created',
  'file.sent',
  'file.returned',
  'file.pulled-back',
  'file.pulled-up',
  'file.advanced',
  'file.closed',
  'file.merged',
  'file.detached',
  'file.channel-started',
  'file.channel-left',
  'file.channel-rejoined',
  'file.channel-completed',
  'file.channel-moved',
  'consultation.settled',
  'consultation.closed',
] as const satisfies readonly EventName[];
export type ChannelEvent = (typeof CHANNEL_EVENTS)[number];

/** By which the contents of a record are erased: functions/events/erase-records.ts. */
export const ERASURE_EVENTS = ['file.disposed'] as const satisfies readonly EventName[];

/** Types of event of which officers are written to at once, if they are of something Immediate: functions/events/tell-at-once.ts. */
export const AT_ONCE_EVENTS = [
  'custody.reminded',
  'custody.escalated',
  'approval.asked',
  'file.advanced',
  'file.sent',
  'file.returned',
  'receipt.diarised',
  'receipt.sent',
] as const satisfies readonly EventName[];
export type AtOnceEvent = (typeof AT_ONCE_EVENTS)[number];

/** Types of event by which a question has something for those that were asked: functions/events/carry-consultations.ts. */
export const CONSULTATION_EVENTS = [
  'consultation.asked',
  'consultation.reminded',
  'consultation.closed',
] as const satisfies readonly EventName[];
