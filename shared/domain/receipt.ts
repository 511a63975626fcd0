import * as z from 'zod';
import type { HoldingChange, ReceiptDecision } from './act.ts';
import { CLOCKWORK } from './actor.ts';
import { Kept, saidClassification } from './classification.ts';
import type { EventOf, ReceiptEvent, ReceiptEventName } from './events.ts';
import type { Context } from './file-decision.ts';
import { beginHolding, endHolding, given, type Holding } from './holding.ts';
import { FileId, HoldingId, OfficeId, PostId, ReceiptId } from './ids.ts';
import { Nature, natureByScan, saidNature } from './nature.ts';
import { decide } from './permission/decide.ts';
import type { ReceiptAct } from './permission/receipt-rules.ts';
import type { Relations } from './permission/relation.ts';
import type { Rules } from './policy.ts';
import { ReceiptDetails } from './receipt-details.ts';
import { Refusal } from './refusal.ts';
import { Instant, istDay } from './time.ts';

export const RECEIPT_STATES = ['DIARISED', 'PUT_IN_FILE'] as const;
export const ReceiptState = z.enum(RECEIPT_STATES);
export type ReceiptState = z.infer<typeof ReceiptState>;

/** The head of a receipt: the fold of its journal. */
export const ReceiptHead = z.strictObject({
  receiptId: ReceiptId,
  diaryNumber: z.string(),
  officeId: OfficeId,
  details: ReceiptDetails,
  /** Absent in heads written before there were natures: `natureOf`. */
  nature: Nature.optional(),
  /** Heads written before there were classifications are of normal receipts. */
  classification: Kept.default('normal'),
  /** The need-to-know list of a confidential receipt, while it lies in no file. */
  readers: z.array(PostId).optional(),
  state: ReceiptState,
  version: z.int().min(1),
  holder: PostId,
  holdingId: HoldingId,
  heldSince: Instant,
  diarisedAt: Instant,
  diarisedBy: PostId,
  /** The file it was put in. */
  fileId: FileId.optional(),
  /** That file is confidential: the receipt is read through it only, whoever had it before. Absent: normal. */
  fileClassification: Kept.optional(),
  escalatedTo: PostId.optional(),
});
export type ReceiptHead = z.infer<typeof ReceiptHead>;

export const natureOf = ({ nature, details }: Pick<ReceiptHead, 'nature' | 'details'>): Nature =>
  nature ?? natureByScan(details);

export const foldReceipt = (head: ReceiptHead | undefined, event: ReceiptEvent): ReceiptHead => {
  if (event.seq !== (head?.version ?? 0) + 1) throw new Error(`journal gap before event ${event.seq}`);
  if (event.type === 'receipt.diarised') {
    const { receiptId, diaryNumber, officeId, details, postId, holdingId } = event.data;
    return {
      receiptId,
      diaryNumber,
      officeId,
      details,
      nature: natureOf(event.data),
      classification: event.data.classification ?? 'normal',
      state: 'DIARISED',
      version: 1,
      holder: postId,
      holdingId,
      heldSince: event.at,
      diarisedAt: event.at,
      diarisedBy: postId,
    };
  }
  if (!head) throw new Error(`journal begins with ${event.type}`);
  const next = { ...head, version: event.seq };
  switch (event.type) {
    case 'receipt.put-in-file':
      return {
        ...next,
        state: 'PUT_IN_FILE',
        fileId: event.data.fileId,
        ...given('fileClassification', event.data.classification),
      };
    case 'receipt.readers-set':
      return { ...next, readers: event.data.readers };
    case 'custody.escalated':
      return { ...next, escalatedTo: event.data.postId };
    case 'receipt.text-read':
    case 'receipt.text-corrected':
    case 'custody.reminded':
    case 'custody.ladder-ended':
      return next;
  }
};

/** The gate before every act on a receipt. The door has asked for the role. */
export const admitOnReceipt = (head: ReceiptHead, act: ReceiptAct, relations: Relations): void => {
  const { receiptId, holder, state, classification } = head;
  const answer = decide({ object: 'receipt', act, state, classification, relations, roles: ['officer'] });
  if (!answer.allowed)
    throw new Refusal(answer.refusal, answer.refusal === 'receipt.unknown' ? {} : { receiptId, holder });
};

