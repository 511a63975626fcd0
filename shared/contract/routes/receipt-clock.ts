import * as z from 'zod';
import { ReceiptId } from '#shared/domain/ids.ts';
import { Extending, GoingOn, Stopping } from '../clock-bodies.ts';
import { NOT_AT_WORK, RECEIPT_ACT_REFUSALS, ReceiptActed } from '../receipt-bodies.ts';
import { route } from '../route.ts';

const params = z.strictObject({ receiptId: ReceiptId });

export const suspendReceipt = route({
  id: 'suspendReceipt',
  noun: 'receipts',
  method: 'POST',
  path: '/v1/receipts/{receiptId}/suspend',
  says: 'Stops the clock of the receipt while another must act first, with a code and a reason. It stays with the holder.',
  access: 'file:act',
  act: 'receipt.suspend',
  params,
  body: Stopping,
  status: 200,
  answer: ReceiptActed,
  refusals: [...RECEIPT_ACT_REFUSALS, ...NOT_AT_WORK],
});

export const resumeReceipt = route({
  id: 'resumeReceipt',
  noun: 'receipts',
  method: 'POST',
  path: '/v1/receipts/{receiptId}/resume',
  says: 'Takes a suspended receipt up again; its clock goes on where it stood.',
  access: 'file:act',
  act: 'receipt.resume',
  params,
  body: GoingOn,
  status: 200,
  answer: ReceiptActed,
  refusals: [...RECEIPT_ACT_REFUSALS, 'receipt.opened', 'receipt.not-opened', 'paper.not-received'],
});

export const extendReceipt = route({
  id: 'extendReceipt',
  noun: 'receipts',
  method: 'POST',
  path: '/v1/receipts/{receiptId}/extend',
  says: 'A post above the holder grants more days for the receipt, with a reason: its limit and the reminders still to come lie so much later. Limits that run on the wall clock are not moved.',
  access: 'file:act',
  act: 'receipt.extend',
  params,
  body: Extending,
  status: 200,
  answer: ReceiptActed,
  refusals: [...RECEIPT_ACT_REFUSALS, 'receipt.not-permitted'],
});
