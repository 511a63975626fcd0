import * as z from 'zod';
import { Kept } from '../classification.ts';
import { Action, Priority } from '../holding.ts';
import { DocumentId, FileId, HoldingId, OfficeId, PostId, ReceiptId } from '../ids.ts';
import { Nature } from '../nature.ts';
import { ReceiptDetails } from '../receipt-details.ts';
import { Day } from '../time.ts';
import { WriteOffCode } from '../write-off.ts';
import {
  BEGINS,
  CONSULTED,
  COUNTS,
  DELAY_NOT_GIVEN,
  DUE_ON,
  ENDS,
  EXTENDS,
  REASON,
  RESUMES,
  SUSPENDS,
  TEXT_CORRECTED,
  TEXT_READ,
} from './parts.ts';

const WRITTEN_OFF = { code: WriteOffCode, remark: z.string().optional() };

/** What each event of a receipt says, by its type. */
export const RECEIPT_EVENT_DATA = {
  'receipt.diarised': z.strictObject({
    receiptId: ReceiptId,
    diaryNumber: z.string(),
    officeId: OfficeId,
    details: ReceiptDetails,
    /** The day by which it is to be answered. */
    replyBy: Day.optional(),
    nature: Nature,
    /** Absent: normal. */
    classification: Kept.optional(),
    /** Of a part: the receipt it is a part of, which went to another addressee. */
    parentId: ReceiptId.optional(),
    /** The parts of it that other addressees got. */
    parts: z.array(ReceiptId).min(1).optional(),
    /** Sent on in the act of entry, as every part is: with its addressee from the start, unopened, or on paper on its way there. */
    from: PostId.optional(),
    action: Action.optional(),
    priority: Priority.optional(),
    remark: z.string().optional(),
    toVacantSeat: z.boolean().optional(),
    toSeatOnLeave: z.boolean().optional(),
    ...DUE_ON,
    ...BEGINS,
  }),
  'receipt.sent': z.strictObject({
    from: PostId,
    action: Action,
    priority: Priority,
    remark: z.string().optional(),
    toVacantSeat: z.boolean().optional(),
    toSeatOnLeave: z.boolean().optional(),
    ...DUE_ON,
    ...BEGINS,
    ...ENDS,
  }),
  'receipt.opened': z.strictObject({ holdingId: HoldingId }),
  /** On paper: it came into the hands of the post it was sent to. */
  'receipt.received': z.strictObject({ holdingId: HoldingId }),
  'receipt.pulled-back': z.strictObject({ from: PostId, ...REASON, ...BEGINS, ...ENDS }),
  'receipt.pulled-up': z.strictObject({ from: PostId, ...REASON, ...DELAY_NOT_GIVEN, ...BEGINS, ...ENDS }),
  'receipt.suspended': z.strictObject(SUSPENDS),
  'receipt.resumed': z.strictObject(RESUMES),
  'receipt.extended': z.strictObject(EXTENDS),
  'receipt.put-in-file': z.strictObject({
    fileId: FileId,
    fileNumber: z.string(),
    /** Of the file; absent: normal. */
    classification: Kept.optional(),
    ...ENDS,
  }),
  /** Disposed of without a file (CSMOP para 45). */
  'receipt.disposed': z.strictObject({ ...WRITTEN_OFF, ...ENDS }),
  /** Sent out to whom it concerns: an office that is not on this system. */
  'receipt.redirected': z.strictObject({ to: z.string(), ...WRITTEN_OFF, ...ENDS }),
  /** Written off where it lies in a file. */
  'receipt.written-off': z.strictObject({ ...WRITTEN_OFF }),
  /** A part of it was disposed of by its own addressee. */
  'receipt.part-disposed': z.strictObject({ partId: ReceiptId, diaryNumber: z.string(), left: z.int() }),
  /** The whole entry as it reads from now on; what was frozen only with a reason. */
  'receipt.corrected': z.strictObject({
    edition: z.int(),
    details: ReceiptDetails,
    replyBy: Day.optional(),
    reason: z.string().optional(),
    /** Of another category than it was. */
    ...COUNTS,
  }),
  'receipt.scan-replaced': z.strictObject({
    edition: z.int(),
    details: ReceiptDetails,
    documentId: DocumentId,
    replaces: DocumentId.optional(),
    ...REASON,
  }),
  /** A wrong entry: its number stays in the diary and stands for nothing. */
  'receipt.cancelled': z.strictObject({ ...REASON, ...ENDS }),
  /** Posts were asked for a report or their comments on it, while it stays where it is. */
  'receipt.consulted': z.strictObject(CONSULTED),
  'receipt.readers-set': z.strictObject({ readers: z.array(PostId) }),
  /** The machine has tried every page of the scan. */
  'receipt.text-read': z.strictObject(TEXT_READ),
  'receipt.text-corrected': z.strictObject(TEXT_CORRECTED),
} as const;
