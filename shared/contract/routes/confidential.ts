import * as z from 'zod';
import { By } from '#shared/domain/actor.ts';
import { EVENT_NAMES } from '#shared/domain/events.ts';
import { FileId, ObjectId, PostId, ReceiptId } from '#shared/domain/ids.ts';
import { LIMITS } from '#shared/domain/limits.ts';
import { SealedPaper } from '#shared/domain/sealed-paper.ts';
import { listOf } from '#shared/domain/text.ts';
import { Instant } from '#shared/domain/time.ts';
import { route } from '../route.ts';
import { Acted, PAGE_QUERY, page, ReadingRecord } from '../views.ts';

const ofFile = z.strictObject({ fileId: FileId });
const ofReceipt = z.strictObject({ receiptId: ReceiptId });
const ofObject = z.strictObject({ objectId: ObjectId });
/** The whole list, which takes the place of the one before. */
const readers = z.strictObject({ readers: listOf(PostId, LIMITS.readers) });

/** An event as the auditor sees it: which act, by whom, when, and its place in the chain; not what it says. */
const AuditEntry = z.strictObject({
  type: z.enum(EVENT_NAMES),
  seq: z.int(),
  at: Instant,
  by: By,
  previousHash: z.string(),
  hash: z.string(),
});

export const setFileReaders = route({
  id: 'setFileReaders',
  noun: 'files',
  method: 'POST',
  path: '/v1/files/{fileId}/readers',
  says: 'The holder says which posts need to know a confidential file; the list takes the place of the one before.',
  access: 'file:act',
  act: 'file.set-readers',
  params: ofFile,
  body: readers,
  status: 200,
  answer: Acted,
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
    'paper.not-confidential',
    'post.unknown',
  ],
});

export const setReceiptReaders = route({
  id: 'setReceiptReaders',
  noun: 'receipts',
  method: 'POST',
  path: '/v1/receipts/{receiptId}/readers',
  says: 'The same of a confidential receipt that lies in no file yet.',
  access: 'receipt:diarise',
  act: 'receipt.set-readers',
  params: ofReceipt,
  body: readers,
  status: 200,
  answer: z.strictObject({ receiptId: ReceiptId, diaryNumber: z.string(), version: z.int() }),
  refusals: [
    'receipt.unknown',
    'receipt.not-in-custody',
    'receipt.put-in-file',
    'receipt.disposed',
    'receipt.cancelled',
    'file.lost-race',
    'precondition.failed',
    'paper.not-confidential',
    'post.unknown',
  ],
});

export const listFileReadings = route({
  id: 'listFileReadings',
  noun: 'files',
  method: 'GET',
  path: '/v1/files/{fileId}/readings',
  says: 'Who read a confidential file, what of it and when, newest first; for the post that holds or closed it.',
  access: 'file:read',
  act: 'file.list-readings',
  params: ofFile,
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(ReadingRecord),
  refusals: ['file.unknown', 'file.not-permitted', 'request.cursor-invalid'],
});

export const listReceiptReadings = route({
  id: 'listReceiptReadings',
  noun: 'receipts',
  method: 'GET',
  path: '/v1/receipts/{receiptId}/readings',
  says: 'Who read a confidential receipt, what of it and when, newest first; for the post that holds it.',
  access: 'receipt:read',
  act: 'receipt.list-readings',
  params: ofReceipt,
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(ReadingRecord),
  refusals: ['receipt.unknown', 'receipt.not-in-custody', 'receipt.put-in-file', 'request.cursor-invalid'],
});

export const registerSealedPaper = route({
  id: 'registerSealedPaper',
  noun: 'receipts',
  method: 'POST',
  path: '/v1/receipts/sealed',
  says: 'Enters in the diary that a secret or top secret paper came, and nothing of it: it lies with the confidential section.',
  access: 'receipt:diarise',
  body: SealedPaper.omit({ enteredBy: true, inPlaceOf: true }),
  status: 201,
  answer: z.strictObject({ diaryNumber: z.string() }),
  refusals: ['receipt.dates-invalid', 'number.lost-race'],
});

export const auditJournal = route({
  id: 'auditJournal',
  noun: 'audit',
  method: 'GET',
  path: '/v1/audit/{objectId}/journal',
  says: 'A file’s or receipt’s journal without what it says: which act, who, when, and the chain of hashes. Empty for what is not there.',
  access: 'log:read',
  params: ofObject,
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(AuditEntry),
  refusals: ['request.cursor-invalid'],
});

export const auditReadings = route({
  id: 'auditReadings',
  noun: 'audit',
  method: 'GET',
  path: '/v1/audit/{objectId}/readings',
  says: 'Who read a confidential file or receipt, what of it and when, newest first. Empty for what is not there.',
  access: 'log:read',
  params: ofObject,
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(ReadingRecord),
  refusals: ['request.cursor-invalid'],
});
