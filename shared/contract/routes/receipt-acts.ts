import * as z from 'zod';
import { DocumentId, FileId, ReceiptId } from '#shared/domain/ids.ts';
import { ReceiptDetails } from '#shared/domain/receipt-details.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { LIMITS, line } from '#shared/domain/text.ts';
import {
  NOT_AT_WORK,
  RECEIPT_ACT_REFUSALS,
  Reason,
  ReceiptActed,
  ReceiptSending,
  Remark,
  SCAN_REFUSALS,
  SENDING_REFUSALS,
  WritingOff,
} from '../receipt-bodies.ts';
import { route } from '../route.ts';

const params = z.strictObject({ receiptId: ReceiptId });
/** What the four fields say that are frozen once a letter is diarised. */
const Frozen = ReceiptDetails.pick({
  receivedOn: true,
  diarisedOn: true,
  letterDate: true,
  deliveryMode: true,
});
const NOT_PERMITTED = 'receipt.not-permitted' satisfies RefusalCode;

export const openReceipt = route({
  id: 'openReceipt',
  noun: 'receipts',
  method: 'POST',
  path: '/v1/receipts/{receiptId}/open',
  says: 'The holder opens the receipt; from then on it cannot be pulled back.',
  access: 'file:act',
  act: 'receipt.open',
  params,
  body: z.strictObject({}),
  status: 200,
  answer: ReceiptActed,
  refusals: [...RECEIPT_ACT_REFUSALS, 'receipt.opened', 'receipt.suspended', 'paper.not-received'],
});

export const sendReceipt = route({
  id: 'sendReceipt',
  noun: 'receipts',
  method: 'POST',
  path: '/v1/receipts/{receiptId}/send',
  says: 'Sends the receipt to a post with the action asked of it. A vacant seat and one whose officer is on leave must be acknowledged.',
  access: 'file:act',
  act: 'receipt.send',
  params,
  body: ReceiptSending,
  status: 200,
  answer: ReceiptActed,
  refusals: [...RECEIPT_ACT_REFUSALS, ...NOT_AT_WORK, ...SENDING_REFUSALS],
});

export const pullBackReceipt = route({
  id: 'pullBackReceipt',
  noun: 'receipts',
  method: 'POST',
  path: '/v1/receipts/{receiptId}/pull-back',
  says: 'The sender takes the receipt back while the receiver has not opened it; on paper, while it has not been received.',
  access: 'file:act',
  act: 'receipt.pull-back',
  params,
  body: z.strictObject({ reason: Reason }),
  status: 200,
  answer: ReceiptActed,
  refusals: [...RECEIPT_ACT_REFUSALS, 'receipt.opened', 'receipt.suspended', 'paper.received'],
});

export const pullUpReceipt = route({
  id: 'pullUpReceipt',
  noun: 'receipts',
  method: 'POST',
  path: '/v1/receipts/{receiptId}/pull-up',
  says: 'A post above the holder takes the receipt to itself, with a reason. What was held beyond the limit is marked as not explained by the post that had it.',
  access: 'file:act',
  act: 'receipt.pull-up',
  params,
  body: z.strictObject({ reason: Reason }),
  status: 200,
  answer: ReceiptActed,
  refusals: [...RECEIPT_ACT_REFUSALS, NOT_PERMITTED, 'paper.not-received'],
});

export const disposeReceipt = route({
  id: 'disposeReceipt',
  noun: 'receipts',
  method: 'POST',
  path: '/v1/receipts/{receiptId}/dispose',
  says: 'Disposes of a receipt that needs no file, by its write-off code. What waits for an answer is not disposed of by a code that answers nobody.',
  access: 'file:act',
  act: 'receipt.dispose',
  params,
  body: WritingOff,
  status: 200,
  answer: ReceiptActed,
  refusals: [...RECEIPT_ACT_REFUSALS, ...NOT_AT_WORK, 'receipt.write-off-unfit'],
});

