import { ulid } from 'ulid';
import { type Caller, everything } from './api.ts';

const RECORD_KEEPER = 'suman.rk';

/**
 * Seats the record-keeper of the sample district in the SDM’s office too, so that its records are theirs.
 * @param keeper the record-keeper, signed in
 */
export const seatRecordsOfficer = async (admin: Caller, keeper: Caller): Promise<Caller> => {
  const posts = await everything(cursor => admin.call('listPosts', { query: { cursor } }));
  const head = posts.find(({ code }) => code === 'SDM-SDR-SDM');
  const officers = await everything(cursor => admin.call('listOfficers', { query: { cursor } }));
  const officer = officers.find(({ login }) => login === RECORD_KEEPER);
  if (!head || !officer) throw new Error('the sample district has no record-keeper');
  const mark = ulid().slice(-6);
  const names = { hi: 'अभिलेख अधिकारी', en: 'Records officer' };
  const { designationId } = await admin.call('createDesignation', {
    body: { abbreviation: `DRO-${mark}`, names, level: 3 },
  });
  const { postId } = await admin.call('createPost', {
    body: {
      code: `DRO-${mark}`,
      officeId: head.officeId,
      designationId,
      names,
      reportsTo: head.postId,
    },
  });
  await admin.call('assignCharge', {
    body: { postId, officerId: officer.officerId, kind: 'additional', from: '2026-01-01T00:00:00.000Z' },
  });
  return keeper.as(postId);
};
