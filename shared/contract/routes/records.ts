import * as z from 'zod';
import { FileId } from '#shared/domain/ids.ts';
import { DISPOSAL_STAGES, HoldGround } from '#shared/domain/records/record.ts';
import { DEFAULT_LOAN_DAYS, LoanDays, Retention, RetentionCode } from '#shared/domain/records/retention.ts';
import { looksLikeSlipCode, TYPED_SLIP_CODE } from '#shared/domain/slip-code.ts';
import { LIMITS, line } from '#shared/domain/text.ts';
import { Reason } from '../file-bodies.ts';
import { OF_FILE, OF_RECORDED, ofOffice, REFUSED } from '../record-asked.ts';
import { RecordItem } from '../record-views.ts';
import { route } from '../route.ts';
import { Acted, PAGE_QUERY, page } from '../views.ts';

const OfDistrict = z.strictObject({
  categories: Retention,
  /** For how many days a record is given out where no other day is said. */
  loanDays: LoanDays.default(DEFAULT_LOAN_DAYS),
});

export const getRetention = route({
  id: 'getRetention',
  noun: 'records',
  method: 'GET',
  path: '/v1/records/retention',
  says: 'The categories of records of the district: for how long each is kept, and when it is looked at again.',
  access: 'directory:read',
  status: 200,
  answer: OfDistrict,
  refusals: [],
});

export const setRetention = route({
  id: 'setRetention',
  noun: 'records',
  method: 'PUT',
  path: '/v1/records/retention',
  says: 'Sets the whole list, for who keeps the whole directory. What is recorded already stays as it was recorded.',
  access: 'directory:write',
  body: OfDistrict,
  status: 200,
  answer: OfDistrict,
  refusals: ['directory.lost-race'],
});

export const listClosed = route({
  id: 'listClosed',
  noun: 'records',
  method: 'GET',
  path: '/v1/records/closed',
  says: 'Files of the records officer’s office, or of one below it, that are closed and not yet in the record room, the longest closed first.',
  access: 'record:keep',
  query: z.strictObject({ ...ofOffice, ...PAGE_QUERY }),
  status: 200,
  answer: page(RecordItem),
  refusals: ['office.unknown', 'request.cursor-invalid'],
});

export const listReview = route({
  id: 'listReview',
  noun: 'records',
  method: 'GET',
  path: '/v1/records/review',
  says: 'Records of an office that are looked at again in a year, of one category or of all.',
  access: 'record:keep',
  query: z.strictObject({
    ...ofOffice,
    year: z.coerce.number().int().min(1900).max(2300),
    category: RetentionCode.optional(),
    ...PAGE_QUERY,
  }),
  status: 200,
  answer: page(RecordItem),
  refusals: ['office.unknown', 'request.cursor-invalid'],
});

export const findRecord = route({
  id: 'findRecord',
  noun: 'records',
  method: 'GET',
  path: '/v1/records/by-code/{code}',
  says: 'The closed file for which the code on a label of the record room stands, to the records officer of its office. The code as it is scanned or typed.',
  access: 'record:keep',
  params: z.strictObject({ code: z.string().max(TYPED_SLIP_CODE).refine(looksLikeSlipCode) }),
  status: 200,
  answer: RecordItem,
  refusals: ['slip.code-mistyped', 'slip.unknown'],
});

export const recordFile = route({
  id: 'recordFile',
  noun: 'records',
  method: 'POST',
  path: '/v1/files/{fileId}/record',
  says: 'Takes a closed file into the record room: of which category, and on which shelf its paper stands. The year in which it is looked at again is counted from the year in which it was closed. Done again, it is of another category or stands elsewhere.',
  access: 'record:keep',
  act: 'file.record',
  params: OF_FILE,
  body: z.strictObject({ category: RetentionCode, shelf: line(LIMITS.name).optional() }),
  status: 200,
  answer: Acted,
  refusals: [...REFUSED, 'record.category-unknown', 'record.no-paper'],
});

export const holdFile = route({
  id: 'holdFile',
  noun: 'records',
  method: 'POST',
  path: '/v1/files/{fileId}/holds',
  says: 'Sets a legal hold on a closed file, for a court, a request for information, an audit or vigilance: until it is lifted nothing of the file is disposed of.',
  access: 'record:keep',
  act: 'file.hold',
  params: OF_FILE,
  body: z.strictObject({ ground: HoldGround, reason: Reason }),
  status: 200,
  answer: Acted,
  refusals: [...REFUSED, 'record.holds-full'],
});

export const liftHold = route({
  id: 'liftHold',
  noun: 'records',
  method: 'POST',
  path: '/v1/files/{fileId}/holds/{hold}/lift',
  says: 'Lifts one legal hold, with a reason; others stay.',
  access: 'record:keep',
  act: 'file.lift-hold',
  params: z.strictObject({ fileId: FileId, hold: z.coerce.number().int().min(1).max(9_999_999) }),
  body: z.strictObject({ reason: Reason }),
  status: 200,
  answer: Acted,
  refusals: [...REFUSED, 'record.hold-unknown'],
});

export const listDisposals = route({
  id: 'listDisposals',
  noun: 'records',
  method: 'GET',
  path: '/v1/records/disposals',
  says: 'Records of an office whose disposal is proposed and not yet confirmed, or that were disposed of, the longest so first.',
  access: 'record:keep',
  query: z.strictObject({
    ...ofOffice,
    stage: z.enum(DISPOSAL_STAGES).default('proposed'),
    ...PAGE_QUERY,
  }),
  status: 200,
  answer: page(RecordItem),
  refusals: ['office.unknown', 'request.cursor-invalid'],
});

/** What keeps a record from being disposed of. */
const KEPT = [
  'record.kept-for-ever',
  'record.review-not-due',
  'record.on-hold',
  'record.related-open',
  'record.ask-open',
  'record.out',
  'record.asked-for',
] as const;

export const proposeDisposal = route({
  id: 'proposeDisposal',
  noun: 'records',
  method: 'POST',
  path: '/v1/files/{fileId}/disposal',
  says: 'Proposes that a record whose review is due be disposed of. Another person confirms or refuses it.',
  access: 'record:keep',
  act: 'file.propose-disposal',
  params: OF_FILE,
  body: z.strictObject({ reason: Reason }),
  status: 200,
  answer: Acted,
  refusals: [...OF_RECORDED, ...KEPT, 'record.disposal-proposed'],
});

export const confirmDisposal = route({
  id: 'confirmDisposal',
  noun: 'records',
  method: 'POST',
  path: '/v1/files/{fileId}/disposal/confirm',
  says: 'Confirms it: neither whoever proposed it nor anybody else from that post. Notes, texts of letters, page images and words to search by are erased for good; number, dates, the journal with its hashes and the certificate stay.',
  access: 'record:keep',
  act: 'file.confirm-disposal',
  params: OF_FILE,
  body: z.strictObject({}),
  status: 200,
  answer: Acted,
  refusals: [...OF_RECORDED, ...KEPT, 'record.disposal-not-proposed', 'record.disposal-same-person'],
});

export const refuseDisposal = route({
  id: 'refuseDisposal',
  noun: 'records',
  method: 'POST',
  path: '/v1/files/{fileId}/disposal/refuse',
  says: 'Refuses a proposed disposal, or takes the proposal back: the record stays on the list of its year.',
  access: 'record:keep',
  act: 'file.refuse-disposal',
  params: OF_FILE,
  body: z.strictObject({ reason: Reason }),
  status: 200,
  answer: Acted,
  refusals: [...OF_RECORDED, 'record.disposal-not-proposed'],
});
