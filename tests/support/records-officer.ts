import { ulid } from 'ulid';
import { type Caller, everything } from './api.ts';
import { giveRoles } from './auditor.ts';

const RECORD_KEEPER = 'suman.rk';

/**
 * Seats the record-keeper of the sample district in the SDM’s office too, so that its records are theirs; or somebody else,
 * who is a records officer by that.
 * @param keeper whoever it is, signed in
 */
export const seatRecordsOfficer = async (
  admin: Caller,
  keeper: Caller,
  login: string = RECORD_KEEPER,
): Promise<Caller> => {
  if (login !== RECORD_KEEPER) await giveRoles(admin, login, ['records-officer']);
  const posts = await everything(cursor => admin.call('listPosts', { query: { cursor } }));
  const head = posts.find(({ code }) => code === 'SDM-SDR-SDM');
  const officers = await everything(cursor => admin.call('listOfficers', { query: { cursor } }));
  const officer = officers.find(each => each.login === login);
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

/** A category of which nothing need be kept once a file is closed: no story waits for a year to pass. */
export const EPHEMERAL = 'E0';

/** Enters it in the district’s list, if it does not stand there. */
export const keepNothingOf = async (admin: Caller): Promise<void> => {
  const { categories } = await admin.call('getRetention');
  if (categories.some(({ code }) => code === EPHEMERAL)) return;
  const names = { hi: 'क्षणिक महत्व', en: 'Purely ephemeral' };
  await admin.call('setRetention', {
    body: { categories: [...categories, { code: EPHEMERAL, names, keepYears: 0 }] },
  });
};