export const decideOnReceipt = <N extends ReceiptEventName>(
  head: ReceiptHead | undefined,
  who: Pick<EventOf<N>, 'by' | 'at'>,
  draft: Pick<EventOf<N>, 'type' | 'data'>,
  holdings: readonly HoldingChange[],
): ReceiptDecision => {
  const event = { ...draft, seq: (head?.version ?? 0) + 1, at: who.at, by: who.by } as ReceiptEvent;
  return { object: 'receipt', before: head, after: foldReceipt(head, event), event, holdings };
};

export type NewReceipt = {
  readonly receiptId: ReceiptId;
  readonly diaryNumber: string;
  readonly officeId: OfficeId;
  readonly details: ReceiptDetails;
  /** As its scan says, unless it is said. */
  readonly nature?: Nature | undefined;
  /** Normal, unless it is said. */
  readonly classification?: Kept | undefined;
  readonly holdingId: HoldingId;
  readonly rules: Rules;
};

/** Enters one incoming paper in the diary; it is held by the post that diarises it until it is put in a file. */
export const diarise = (receipt: NewReceipt, { by, at }: Pick<Context, 'by' | 'at'>): ReceiptDecision => {
  const { details, holdingId } = receipt;
  const { receivedOn, letterDate } = details;
  // What is confidential is entrusted to the officer, from its first hour here.
  if (by.mandate && receipt.classification === 'confidential')
    throw new Refusal('permission.mandate-lacks-act');
  const byScan = natureByScan(details);
  const nature = receipt.nature ?? byScan;
  // An electronic receipt is its scan (domain.md 1.2); a letter tracked on paper may have one as well.
  if (nature === 'electronic' && byScan === 'physical') throw new Refusal('receipt.scan-missing');
  if (receivedOn > istDay(at) || (letterDate !== undefined && letterDate > receivedOn))
    throw new Refusal('receipt.dates-invalid');
  const holding = beginHolding({
    holdingId,
    objectId: receipt.receiptId,
    number: receipt.diaryNumber,
    subject: details.subject,
    classification: receipt.classification,
    postId: by.postId,
    state: 'DIARISED',
    at,
    rules: receipt.rules,
    opened: true,
  });
  const { receiptId, diaryNumber, officeId } = receipt;
  return decideOnReceipt<'receipt.diarised'>(
    undefined,
    { by, at },
    {
      type: 'receipt.diarised',
      data: {
        receiptId,
        diaryNumber,
        officeId,
        details,
        ...saidNature(nature, byScan),
        ...saidClassification(receipt.classification),
        holdingId,
        postId: by.postId,
        ...given('dueAt', holding.dueAt),
      },
    },
    [{ kind: 'begin', holding }],
  );
};

/** The receipt's side of being put in a file: its own stay ends, the file carries it from here. */
export const putInFile = (
  { head, holding }: { readonly head: ReceiptHead; readonly holding: Holding },
  file: { readonly fileId: FileId; readonly number: string; readonly classification: Kept },
  { by, at, relations }: { readonly relations: Relations } & Pick<Context, 'by' | 'at'>,
): ReceiptDecision => {
  admitOnReceipt(head, 'put-in-file', relations);
  // Whoever may read a file reads what lies in it.
  if (head.classification === 'confidential' && file.classification === 'normal')
    throw new Refusal('paper.needs-confidential-file', { receiptId: head.receiptId });
  return decideOnReceipt<'receipt.put-in-file'>(
    head,
    { by, at },
    {
      type: 'receipt.put-in-file',
      data: {
        fileId: file.fileId,
        fileNumber: file.number,
        ...saidClassification(file.classification),
        endedHoldingId: head.holdingId,
      },
    },
    [{ kind: 'end', holding: { ...endHolding(holding, 'put-in-file', at), state: 'PUT_IN_FILE' } }],
  );
};

/** The clockwork enters that the scan has been read: from here the receipt is found by its words. */
export const textRead = (
  head: ReceiptHead,
  read: EventOf<'receipt.text-read'>['data'],
  at: Instant,
): ReceiptDecision =>
  decideOnReceipt<'receipt.text-read'>(
    head,
    { by: CLOCKWORK, at },
    { type: 'receipt.text-read', data: read },
    [],
  );

/** A person sets right what the machine read on one page; the text itself stands beside the journal, its hash inside. */
export const correctText = (
  head: ReceiptHead,
  { documentId, page, version, textSha256 }: EventOf<'receipt.text-corrected'>['data'],
  { by, at }: Pick<Context, 'by' | 'at'>,
): ReceiptDecision =>
  decideOnReceipt<'receipt.text-corrected'>(
    head,
    { by, at },
    { type: 'receipt.text-corrected', data: { documentId, page, version, textSha256 } },
    [],
  );
