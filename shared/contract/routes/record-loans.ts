import * as z from 'zod';
import { FileId } from '#shared/domain/ids.ts';
import { LOAN_STAGES } from '#shared/domain/records/record.ts';
import { Day } from '#shared/domain/time.ts';
import { Reason } from '../file-bodies.ts';
import { OF_FILE, OF_RECORDED, ofOffice } from '../record-asked.ts';
import { RecordItem } from '../record-views.ts';
import { route } from '../route.ts';
import { Acted, PAGE_QUERY, page } from '../views.ts';

export const listLoans = route({
  id: 'listLoans',
  noun: 'records',
  method: 'GET',
  path: '/v1/records/loans',
  says: 'Records of an office that are out, those first whose day of return comes or came first; or that posts ask for, the longest so first.',
  access: 'record:keep',
  query: z.strictObject({ ...ofOffice, stage: z.enum(LOAN_STAGES).default('out'), ...PAGE_QUERY }),
  status: 200,
  answer: page(RecordItem),
  refusals: ['office.unknown', 'request.cursor-invalid'],
});

export const requisitionRecord = route({
  id: 'requisitionRecord',
  noun: 'records',
  method: 'POST',
  path: '/v1/files/{fileId}/requisitions',
  says: 'Asks the record room for a record, with what for: by who may read it, or meets its number in the register of their office. A proposal to dispose of it is over by that.',
  access: 'file:act',
  act: 'file.requisition',
  params: OF_FILE,
  body: z.strictObject({ purpose: Reason }),
  status: 200,
  answer: Acted,
  refusals: [
    ...OF_RECORDED,
    'file.active',
    'file.parked',
    'file.in-call-book',
    'file.suspended',
    'file.closing-requested',
    'file.attached',
    'file.merged',
    'record.requisitioned',
    'record.requisitions-full',
  ],
});

const asked = z.strictObject({ fileId: FileId, requisition: z.coerce.number().int().min(1).max(9_999_999) });

export const refuseRequisition = route({
  id: 'refuseRequisition',
  noun: 'records',
  method: 'POST',
  path: '/v1/files/{fileId}/requisitions/{requisition}/refuse',
  says: 'Does not give a record that a post asked for, with a reason, which the post is told.',
  access: 'record:keep',
  act: 'file.refuse-requisition',
  params: asked,
  body: z.strictObject({ reason: Reason }),
  status: 200,
  answer: Acted,
  refusals: [...OF_RECORDED, 'record.requisition-unknown'],
});

export const issueRecord = route({
  id: 'issueRecord',
  noun: 'records',
  method: 'POST',
  path: '/v1/files/{fileId}/requisitions/{requisition}/issue',
  says: 'Gives a record to the post that asked for it, to be returned by a day: that of the district’s number of days, unless another is said. For as long as the post has it, it reads it.',
  access: 'record:keep',
  act: 'file.issue-record',
  params: asked,
  body: z.strictObject({ dueOn: Day.optional() }),
  status: 200,
  answer: Acted,
  refusals: [...OF_RECORDED, 'record.requisition-unknown', 'record.out', 'record.due-past'],
});

export const returnRecord = route({
  id: 'returnRecord',
  noun: 'records',
  method: 'POST',
  path: '/v1/files/{fileId}/loan/return',
  says: 'Enters that a record which was given out came back.',
  access: 'record:keep',
  act: 'file.return-record',
  params: OF_FILE,
  body: z.strictObject({}),
  status: 200,
  answer: Acted,
  refusals: [...OF_RECORDED, 'record.not-out'],
});
