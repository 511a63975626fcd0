import * as z from 'zod';
import { Classification } from '#shared/domain/classification.ts';
import { PostId, ReceiptId } from '#shared/domain/ids.ts';
import { Nature } from '#shared/domain/nature.ts';
import { RECEIPT_DEEDS } from '#shared/domain/permission/receipt-rules.ts';
import { LIMITS, line, listOf } from '#shared/domain/text.ts';
import { Day, Instant } from '#shared/domain/time.ts';
import { Ahead } from '../ahead.ts';
import { CLOCKS, WITH_WHOM } from '../clock-views.ts';
import {
  Acknowledged,
  ReceiptEntry,
  ReceiptSending,
  SCAN_REFUSALS,
  SENDING_REFUSALS,
} from '../receipt-bodies.ts';
import { Edition, PartView } from '../receipt-views.ts';
import { route } from '../route.ts';
import { PAGE_QUERY, page, ReceiptView, SealedEvent } from '../views.ts';

const params = z.strictObject({ receiptId: ReceiptId });

export const diariseReceipt = route({
  id: 'diariseReceipt',
  noun: 'receipts',
  method: 'POST',
  path: '/v1/receipts',
  says: 'Enters an incoming paper in the office’s diary as of today, with its scan, and gives it its diary number. With `sendTo` it is with its addressee from the start; each of `addressees` gets a part of it with a number, a clock and an end of its own. A letter of the same sender, number and date that is in the diary already must be acknowledged.',
  access: 'receipt:diarise',
  body: ReceiptEntry.extend({
    /** Electronic with a scan and on paper without one, unless it is said. */
    nature: Nature.optional(),
    classification: Classification.default('normal'),
    /** Generate and send: entered and marked in one act. */
    sendTo: ReceiptSending.optional(),
    /** To whom else the letter is addressed, and what was said of their seats and is done all the same. */
    addressees: listOf(PostId, LIMITS.addressees).optional(),
    acknowledged: Acknowledged,
    /** The paper of the same bundle whose scan, named by `documentId`, is this one’s as well. */
    copyOf: ReceiptId.optional(),
    /** It was seen that such a letter is in the diary (`receipt.duplicate`). */
    acknowledgeDuplicate: z.boolean().default(false),
  }),
  status: 201,
  answer: z.strictObject({
    receiptId: ReceiptId,
    diaryNumber: z.string(),
    version: z.int(),
    replyBy: Day.optional(),
    parts: z
      .array(z.strictObject({ receiptId: ReceiptId, diaryNumber: z.string(), postId: PostId }))
      .optional(),
  }),
  refusals: [
    'limit.addressees',
    ...SCAN_REFUSALS,
    ...SENDING_REFUSALS,
    'receipt.unknown',
    'receipt.dates-invalid',
    'receipt.scan-missing',
    'receipt.duplicate',
    'receipt.addressees-invalid',
    'paper.classification-refused',
    'number.lost-race',
    'file.lost-race',
  ],
});

export const findDuplicate = route({
  id: 'findDuplicate',
  noun: 'receipts',
  method: 'GET',
  path: '/v1/receipts/duplicates',
  says: 'Whether a letter of this sender with this number and date stands in the diary of the acting post’s office: its number and day, and the subject where the register shows it.',
  access: 'receipt:diarise',
  query: z.strictObject({
    name: line(LIMITS.name).optional(),
    office: line(LIMITS.name).optional(),
    letterNumber: line(LIMITS.name),
    letterDate: Day,
  }),
  status: 200,
  answer: z.strictObject({
    duplicate: z
      .strictObject({
        receiptId: ReceiptId,
        diaryNumber: z.string(),
        diarisedOn: Day,
        subject: z.string().optional(),
      })
      .optional(),
  }),
});

export const getReceipt = route({
  id: 'getReceipt',
  noun: 'receipts',
  method: 'GET',
  path: '/v1/receipts/{receiptId}',
  says: 'A receipt: its diary entry, where it is, the file it was put in, and what the caller, as their post, may do with it now.',
  access: 'receipt:read',
  act: 'receipt.read',
  params,
  status: 200,
  answer: ReceiptView.extend({
    may: z.array(z.enum(RECEIPT_DEEDS)),
    ...CLOCKS,
    ...WITH_WHOM,
    /** When the holder has had it for as long as the office lets them; absent while the clock stands still. */
    limitAt: Instant.optional(),
    /** Since when its clock stands still. */
    suspendedAt: Instant.optional(),
    /** When the present stay is next asked after; absent where no clock runs. */
    dueAt: Instant.optional(),
    /** What the ladder holds for the present stay, the next first. */
    ahead: z.array(Ahead),
  }),
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
  params,
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(SealedEvent),
  refusals: ['receipt.unknown', 'request.cursor-invalid'],
});

export const listParts = route({
  id: 'listParts',
  noun: 'receipts',
  method: 'GET',
  path: '/v1/receipts/{receiptId}/parts',
  says: 'The parts of a receipt that its other addressees got, in the order of their numbers; none but as many as a letter may have.',
  access: 'receipt:read',
  act: 'receipt.read',
  params,
  status: 200,
  answer: z.strictObject({ items: z.array(PartView) }),
  refusals: ['receipt.unknown'],
});

export const listEditions = route({
  id: 'listEditions',
  noun: 'receipts',
  method: 'GET',
  path: '/v1/receipts/{receiptId}/editions',
  says: 'Every version of the diary entry in order, each whole, with its scan: from the journal. A page may hold fewer than asked for, and go on.',
  access: 'receipt:read',
  act: 'receipt.read',
  params,
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(Edition),
  refusals: ['receipt.unknown', 'request.cursor-invalid'],
});
