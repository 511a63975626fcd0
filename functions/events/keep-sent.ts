import type { SQSBatchResponse } from 'aws-lambda';
import { consumeFifo } from '#functions/runtime/batch.ts';
import { lazily } from '#functions/runtime/lazily.ts';
import type { Log } from '#functions/runtime/log.ts';
import { log, office } from '#functions/runtime/wiring.ts';
import { SENT_EVENTS, type SentEvent } from '#shared/contract/consumers.ts';
import { Fact } from '#shared/contract/fact.ts';
import { rowsAfter, type Touched } from '#shared/domain/sent.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';

type OfSent = Extract<Fact['event'], { readonly type: SentEvent }>;

const isOfSent = (event: Fact['event']): event is OfSent => SENT_EVENTS.some(type => type === event.type);

/** The stays that began and ended by an event; undefined when it moves nothing between posts. */
const touchedBy = (event: OfSent): Touched | undefined => {
  switch (event.type) {
    case 'file.sent':
    case 'file.returned':
    case 'file.pulled-back':
    case 'file.pulled-up':
    case 'file.advanced':
    case 'receipt.sent':
    case 'receipt.pulled-back':
    case 'receipt.pulled-up':
      return { began: event.data.holdingId, ended: event.data.endedHoldingId };
    case 'file.reopened':
    case 'file.detached':
      return { began: event.data.holdingId };
    case 'receipt.diarised':
      // A part is with its addressee from the start; what nobody sent is on nobody's list.
      return event.data.from === undefined ? undefined : { began: event.data.holdingId };
    case 'approval.given':
      return event.data.answers.kind === 'reopening' ? { began: event.data.answers.holdingId } : undefined;
    case 'file.closed':
    case 'file.merged':
    case 'file.attached':
    case 'receipt.put-in-file':
    case 'receipt.disposed':
    case 'receipt.redirected':
    case 'receipt.cancelled':
      return { ended: event.data.endedHoldingId };
  }
};

/**
 * Keeps what posts have sent and wait for, after the journal. The event only says where to look; the rows are what all stays
 * say by now. So a message told twice, late, or once more after a crash between any two writes leaves the same rows.
 */
export const keepSent =
  (open: () => { readonly sent: Pick<OfficeStore['sent'], 'staysOf' | 'keep'>; readonly log: Log }) =>
  async ({ objectId, event }: Fact): Promise<void> => {
    const touched = isOfSent(event) ? touchedBy(event) : undefined;
    if (touched === undefined) return;
    const { sent, log } = open();
    await sent.keep(rowsAfter(objectId, await sent.staysOf(objectId), touched));
    log.say('sent.kept', { objectId, seq: event.seq, type: event.type });
  };

const work = keepSent(lazily(() => ({ sent: office().store.sent, log })));

export const handler = async (event: unknown): Promise<SQSBatchResponse> =>
  consumeFifo({ name: 'keep-sent', log, message: Fact, work }, event);
