import { FileHead } from '#shared/domain/file.ts';
import type { OfficeId } from '#shared/domain/ids.ts';
import type { DisposalStage } from '#shared/domain/records/record.ts';
import type { RetentionCode } from '#shared/domain/records/retention.ts';
import { key } from './keys.ts';
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
};

export const openRecordRoom = (table: Table): RecordRoom => ({
  closed: (officeId, page) =>
    table.list({ pk: key.closed(officeId), prefix: '', schema: FileHead, index: 'work' }, page),
  review: ({ officeId, year, category }, page) => {
    const prefix = category === undefined ? '' : key.reviewOf(category);
    return table.list({ pk: key.review(officeId, year), prefix, schema: FileHead, index: 'work' }, page);
  },
  disposals: ({ officeId, stage }, page) =>
    table.list({ pk: key.disposals(officeId, stage), prefix: '', schema: FileHead, index: 'work' }, page),
});

/** On which list of the record room a head stands: it is its own row there, so no act can forget it. */
export const indexesOfHead = (head: FileHead): Readonly<Record<string, string>> => {
  const { state, fileId, officeId, closedAt, recorded, proposal, disposed, classification } = head;
  if (classification === 'confidential') return {};
  if (state === 'CLOSED' && closedAt !== undefined)
    return { workPk: key.closed(officeId), workSk: `${closedAt}#${fileId}` };
  if (disposed !== undefined)
    return { workPk: key.disposals(officeId, 'disposed'), workSk: `${disposed.confirmed.at}#${fileId}` };
  if (proposal !== undefined)
    return { workPk: key.disposals(officeId, 'proposed'), workSk: `${proposal.at}#${fileId}` };
  if (state === 'RECORDED' && recorded !== undefined)
    return {
      workPk: key.review(officeId, recorded.reviewIn),
      workSk: key.reviewed(recorded.category, fileId),
    };
  return {};
};
