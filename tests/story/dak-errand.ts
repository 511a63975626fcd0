import { dayPlus, instantOf, istDay } from '#shared/domain/time.ts';
import type { Caller } from '#tests/support/api.ts';

const LETTER = { sender: { name: 'श्रीमती कमला देवी' }, subject: 'सूचना का अधिकार: नामांतरण' };

/** An application for information that was none: taken off its register, followed up, and set right in its file; then it was one after all. */
export const workDak = async (clerk: Caller): Promise<void> => {
  const { posts } = await clerk.call('getMe');
  const here = posts.find(({ charge }) => charge.kind === 'substantive')?.post;
  if (!here) throw new Error('the clerk has no post');
  const { receiptId } = await clerk.call('diariseReceipt', { body: { ...LETTER, category: 'rti' } });
  const register = { params: { officeId: here.officeId, category: 'rti' } };
  const watched = await clerk.call('listWatch', register);
  if (!watched.items.some(line => line.receiptId === receiptId)) throw new Error('nobody watches the letter');
  const params = { receiptId };
  const { documentId: _, ...entry } = (await clerk.call('getReceipt', { params })).details;
  await clerk.call('correctReceipt', { params, body: { ...entry, category: 'general' } });

  const on = dayPlus(istDay(instantOf(Date.now())), 7);
  await clerk.call('setFollowUp', { body: { objectId: receiptId, on } });
  await clerk.call('listFollowUps');
  await clerk.call('dropFollowUp', { params: { objectId: receiptId }, body: {} });
  await clerk.call('listUndiarised');

  const { fileId } = await clerk.call('createFile', { body: { subject: LETTER.subject, receiptId } });
  const filed = { ...entry, remarks: 'पत्रावली में रखा' };
  await clerk.call('correctReceipt', { params, body: { ...filed, category: 'general' } });
  await clerk.call('correctReceipt', { params, body: filed });
  const off = { params: { fileId, receiptId }, body: { code: 'disposed-by-order' } };
  await clerk.call('writeOffReceipt', off);
};
