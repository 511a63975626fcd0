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
  'file.suspended',
  'file.resumed',
  'file.closed',
  'file.reopened',
  'receipt.diarised',
  'receipt.put-in-file',
] as const satisfies readonly EventName[];
export type CustodyEvent = (typeof CUSTODY_EVENTS)[number];

/**
 * Types of event by which something comes to be found or is found no more, or comes before somebody new; the search's queue
 * is told these. What is returned or reopened comes to a post that had it before.
 */
export const SEARCH_EVENTS = [
  'file.created',
  'file.sent',
  'file.pulled-back',
  'file.receipt-added',
  'note.confirmed',
  'receipt.diarised',
  'receipt.put-in-file',
  'receipt.text-read',
  'receipt.text-corrected',
] as const satisfies readonly EventName[];
export type SearchEvent = (typeof SEARCH_EVENTS)[number];

/** Types of event that are counted, on paper and electronic: functions/events/count-adoption.ts. Taking back is no work. */
export const ADOPTION_EVENTS = [
  'file.created',
  'file.sent',
  'file.returned',
  'receipt.diarised',
] as const satisfies readonly EventName[];
