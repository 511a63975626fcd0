import type { Caller } from '#tests/support/api.ts';

const names = { hi: 'नया पटल', en: 'New desk' };
const FROM = '2026-01-01T00:00:00.000Z';

/** What a district's sheets bring all at once is also entered one by one: an office, its posts, who sits there and helps. */
export const keepDirectory = async (admin: Caller): Promise<void> => {
  const mark = `N${Date.now()}`;
  const { officeId } = await admin.call('createOffice', { body: { code: mark, kind: 'section', names } });
  const designation = { abbreviation: mark, names, level: 1 };
  const { designationId } = await admin.call('createDesignation', { body: designation });
  const post = async (code: string) =>
    (await admin.call('createPost', { body: { code, officeId, designationId, names } })).postId;
  const [from, to] = [await post(`${mark}-1`), await post(`${mark}-2`)];
  const officer = async (employeeNumber: string) => {
    const body = { employeeNumber, names, roles: ['officer'] };
    return (await admin.call('createOfficer', { body })).officerId;
  };
  const [officerId, helper] = [await officer(`${mark}-1`), await officer(`${mark}-2`)];
  const { chargeId } = await admin.call('assignCharge', {
    body: { postId: from, officerId, kind: 'substantive', from: FROM },
  });
  const mandate = { kind: 'assistant', officerId: helper, of: officerId, acts: ['sort'], from: FROM };
  const { mandateId } = await admin.call('giveMandate', { body: { mandate } });
  await admin.call('endMandate', { params: { mandateId }, body: {} });
  const order = { number: '7/2026', date: '2026-11-02' };
  const { transferId } = await admin.call('orderTransfer', {
    body: { officerId, fromCharge: chargeId, toPost: to, kind: 'substantive', order },
  });
  await admin.call('relieveOfficer', { params: { transferId }, body: {} });
  await admin.call('joinPost', { params: { transferId }, body: {} });
  const { items } = await admin.call('listCharges', { query: { postId: to } });
  if (items.length !== 1) throw new Error('nobody has joined');
  const changes = await admin.call('listDirectoryChanges');
  if (changes.items[0]?.operation !== 'joinPost') throw new Error('the last change is not in the register');
};
