import { FileHead } from '#shared/domain/file.ts';
import { FileId, type OfficeId } from '#shared/domain/ids.ts';
import type { DisposalStage, LoanStage } from '#shared/domain/records/record.ts';
import type { RetentionCode } from '#shared/domain/records/retention.ts';
import type { Day, Instant } from '#shared/domain/time.ts';
import { listDue } from './due.ts';
import { dueShard, key } from './keys.ts';
import type { Page, PageRequest } from './office-store.ts';
import type { Table } from './table.ts';

/** Closed files by the lists of the record room. Neither shows what is confidential: its heads are on none. */
export type RecordRoom = {
  /** Not yet recorded, the longest closed first. */
  readonly closed: (officeId: OfficeId, page: PageRequest) => Promise<Page<FileHead>>;
  /** By the year of their review, of one category or of all, category by category. */
  readonly review: (
    of: {
      readonly officeId: OfficeId;
      readonly year: number;
      readonly category?: RetentionCode | undefined;
    },
    page: PageRequest,
  ) => Promise<Page<FileHead>>;
  /** Whose disposal is proposed, or that were disposed of; the longest so first. */
  readonly disposals: (
    of: { readonly officeId: OfficeId; readonly stage: DisposalStage },
    page: PageRequest,
  ) => Promise<Page<FileHead>>;
  /** Asked for, the longest so first; or out, by the day of return. */
  readonly loans: (
    of: { readonly officeId: OfficeId; readonly stage: LoanStage },
    page: PageRequest,
  ) => Promise<Page<FileHead>>;
  /** Disposed of before an instant, and their contents not entered as erased; the longest so first. */
  readonly toErase: (before: Instant, limit: number) => Promise<readonly FileId[]>;
  /** Out of any record room of the district, and to be back before a day; the longest overdue first. */
  readonly overdue: (before: Day, limit: number) => Promise<readonly FileId[]>;
};

type Parts = { readonly table: Table } & Omit<Parameters<typeof listDue>[0], 'partition'>;

const fileOf = ({ pk }: { readonly pk: string }): FileId => FileId.parse(pk.split('#')[1]);

export const openRecordRoom = ({ table, ...due }: Parts): RecordRoom => ({
  closed: (officeId, page) =>
    table.list({ pk: key.closed(officeId), prefix: '', schema: FileHead, index: 'work' }, page),
  review: ({ officeId, year, category }, page) => {
    const prefix = category === undefined ? '' : key.reviewOf(category);
    return table.list({ pk: key.review(officeId, year), prefix, schema: FileHead, index: 'work' }, page);
  },
  disposals: ({ officeId, stage }, page) =>
    table.list({ pk: key.disposals(officeId, stage), prefix: '', schema: FileHead, index: 'work' }, page),
  loans: ({ officeId, stage }, page) =>
    table.list({ pk: key.loans(officeId, stage), prefix: '', schema: FileHead, index: 'work' }, page),
  toErase: async (before, limit) => {
    const found = await listDue({ ...due, partition: key.dueErasure }, before, limit);
    return found.map(fileOf);
  },
  overdue: async (before, limit) => {
    const found = await listDue({ ...due, partition: key.dueLoan }, before, limit);
    return found.map(fileOf);
  },
});

/** What is still to be erased is on the due list of what erases. */
const dueOfErasure = ({ fileId, disposed }: FileHead): Readonly<Record<string, string>> =>
  disposed === undefined || disposed.erased !== undefined
    ? {}
    : { duePk: key.dueErasure(dueShard(fileId)), dueSk: `${disposed.confirmed.at}#${fileId}` };

/** On which list of the record room a head stands: it is its own row there, so no act can forget it. */
export const indexesOfHead = (head: FileHead): Readonly<Record<string, string>> => {
  const {
    state,
    fileId,
    officeId,
    closedAt,
    recorded,
    proposal,
    disposed,
    classification,
    out,
    requisitions,
  } = head;
  if (classification === 'confidential') return {};
  if (state === 'CLOSED' && closedAt !== undefined)
    return { workPk: key.closed(officeId), workSk: `${closedAt}#${fileId}` };
  if (disposed !== undefined)
    return {
      workPk: key.disposals(officeId, 'disposed'),
      workSk: `${disposed.confirmed.at}#${fileId}`,
      ...dueOfErasure(head),
    };
  if (out !== undefined)
    return {
      workPk: key.loans(officeId, 'out'),
      workSk: `${out.dueOn}#${fileId}`,
      duePk: key.dueLoan(dueShard(fileId)),
      dueSk: `${out.dueOn}#${fileId}`,
    };
  if (requisitions?.[0] !== undefined)
    return { workPk: key.loans(officeId, 'asked'), workSk: `${requisitions[0].at}#${fileId}` };
  if (proposal !== undefined)
    return { workPk: key.disposals(officeId, 'proposed'), workSk: `${proposal.at}#${fileId}` };
  if (state === 'RECORDED' && recorded !== undefined)
    return {
      workPk: key.review(officeId, recorded.reviewIn),
      workSk: key.reviewed(recorded.category, fileId),
    };
  return {};
};
