import type { Caller } from '#tests/support/api.ts';
import { seatRecordsOfficer } from '#tests/support/records-officer.ts';
import { refusalOf } from './cast.ts';

const reason = 'निस्तारित';

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
  await records.call('listReview', { query: { year: String(recorded?.reviewIn) } });
};