export const redirectReceipt = route({
  id: 'redirectReceipt',
  noun: 'receipts',
  method: 'POST',
  path: '/v1/receipts/{receiptId}/redirect',
  says: 'Sends the paper out to whom it concerns, an office that is not on this system; it is written off as transferred.',
  access: 'file:act',
  act: 'receipt.redirect',
  params,
  body: z.strictObject({ to: line(LIMITS.subject), remark: Remark.optional() }),
  status: 200,
  answer: ReceiptActed,
  refusals: [...RECEIPT_ACT_REFUSALS, ...NOT_AT_WORK],
});

export const correctReceipt = route({
  id: 'correctReceipt',
  noun: 'receipts',
  method: 'POST',
  path: '/v1/receipts/{receiptId}/details',
  says: 'The whole diary entry as it reads from now on, but for its scan; the four frozen fields as they are. Whoever has the receipt in hand corrects it, or the file that it lies in.',
  access: 'receipt:diarise',
  act: 'receipt.correct',
  params,
  body: ReceiptDetails.omit({ documentId: true }),
  status: 200,
  answer: ReceiptActed,
  refusals: [
    ...RECEIPT_ACT_REFUSALS,
    ...NOT_AT_WORK,
    'file.not-opened',
    'receipt.frozen',
    'receipt.dates-invalid',
  ],
});

export const correctFrozen = route({
  id: 'correctFrozen',
  noun: 'receipts',
  method: 'POST',
  path: '/v1/receipts/{receiptId}/frozen',
  says: 'The section’s in-charge sets right, with a reason, what is frozen: all four fields as they read from now on.',
  access: 'receipt:diarise',
  act: 'receipt.correct-frozen',
  params,
  body: Frozen.extend({ reason: Reason }),
  status: 200,
  answer: ReceiptActed,
  refusals: [...RECEIPT_ACT_REFUSALS, NOT_PERMITTED, 'receipt.dates-invalid'],
});

export const replaceScan = route({
  id: 'replaceScan',
  noun: 'receipts',
  method: 'POST',
  path: '/v1/receipts/{receiptId}/scan',
  says: 'Replaces a wrong scan, with a reason. The one before stays, and is read by whoever reads the receipt.',
  access: 'receipt:diarise',
  act: 'receipt.replace-scan',
  params,
  body: z.strictObject({ documentId: DocumentId, reason: Reason }),
  status: 200,
  answer: ReceiptActed,
  refusals: [...RECEIPT_ACT_REFUSALS, ...SCAN_REFUSALS],
});

export const cancelReceipt = route({
  id: 'cancelReceipt',
  noun: 'receipts',
  method: 'POST',
  path: '/v1/receipts/{receiptId}/cancel',
  says: 'Cancels a wrong entry, with a reason. Its number stays in the diary and stands for nothing. While parts of it are open it is not cancelled.',
  access: 'receipt:diarise',
  act: 'receipt.cancel',
  params,
  body: z.strictObject({ reason: Reason }),
  status: 200,
  answer: ReceiptActed,
  refusals: [...RECEIPT_ACT_REFUSALS, 'receipt.parts-open'],
});

export const writeOffReceipt = route({
  id: 'writeOffReceipt',
  noun: 'receipts',
  method: 'POST',
  path: '/v1/files/{fileId}/receipts/{receiptId}/write-off',
  says: 'Who holds a file writes off a receipt that lies in it, by its code; the file’s age then counts from the next oldest that is open.',
  access: 'file:act',
  act: 'file.write-off-receipt',
  params: z.strictObject({ fileId: FileId, receiptId: ReceiptId }),
  body: WritingOff,
  status: 200,
  answer: ReceiptActed.extend({
    /** Of the file: receipts in it that are still to be written off. */
    openReceipts: z.int(),
  }),
  refusals: [
    'file.unknown',
    'file.not-in-custody',
    'file.not-opened',
    'paper.not-received',
    'file.closed',
    'file.recorded',
    'file.attached',
    'file.merged',
    'file.disposed',
    'file.lost-race',
    'precondition.failed',
    'receipt.disposed',
    'receipt.not-in-file',
    'receipt.write-off-unfit',
  ],
});
