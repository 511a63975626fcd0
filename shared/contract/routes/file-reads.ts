import * as z from 'zod';
import { FileId } from '#shared/domain/ids.ts';
import { route } from '../route.ts';
import {
  CustodyLine,
  FiledReceipt,
  FileView,
  Movement,
  NUMBERED_QUERY,
  PAGE_QUERY,
  page,
  SealedEvent,
} from '../views.ts';

const params = z.strictObject({ fileId: FileId });

export const getFile = route({
  id: 'getFile',
  noun: 'files',
  method: 'GET',
  path: '/v1/files/{fileId}',
  says: 'A file’s head, with what the acting post may do with it now. Its ETag is the version. Reading does not open it.',
  access: 'file:read',
  act: 'file.read',
  params,
  status: 200,
  answer: FileView,
  refusals: ['file.unknown'],
});

export const listFiledReceipts = route({
  id: 'listFiledReceipts',
  noun: 'files',
  method: 'GET',
  path: '/v1/files/{fileId}/receipts',
  says: 'The correspondence side: receipts in the order they were put in; from the serial `from` on, if it is given.',
  access: 'file:read',
  act: 'file.read',
  params,
  query: z.strictObject(NUMBERED_QUERY),
  status: 200,
  answer: page(FiledReceipt),
  refusals: ['file.unknown', 'request.cursor-invalid'],
});

export const listJournal = route({
  id: 'listJournal',
  noun: 'files',
  method: 'GET',
  path: '/v1/files/{fileId}/journal',
  says: 'Every event of the file in order, sealed in its hash chain.',
  access: 'file:read',
  act: 'file.read',
  params,
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(SealedEvent),
  refusals: ['file.unknown', 'request.cursor-invalid'],
});

export const listMovements = route({
  id: 'listMovements',
  noun: 'files',
  method: 'GET',
  path: '/v1/files/{fileId}/movements',
  says: 'The movement register: from whom to whom, when, for what; reminders and escalations among them.',
  access: 'file:read',
  act: 'file.read',
  params,
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(Movement),
  refusals: ['file.unknown', 'request.cursor-invalid'],
});

export const listCustody = route({
  id: 'listCustody',
  noun: 'files',
  method: 'GET',
  path: '/v1/files/{fileId}/custody',
  says: 'The custody statement: every hour of the file on exactly one post and person, or vacant.',
  access: 'file:read',
  act: 'file.read',
  params,
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(CustodyLine),
  refusals: ['file.unknown', 'request.cursor-invalid'],
});
