import { CUSTODY_EVENTS, type CustodyEvent } from '#shared/contract/consumers.ts';
import type { HeldFact } from '#shared/contract/fact.ts';
import type { HoldingId, PostId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/time.ts';

/** A timer to be started for a stay that began or goes on. */
export type Started = {
  readonly name: string;
  readonly holdingId: HoldingId;
  readonly postId: PostId;
  readonly dueAt: Instant;
};
/** What an event means for the timers of its file or receipt. */
export type CustodyEffect = { readonly start?: Started; readonly stop?: HoldingId };

type Begins = {
  readonly holdingId: HoldingId;
  readonly postId: PostId;
  readonly dueAt?: Instant | undefined;
};

/** A stay in an office without a ladder has nothing due, and no timer. */
const starts = ({ holdingId, postId, dueAt }: Begins, name: string = holdingId): CustodyEffect =>
  dueAt === undefined ? {} : { start: { name, holdingId, postId, dueAt } };

type OfCustody = Extract<HeldFact['event'], { readonly type: CustodyEvent }>;

const isOfCustody = (event: HeldFact['event']): event is OfCustody =>
  CUSTODY_EVENTS.some(type => type === event.type);

/** Leave to take a file up again starts its clock, leave to put it into the call book stops it. */
const answered = (
  answers: Extract<OfCustody, { type: 'approval.given' }>['data']['answers'],
): CustodyEffect => {
  if (answers.kind === 'reopening') return starts(answers);
  return answers.kind === 'call-book' ? { stop: answers.holdingId } : {};
};

/** Every other event means nothing to timers, should one come all the same. */
export const effectOf = ({ event }: HeldFact): CustodyEffect => {
  if (!isOfCustody(event)) return {};
  switch (event.type) {
    case 'file.created':
    case 'file.detached':
    case 'file.reopened':
    case 'receipt.diarised':
    case 'answer.asked':
      return starts(event.data);
    case 'file.sent':
    case 'file.returned':
    case 'file.pulled-back':
    case 'file.pulled-up':
    case 'receipt.sent':
    case 'receipt.pulled-back':
    case 'receipt.pulled-up':
    case 'answer.passed':
      return { ...starts(event.data), stop: event.data.endedHoldingId };
    case 'file.advanced':
      // The timer that moved it finds the stay over by itself.
      return starts(event.data);
    case 'file.resumed':
    case 'receipt.resumed':
      // The stay's own name was used when it began; the event's number makes another that is the same at a replay.
      return starts(event.data, `${event.data.holdingId}-${event.seq}`);
    case 'file.receipt-added':
    case 'file.part-merged':
    case 'file.receipt-corrected':
    case 'receipt.corrected': {
      const { counts } = event.data;
      return counts ? starts(counts, `${counts.holdingId}-${event.seq}`) : {};
    }
    case 'file.suspended':
    case 'receipt.suspended':
      return { stop: event.data.holdingId };
    case 'approval.given':
      return answered(event.data.answers);
    case 'answer.given': {
      const { endedHoldingId: stop } = event.data;
      return stop === undefined ? {} : { stop };
    }
    case 'file.closed':
    case 'file.merged':
    case 'file.attached':
    case 'receipt.put-in-file':
    case 'receipt.disposed':
    case 'receipt.redirected':
    case 'receipt.cancelled':
    case 'answer.lapsed':
      return { stop: event.data.endedHoldingId };
  }
};
