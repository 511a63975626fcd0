import type { EventOf, ReceiptEvent } from './events.ts';
import { given } from './holding.ts';
import type { HoldingId, PostId } from './ids.ts';
import type { ReceiptHead } from './receipt.ts';
import { arrivalOf } from './receipt-state.ts';
import { daysPutOff } from './reply-by.ts';
import { suspensionIn } from './suspension.ts';
import { dayPlus, type Instant } from './time.ts';
import type { WriteOffCode } from './write-off.ts';

const birth = ({ at, by, data }: EventOf<'receipt.diarised'>): ReceiptHead => ({
  receiptId: data.receiptId,
  diaryNumber: data.diaryNumber,
  officeId: data.officeId,
  details: data.details,
  edition: 1,
  ...given('replyBy', data.replyBy),
  nature: data.nature,
  classification: data.classification ?? 'normal',
  state: data.from === undefined ? 'DIARISED' : arrivalOf(data.nature),
  version: 1,
  holder: data.postId,
  holdingId: data.holdingId,
  heldSince: at,
  ...given('openedAt', data.from === undefined ? at : undefined),
  ...given('from', data.from),
  diarisedAt: at,
  diarisedBy: by.kind === 'officer' ? by.postId : data.postId,
  ...given('parentId', data.parentId),
  ...given('parts', data.parts),
  openParts: data.parts?.length ?? 0,
});

type Stay = {
  readonly holdingId: HoldingId;
  readonly postId: PostId;
  readonly from?: PostId | undefined;
  readonly fromBefore?: PostId | undefined;
};

/** A new stay with a post; what belonged to the old one is dropped. */
const withStay = (head: ReceiptHead, at: Instant, stay: Stay, opened: boolean): ReceiptHead => {
  const {
    openedAt: _o,
    suspended: _s,
    from: _f,
    fromBefore: _b,
    takenUp: _t,
    escalatedTo: _e,
    ...kept
  } = head;
  return {
    ...kept,
    state: opened ? 'OPENED' : arrivalOf(head.nature),
    holder: stay.postId,
    holdingId: stay.holdingId,
    heldSince: at,
    ...given('from', stay.from),
    ...given('fromBefore', stay.fromBefore),
    ...given('openedAt', opened ? at : undefined),
  };
};

/** With the day by which it is to be answered so much later. */
const putOff = (head: ReceiptHead, days: number): ReceiptHead =>
  days === 0 || head.replyBy === undefined
    ? head
    : { ...head, replyBy: dayPlus(head.replyBy, days), putOff: (head.putOff ?? 0) + days };

const writtenOff = (
  head: ReceiptHead,
  { code, remark }: { readonly code: WriteOffCode; readonly remark?: string | undefined },
  at: Instant,
): ReceiptHead => ({ ...head, writeOff: { code, ...given('remark', remark), at } });

const step = (head: ReceiptHead, event: Exclude<ReceiptEvent, { type: 'receipt.diarised' }>): ReceiptHead => {
  switch (event.type) {
    case 'receipt.sent':
      return withStay(head, event.at, { ...event.data, fromBefore: head.from }, false);
    case 'receipt.opened':
      return { ...head, state: 'OPENED', openedAt: event.at };
    case 'receipt.received':
      return { ...head, state: 'MARKED' };
    case 'receipt.pulled-back': {
      const { holdingId, postId } = event.data;
      return withStay(head, event.at, { holdingId, postId, from: head.fromBefore }, true);
    }
    case 'receipt.pulled-up': {
      // What lies on paper with its holder has still to be carried to the superior, and received.
      const stay = { ...event.data, fromBefore: head.from };
      return { ...withStay(head, event.at, stay, head.nature === 'electronic'), takenUp: true };
    }
    case 'receipt.suspended':
      return { ...head, state: 'SUSPENDED', suspended: suspensionIn(event, head.holder) };
    case 'receipt.resumed': {
      const { suspended, ...resumed } = head;
      return { ...putOff(resumed, daysPutOff(head.details, suspended, event.at)), state: 'OPENED' };
    }
    case 'receipt.extended':
      // The stay has more days; the receipt stands as it stood.
      return head;
    case 'receipt.put-in-file':
      return {
        ...head,
        state: 'PUT_IN_FILE',
        fileId: event.data.fileId,
        ...given('fileClassification', event.data.classification),
      };
    case 'receipt.disposed':
      return { ...writtenOff(head, event.data, event.at), state: 'DISPOSED_ON_RECEIPT' };
    case 'receipt.redirected':
      return { ...writtenOff(head, event.data, event.at), state: 'REDIRECTED' };
    case 'receipt.written-off':
      return { ...writtenOff(head, event.data, event.at), state: 'CLOSED' };
    case 'receipt.part-disposed': {
      const openParts = event.data.left;
      const isOver = openParts === 0 && head.writeOff !== undefined;
      return { ...head, openParts, state: isOver ? 'CLOSED' : head.state };
    }
    case 'receipt.corrected': {
      const { replyBy: _, putOff: days = 0, ...kept } = head;
      const { details, replyBy, edition } = event.data;
      const corrected = { ...kept, details, ...given('replyBy', replyBy), edition };
      return details.category === 'rti' ? putOff(corrected, days) : corrected;
    }
    case 'receipt.scan-replaced': {
      const { details, edition } = event.data;
      return { ...head, details, edition };
    }
    case 'receipt.cancelled': {
      const { suspended: _, ...rest } = head;
      return {
        ...writtenOff(rest, { code: 'wrong-entry', remark: event.data.reason }, event.at),
        state: 'CANCELLED',
      };
    }
    case 'receipt.consulted':
      return { ...head, consultations: event.data.n };
    case 'receipt.readers-set':
      return { ...head, readers: event.data.readers };
    case 'custody.escalated':
      return { ...head, escalatedTo: event.data.postId };
    case 'receipt.text-read':
    case 'receipt.text-corrected':
    case 'custody.reminded':
    case 'custody.ladder-ended':
      return head;
  }
};

/** Folds one more event into a receipt's head. The first must be `receipt.diarised`, and no number may be left out. */
export const foldReceipt = (head: ReceiptHead | undefined, event: ReceiptEvent): ReceiptHead => {
  if (event.seq !== (head?.version ?? 0) + 1) throw new Error(`journal gap before event ${event.seq}`);
  if (event.type === 'receipt.diarised') return birth(event);
  if (!head) throw new Error(`journal begins with ${event.type}`);
  return { ...step(head, event), version: event.seq };
};
