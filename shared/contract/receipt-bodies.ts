import * as z from 'zod';
import { Action, Priority } from '#shared/domain/holding.ts';
import { HoldingId, PostId, ReceiptId } from '#shared/domain/ids.ts';
import { DeliveryMode, ReceiptDetails } from '#shared/domain/receipt-details.ts';
import { ReceiptState } from '#shared/domain/receipt-state.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { LIMITS, prose } from '#shared/domain/text.ts';
import { Day, Instant } from '#shared/domain/time.ts';
import { WriteOffCode } from '#shared/domain/write-off.ts';

/** What acts on receipts ask for and answer, whether on one receipt or on many. */

export const Remark = prose(LIMITS.remark);
export const Reason = prose(LIMITS.reason);

/** What the sender of a receipt was warned of and does all the same: each is named by the refusal that asked. */
export const RECEIPT_ACKNOWLEDGEMENTS = ['vacant', 'on-leave'] as const;

export const Acknowledged = z
  .array(z.enum(RECEIPT_ACKNOWLEDGEMENTS))
  .max(RECEIPT_ACKNOWLEDGEMENTS.length)
  .default([]);

export const ReceiptSending = z.strictObject({
  to: PostId,
  action: Action,
  priority: Priority.optional(),
  remark: Remark.optional(),
  /** The day by which the sender wants it done. */
  dueOn: Day.optional(),
  acknowledged: Acknowledged,
});
export type ReceiptSending = z.infer<typeof ReceiptSending>;

/** What is typed of a letter when it is entered: who wrote and what about; the rest if it is known. */
export const ReceiptEntry = ReceiptDetails.omit({ diarisedOn: true }).extend({
  /** Today, unless it is said. */
  receivedOn: Day.optional(),
  deliveryMode: DeliveryMode.default('by-hand'),
});

export const WritingOff = z.strictObject({ code: WriteOffCode, remark: Remark.optional() });

/** What every act on a receipt answers: where it stands now. Small, since the idempotency record keeps it. */
export const ReceiptActed = z.strictObject({
  receiptId: ReceiptId,
  diaryNumber: z.string(),
  version: z.int(),
  state: ReceiptState,
  holder: PostId,
  holdingId: HoldingId,
  heldSince: Instant,
  edition: z.int(),
  replyBy: Day.optional(),
  openParts: z.int(),
});
export type ReceiptActed = z.infer<typeof ReceiptActed>;

/** What any act on a receipt may refuse. */
export const RECEIPT_ACT_REFUSALS = [
  'receipt.unknown',
  'receipt.not-in-custody',
  'receipt.put-in-file',
  'receipt.disposed',
  'receipt.cancelled',
  'file.lost-race',
  'precondition.failed',
] as const satisfies readonly RefusalCode[];
/** Before it is opened, or received on paper, nothing is done with it; nor while it stands suspended. */
export const NOT_AT_WORK = [
  'receipt.not-opened',
  'receipt.suspended',
  'paper.not-received',
] as const satisfies readonly RefusalCode[];
/** What sending to a post may refuse. */
export const SENDING_REFUSALS = [
  'post.unknown',
  'post.vacant',
  'post.on-leave',
  'post.same',
] as const satisfies readonly RefusalCode[];
/** Why a document cannot be taken as a scan. */
export const SCAN_REFUSALS = [
  'document.unknown',
  'document.not-ready',
  'document.refused',
  'document.in-use',
] as const satisfies readonly RefusalCode[];
