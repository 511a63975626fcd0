import { ulid } from 'ulid';
import type { OperationId } from '#shared/contract/routes.ts';
import { dayPlus, instantOf, istDay } from '#shared/domain/time.ts';
import type { Caller } from '#tests/support/api.ts';
import { aScan, newFile, reason, type Scene } from './scene.ts';

const today = () => istDay(instantOf(Date.now()));
const to = (postId: string) => ({ to: postId, action: 'for-necessary-action' });

const letter = (more: object = {}) => ({ sender: { name: 'रामलाल' }, subject: 'परीक्षण पत्र', ...more });
const diarised = (as: Caller, more: object = {}) => as.call('diariseReceipt', { body: letter(more) });
const receipt = async (as: Caller, more: object = {}) => ({
  receiptId: (await diarised(as, more)).receiptId,
});
/** What is done twice, and the second time in vain. */
const again = async (as: Caller, id: OperationId, body: object) => {
  const asked = { params: await receipt(as), body };
  await as.call(id, asked);
  return { as, id, asked };
};
const entryOf = async (as: Caller, params: { receiptId: string }) => {
  const { documentId: _, ...entry } = (await as.call('getReceipt', { params })).details;
  return entry;
};
/** A letter that is known by its sender, number and date. */
const numbered = () => ({
  sender: { office: 'तहसील कोल' },
  letterNumber: `${ulid()}/2026`,
  letterDate: '2026-01-05',
});

/** How the office says no to what is done with a receipt from its entry to its end. */
export const RECEIPT_SCENES = {
  'receipt.opened': async ({ clerk }) => ({
    as: clerk,
    id: 'openReceipt',
    asked: { params: await receipt(clerk), body: {} },
  }),
  'receipt.not-opened': async ({ clerk, officer, postId }) => {
    const documentId = await aScan(clerk);
    const params = await receipt(clerk, { documentId, sendTo: to(postId('SO')) });
    return { as: officer, id: 'sendReceipt', asked: { params, body: to(postId('SDM')) } };
  },
  'paper.not-received': async ({ clerk, officer, postId }) => ({
    as: officer,
    id: 'openReceipt',
    asked: { params: await receipt(clerk, { sendTo: to(postId('SO')) }), body: {} },
  }),
  'receipt.suspended': async ({ clerk, postId }) => {
    const params = await receipt(clerk);
    await clerk.call('suspendReceipt', { params, body: { code: 'applicant', reason } });
    return { as: clerk, id: 'sendReceipt', asked: { params, body: to(postId('SO')) } };
  },
  'receipt.disposed': async ({ clerk }) => again(clerk, 'disposeReceipt', { code: 'seen-no-action' }),
  'receipt.cancelled': async ({ clerk }) => again(clerk, 'cancelReceipt', { reason }),
  'receipt.not-permitted': async ({ clerk }) => {
    const params = await receipt(clerk);
    const { receivedOn, diarisedOn, deliveryMode } = await entryOf(clerk, params);
    const body = { receivedOn, diarisedOn, deliveryMode, reason };
    return { as: clerk, id: 'correctFrozen', asked: { params, body } };
  },
  'receipt.write-off-unfit': async ({ clerk }) => ({
    as: clerk,
    id: 'disposeReceipt',
    asked: { params: await receipt(clerk, { category: 'rti' }), body: { code: 'for-information' } },
  }),
  'receipt.duplicate': async ({ clerk }) => {
    const known = numbered();
    await diarised(clerk, known);
    return { as: clerk, id: 'diariseReceipt', asked: { body: letter(known) } };
  },
  'receipt.frozen': async ({ clerk }) => {
    const params = await receipt(clerk);
    const body = { ...(await entryOf(clerk, params)), receivedOn: dayPlus(today(), -1) };
    return { as: clerk, id: 'correctReceipt', asked: { params, body } };
  },
  'receipt.addressees-invalid': async ({ clerk, postId }) => ({
    as: clerk,
    id: 'diariseReceipt',
    asked: { body: letter({ addressees: [postId('CLK')] }) },
  }),
  'receipt.parts-open': async ({ clerk, postId }) => ({
    as: clerk,
    id: 'cancelReceipt',
    asked: { params: await receipt(clerk, { addressees: [postId('SO')] }), body: { reason } },
  }),
  'receipt.not-in-file': async ({ clerk }) => {
    const { fileId } = await newFile(clerk);
    const params = { fileId, ...(await receipt(clerk)) };
    return { as: clerk, id: 'writeOffReceipt', asked: { params, body: { code: 'kept-in-file' } } };
  },
  'follow-up.unknown': async ({ clerk }) => {
    const { receiptId } = await receipt(clerk);
    return { as: clerk, id: 'dropFollowUp', asked: { params: { objectId: receiptId }, body: {} } };
  },
  'follow-up.day-past': async ({ clerk }) => {
    const { receiptId } = await receipt(clerk);
    return {
      as: clerk,
      id: 'setFollowUp',
      asked: { body: { objectId: receiptId, on: dayPlus(today(), -1) } },
    };
  },
} as const satisfies Record<string, Scene>;
