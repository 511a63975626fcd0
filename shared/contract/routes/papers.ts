import * as z from 'zod';
import { Classification } from '#shared/domain/classification.ts';
import { NotificationId, ReceiptId } from '#shared/domain/ids.ts';
import { Nature } from '#shared/domain/nature.ts';
import { ReceiptDetails } from '#shared/domain/receipt-details.ts';
import { route } from '../route.ts';
import { Notification, PAGE_QUERY, page, ReceiptView, SealedEvent } from '../views.ts';

export const diariseReceipt = route({
  id: 'diariseReceipt',
  noun: 'receipts',
  method: 'POST',
  path: '/v1/receipts',
  says: 'Enters an incoming paper in the office’s diary, with its scan, and gives it its diary number.',
  access: 'receipt:diarise',
  body: ReceiptDetails.extend({
    /** Electronic with a scan and on paper without one, unless it is said. */
    nature: Nature.optional(),
    classification: Classification.default('normal'),
  }),
  status: 201,
  answer: z.strictObject({ receiptId: ReceiptId, diaryNumber: z.string(), version: z.int() }),
  refusals: [
    'document.unknown',
    'document.not-ready',
    'document.refused',
    'document.in-use',
    'receipt.dates-invalid',
    'receipt.scan-missing',
    'paper.classification-refused',
    'number.lost-race',
  ],
});

export const getReceipt = route({
  id: 'getReceipt',
  noun: 'receipts',
  method: 'GET',
  path: '/v1/receipts/{receiptId}',
  says: 'A receipt: its diary entry, where it is, and the file it was put in.',
  access: 'receipt:read',
  act: 'receipt.read',
  params: z.strictObject({ receiptId: ReceiptId }),
  status: 200,
  answer: ReceiptView,
  refusals: ['receipt.unknown'],
});

export const listReceiptJournal = route({
  id: 'listReceiptJournal',
  noun: 'receipts',
  method: 'GET',
  path: '/v1/receipts/{receiptId}/journal',
  says: 'Every event of the receipt in order, sealed in its hash chain.',
  access: 'receipt:read',
  act: 'receipt.read',
  params: z.strictObject({ receiptId: ReceiptId }),
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(SealedEvent),
  refusals: ['receipt.unknown', 'request.cursor-invalid'],
});

export const listNotifications = route({
  id: 'listNotifications',
  noun: 'notifications',
  method: 'GET',
  path: '/v1/notifications',
  says: 'Reminders and escalations the caller got, newest first.',
  access: 'own:read',
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(Notification),
  refusals: ['request.cursor-invalid'],
});

export const markNotificationRead = route({
  id: 'markNotificationRead',
  noun: 'notifications',
  method: 'POST',
  path: '/v1/notifications/{notificationId}/read',
  says: 'Marks one of the caller’s notifications as read.',
  access: 'own:read',
  params: z.strictObject({ notificationId: NotificationId }),
  body: z.strictObject({}),
  status: 200,
  answer: Notification,
  refusals: ['notification.unknown'],
});
