import { createFile } from '#functions/http/files/create-file.ts';
import { diariseReceipt } from '#functions/http/receipts/diarise-receipt.ts';
import { disposeReceipt } from '#functions/http/receipts/dispose-receipt.ts';
import { extendReceipt } from '#functions/http/receipts/extend-receipt.ts';
import { openReceipt } from '#functions/http/receipts/open-receipt.ts';
import { pullBackReceipt } from '#functions/http/receipts/pull-back-receipt.ts';
import { pullUpReceipt } from '#functions/http/receipts/pull-up-receipt.ts';
import { resumeReceipt } from '#functions/http/receipts/resume-receipt.ts';
import { sendReceipt } from '#functions/http/receipts/send-receipt.ts';
import { suspendReceipt } from '#functions/http/receipts/suspend-receipt.ts';
import { contract } from '#shared/contract/routes.ts';
import type { ReceiptHead } from '#shared/domain/receipt.ts';
import { HELD_STATES } from '#shared/domain/receipt-state.ts';
import { type Deed, deedOf } from './deed.ts';
import type { Scene } from './scene.ts';

const REASON = 'कारण';

type State = ReceiptHead['state'];

const onReceipt = (
  { receipt, actor }: Scene,
  states: readonly State[],
  who: 'holder' | 'sender' | 'superior' = 'holder',
) => {
  const head = receipt(({ state }) => states.includes(state));
  const by = head && actor(head, who);
  return by && { ...by, on: head.receiptId, params: { receiptId: head.receiptId } };
};
const AT_WORK: readonly State[] = ['DIARISED', 'OPENED'];
const going = ({ seat }: Scene) => ({
  to: seat('to').postId,
  action: 'for-report',
  acknowledged: ['vacant', 'on-leave'],
});

export const RECEIPT_DEEDS = {
  diarise: scene => {
    const { officerId, postId } = scene.seat('by');
    const sendTo = scene.chance.hits(0.5, 'marks') ? { sendTo: going(scene) } : {};
    const body = { sender: { name: 'प्रेषक' }, subject: scene.words, nature: 'electronic', ...sendTo };
    return officerId && deedOf(contract.diariseReceipt, diariseReceipt, { officerId, post: postId, body });
  },
  'open-receipt': scene => {
    const on = onReceipt(scene, ['MARKED']);
    return on && deedOf(contract.openReceipt, openReceipt, { ...on, body: {} });
  },
  'send-receipt': scene => {
    const on = onReceipt(scene, AT_WORK);
    return on && deedOf(contract.sendReceipt, sendReceipt, { ...on, body: going(scene) });
  },
  'pull-back-receipt': scene => {
    const on = onReceipt(scene, ['MARKED'], 'sender');
    return on && deedOf(contract.pullBackReceipt, pullBackReceipt, { ...on, body: { reason: REASON } });
  },
  'pull-up-receipt': scene => {
    const on = onReceipt(scene, HELD_STATES, 'superior');
    return on && deedOf(contract.pullUpReceipt, pullUpReceipt, { ...on, body: { reason: REASON } });
  },
  'suspend-receipt': scene => {
    const on = onReceipt(scene, AT_WORK);
    const body = { code: 'applicant', reason: REASON };
    return on && deedOf(contract.suspendReceipt, suspendReceipt, { ...on, body });
  },
  'extend-receipt': scene => {
    const on = onReceipt(scene, HELD_STATES, 'superior');
    const body = { days: 1 + scene.chance.below(4, 'days'), reason: REASON };
    return on && deedOf(contract.extendReceipt, extendReceipt, { ...on, body });
  },
  'resume-receipt': scene => {
    const on = onReceipt(scene, ['SUSPENDED']);
    return on && deedOf(contract.resumeReceipt, resumeReceipt, { ...on, body: {} });
  },
  dispose: scene => {
    const on = onReceipt(scene, AT_WORK);
    return (
      on && deedOf(contract.disposeReceipt, disposeReceipt, { ...on, body: { code: 'for-information' } })
    );
  },
  'file-receipt': scene => {
    const on = onReceipt(scene, AT_WORK);
    if (!on) return undefined;
    const { officerId, post, params } = on;
    const body = { subject: scene.words, ...params };
    return deedOf(contract.createFile, createFile, { officerId, post, body });
  },
} as const satisfies Record<string, (scene: Scene) => Deed | undefined>;
