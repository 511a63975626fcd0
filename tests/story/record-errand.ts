import { FileId } from '#shared/domain/ids.ts';
import { slipCodesOf } from '#shared/domain/slip-code.ts';
import type { Caller } from '#tests/support/api.ts';
import { seatRecordsOfficer } from '#tests/support/records-officer.ts';
import { refusalOf } from './cast.ts';

const reason = 'निस्तारित';

const isPrinted = async ({ url }: { readonly url: string }): Promise<boolean> =>
  Buffer.from(await (await fetch(url)).arrayBuffer())
    .subarray(0, 5)
    .equals(Buffer.from('%PDF-'));

/** What is on paper gets a label, and is found again by what is scanned from it. */
const labelOnShelf = async (officer: Caller, records: Caller): Promise<void> => {
  const { fileId } = await officer.call('createFile', {
    body: { subject: 'काग़ज़ी पत्रावली', nature: 'physical' },
  });
  const params = { fileId };
  await officer.call('closeFile', { params, body: { reason } });
  await records.call('recordFile', { params, body: { category: 'C3', shelf: 'रैक क-12' } });
  const made = await records.call('printRecordLabels', { body: { fileIds: [fileId], language: 'hi' } });
  if (!(await isPrinted(made))) throw new Error('no label was printed');
  const [code] = slipCodesOf(FileId.parse(fileId));
  // It is asked for, refused, asked for again, given, and comes back.
  const ask = async (): Promise<string> => {
    await officer.call('requisitionRecord', { params, body: { purpose: reason } });
    const { requisitions = [] } = await records.call('getFile', { params });
    return String(requisitions[0]?.requisition);
  };
  await records.call('refuseRequisition', {
    params: { ...params, requisition: await ask() },
    body: { reason },
  });
  await records.call('issueRecord', { params: { ...params, requisition: await ask() }, body: {} });
  await records.call('listLoans');
  await records.call('returnRecord', { params, body: {} });
  if ((await records.call('findRecord', { params: { code } })).fileId !== fileId)
    throw new Error('the label names another');
};

/** A closed file comes into the record room, is held for a court, and is looked for by the year of its review. */
export const keepRecords = async (
  admin: Caller,
  { officer, keeper }: { readonly officer: Caller; readonly keeper: Caller },
): Promise<void> => {
  const { categories } = await admin.call('getRetention');
  await admin.call('setRetention', { body: { categories } });
  const { fileId } = await officer.call('createFile', { body: { subject: 'पुरानी पत्रावली' } });
  const params = { fileId };
  const records = await seatRecordsOfficer(admin, keeper);
  // Of what is not closed the record room knows nothing.
  if ((await refusalOf(records.call('recordFile', { params, body: { category: 'C3' } }))) !== 'file.unknown')
    throw new Error('the record room knows of a file that is not closed');
  await officer.call('closeFile', { params, body: { reason } });
  await records.call('listClosed');
  await records.call('recordFile', { params, body: { category: 'C3' } });
  await records.call('holdFile', { params, body: { ground: 'court', reason } });
  const { holds = [], recorded } = await records.call('getFile', { params });
  await records.call('liftHold', {
    params: { ...params, hold: String(holds[0]?.hold) },
    body: { reason },
  });
  await labelOnShelf(officer, records);
  await records.call('listReview', { query: { year: String(recorded?.reviewIn) } });
};
