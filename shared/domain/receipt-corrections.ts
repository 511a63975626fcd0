import type { ReceiptDecision } from './act.ts';
import { watched } from './category.ts';
import { countedAs } from './clock-acts.ts';
import type { Context } from './file-decision.ts';
import { given, type Holding } from './holding.ts';
import type { DocumentId } from './ids.ts';
import type { Limits, Rules } from './policy.ts';
import { admitOnReceipt, decideOnReceipt, type ReceiptHead } from './receipt.ts';
import { FROZEN, type ReceiptDetails } from './receipt-details.ts';
import { HELD_STATES } from './receipt-state.ts';
import { Refusal } from './refusal.ts';
import { replyByOf } from './reply-by.ts';
import { type Instant, istDay } from './time.ts';

/** What the four frozen fields say. */
export type FrozenDetails = Pick<ReceiptDetails, (typeof FROZEN)[number]>;

/** No day lies ahead, and each follows the one before: written, received, diarised. */
export const admitDates = (
  { letterDate, receivedOn, diarisedOn }: Pick<ReceiptDetails, 'letterDate' | 'receivedOn' | 'diarisedOn'>,
  at: Instant,
): void => {
  const isLate = letterDate !== undefined && letterDate > receivedOn;
  if (isLate || receivedOn > diarisedOn || diarisedOn > istDay(at))
    throw new Refusal('receipt.dates-invalid');
};

/** The stay in hand, as the work list shows it, says what the entry says now, and is counted by its category. */
const restated = ({ state }: ReceiptHead, { details: { subject, category }, holding, rules }: Corrected) =>
  HELD_STATES.some(held => held === state)
    ? countedAs({ ...holding, subject }, watched(category), rules)
    : undefined;

const corrected = (
  head: ReceiptHead,
  { reason, ...entry }: Corrected & { readonly reason?: string },
  { by, at }: Pick<Context, 'by' | 'at'>,
): ReceiptDecision => {
  const { details, limits } = entry;
  const inHand = restated(head, entry);
  return decideOnReceipt<'receipt.corrected'>(
    head,
    { by, at },
    {
      type: 'receipt.corrected',
      data: {
        edition: head.edition + 1,
        details,
        ...given('replyBy', replyByOf(details, limits)),
        ...given('reason', reason),
        ...given('counts', inHand?.counts),
      },
    },
    inHand ? [{ kind: 'change', holding: inHand.stay }] : [],
  );
};

type Corrected = {
  readonly details: ReceiptDetails;
  /** The present or last stay. */
  readonly holding: Holding;
  /** Of the office in whose diary it stands: by which day it is to be answered. */
  readonly limits: Pick<Limits, 'replyDays'>;
  /** Of the holder's office: how long it may lie there. */
  readonly rules: Rules;
};

/** Refuses a correction that touches what is frozen. */
const admitUnfrozen = (head: ReceiptHead, details: ReceiptDetails): void => {
  const touched = FROZEN.filter(field => head.details[field] !== details[field]);
  if (touched.length > 0)
    throw new Refusal('receipt.frozen', { receiptId: head.receiptId, fields: touched.join(', ') });
};

/** The entry as it reads from now on. Its scan is replaced by an act of its own. */
export const correctReceipt = (
  head: ReceiptHead,
  { details, ...rest }: Omit<Corrected, 'details'> & { readonly details: Omit<ReceiptDetails, 'documentId'> },
  context: Context,
): ReceiptDecision => {
  admitOnReceipt(head, 'correct', context.relations);
  return correctFiled(head, { details, ...rest }, context);
};

/** The same where it lies in a file, by whoever holds that; who does is the file's to say. */
export const correctFiled = (
  head: ReceiptHead,
  { details, ...rest }: Omit<Corrected, 'details'> & { readonly details: Omit<ReceiptDetails, 'documentId'> },
  who: Pick<Context, 'by' | 'at'>,
): ReceiptDecision => {
  const whole = { ...details, ...given('documentId', head.details.documentId) };
  admitUnfrozen(head, whole);
  return corrected(head, { details: whole, ...rest }, who);
};

/** The section's in-charge sets right what is frozen, with a reason. */
export const correctFrozen = (
  head: ReceiptHead,
  {
    frozen,
    reason,
    ...rest
  }: Omit<Corrected, 'details'> & {
    readonly frozen: FrozenDetails;
    readonly reason: string;
  },
  context: Context,
): ReceiptDecision => {
  admitOnReceipt(head, 'correct-frozen', context.relations);
  const { letterDate: _, ...kept } = head.details;
  const details = { ...kept, ...frozen };
  admitDates(details, context.at);
  return corrected(head, { details, reason, ...rest }, context);
};

/** A wrong scan gives way to the right one; it stays a version, read by whoever reads the receipt. */
export const replaceScan = (
  head: ReceiptHead,
  { documentId, reason }: { readonly documentId: DocumentId; readonly reason: string },
  context: Context,
): ReceiptDecision => {
  admitOnReceipt(head, 'replace-scan', context.relations);
  const data = {
    edition: head.edition + 1,
    details: { ...head.details, documentId },
    documentId,
    ...given('replaces', head.details.documentId),
    reason,
  };
  return decideOnReceipt<'receipt.scan-replaced'>(head, context, { type: 'receipt.scan-replaced', data }, []);
};
