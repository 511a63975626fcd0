import type { ReceiptDecision } from '#shared/domain/act.ts';
import type { Kept } from '#shared/domain/classification.ts';
import { consultOnReceipt } from '#shared/domain/consultations/asking.ts';
import { type Context, createFile } from '#shared/domain/file-acts.ts';
import type { Nature } from '#shared/domain/nature.ts';
import { type RECEIPT_DEEDS, RECEIPT_RULES } from '#shared/domain/permission/receipt-rules.ts';
import type { Relation, Relations } from '#shared/domain/permission/relation.ts';
import { limitsOf } from '#shared/domain/policy.ts';
import { setReceiptReaders } from '#shared/domain/readers.ts';
import { admitOnReceipt, type HeldReceipt, type ReceiptHead } from '#shared/domain/receipt.ts';
import { diarise, putInFile } from '#shared/domain/receipt-acts.ts';
import { extendReceipt, resumeReceipt, suspendReceipt } from '#shared/domain/receipt-clock.ts';
import { correctFrozen, correctReceipt, replaceScan } from '#shared/domain/receipt-corrections.ts';
import { ReceiptDetails } from '#shared/domain/receipt-details.ts';
import {
  cancelReceipt,
  disposeReceipt,
  redirectReceipt,
  writeOffInFile,
} from '#shared/domain/receipt-ends.ts';
import { openReceipt, pullBackReceipt, pullUpReceipt, sendReceipt } from '#shared/domain/receipt-moves.ts';
import type { ReceiptState } from '#shared/domain/receipt-state.ts';
import { correctText } from '#shared/domain/receipt-text.ts';
import { receiveReceipt } from '#shared/domain/receive.ts';
import { QUESTION } from './walk-consultation.ts';
import { type Answer, at, by, clerk, ids, officer, SUBJECT, to, tried } from './walk-office.ts';

const sha256 = '0'.repeat(64);
const details = ReceiptDetails.parse({
  sender: { name: '…' },
  subject: '…',
  receivedOn: '2026-12-07',
  diarisedOn: '2026-12-07',
  deliveryMode: 'by-hand',
  documentId: ids.document(),
});
const { documentId: _, ...unscanned } = details;
const { receivedOn, diarisedOn, deliveryMode } = details;
const { rules } = SUBJECT;
const limits = limitsOf(rules);

const elsewhere = ({ head }: HeldReceipt) => to(head.holder === officer ? clerk : officer);

/** One right way to do each act, so that nothing but state and relation can refuse it. */
const DO = {
  open: openReceipt,
  receive: receiveReceipt,
  send: (receipt, context) =>
    sendReceipt(receipt, { to: elsewhere(receipt), action: 'for-orders', acknowledged: [] }, context),
  'pull-back': (receipt, context) => pullBackReceipt(receipt, to(clerk), '…', context),
  'pull-up': (receipt, context) => pullUpReceipt(receipt, to(clerk), '…', context),
  suspend: (receipt, context) => suspendReceipt(receipt, { code: 'other', reason: '…' }, context),
  resume: (receipt, context) => resumeReceipt(receipt, { rules: SUBJECT.rules }, context),
  extend: (receipt, context) =>
    extendReceipt(receipt, { days: 1, reason: '…', rules: SUBJECT.rules }, context),
  'put-in-file': (receipt, context) =>
    putInFile(
      receipt,
      { fileId: ids.file(), number: '1', classification: receipt.head.classification },
      context,
    ),
  dispose: (receipt, context) => disposeReceipt(receipt, { code: 'disposed-by-order' }, context),
  redirect: (receipt, context) => redirectReceipt(receipt, { to: '…' }, context),
  correct: ({ head, holding }, context) =>
    correctReceipt(head, { details: { ...unscanned, subject: '……' }, holding, limits, rules }, context),
  'correct-frozen': ({ head, holding }, context) => {
    const frozen = { receivedOn, diarisedOn, deliveryMode };
    return correctFrozen(head, { frozen, reason: '…', holding, limits, rules }, context);
  },
  'replace-scan': ({ head }, context) =>
    replaceScan(head, { documentId: ids.document(), reason: '…' }, context),
  cancel: (receipt, context) => cancelReceipt(receipt, '…', context),
  'set-readers': ({ head }, context) => setReceiptReaders(head, [officer], context),
  'correct-text': ({ head }, context) => {
    admitOnReceipt(head, 'correct-text', context.relations);
    return correctText(
      head,
      { documentId: ids.document(), page: 1, version: 2, textSha256: sha256 },
      context,
    );
  },
  consult: (receipt, context) => consultOnReceipt(receipt, QUESTION, context)[0],
} as const satisfies Record<ReceiptDeed, (receipt: HeldReceipt, context: Context) => Done>;

export type ReceiptDeed = (typeof RECEIPT_DEEDS)[number];
type Done = Pick<ReceiptDecision, 'after' | 'holdings'>;

const ALL: Relations = new Set<Relation>(['holds', 'sent-last', 'in-charge']);
const context: Context = { by, at, relations: ALL };
const after = (decision: Done, before?: HeldReceipt): HeldReceipt => {
  const holding = decision.holdings.at(-1)?.holding ?? before?.holding;
  if (!holding) throw new Error('an act left no stay');
  return { head: decision.after, holding };
};
const walked = (from: HeldReceipt, ...acts: readonly ReceiptDeed[]): HeldReceipt =>
  acts.reduce((receipt, act) => after(DO[act](receipt, context), receipt), from);

/** The receipt in a file of its own, and written off there. */
const writtenOff = (fresh: HeldReceipt): HeldReceipt => {
  const { receiptId, diarisedAt, classification } = fresh.head;
  const number = '1';
  const file = { fileId: ids.file(), number, officeId: by.officeId, ...SUBJECT, classification };
  const opened = createFile(
    { ...file, holdingId: ids.holding(), receipt: { receiptId, diarisedAt } },
    context,
  );
  const [begun] = opened.holdings;
  if (!begun) throw new Error('a file with nobody');
  const filed = after(putInFile(fresh, file, context), fresh);
  const held = { head: opened.after, holding: begun.holding };
  const off = writeOffInFile(held, filed.head, { code: 'kept-in-file', nextOldest: undefined }, context);
  return after(off.receipt, filed);
};

const standingsOf = (classification: Kept) => {
  const diarised = (nature: Nature): HeldReceipt => {
    const receipt = { receiptId: ids.receipt(), diaryNumber: '1', officeId: by.officeId, details };
    const stay = { holdingId: ids.holding(), rules: SUBJECT.rules };
    return after(diarise({ ...receipt, ...stay, nature, classification }, context));
  };
  const fresh = diarised('electronic');
  const opened = walked(fresh, 'send', 'open');
  const onItsWay = walked(diarised('physical'), 'send');
  return {
    DIARISED: fresh,
    MARKED: walked(fresh, 'send'),
    'MARKED, on paper': walked(onItsWay, 'receive'),
    IN_TRANSIT: onItsWay,
    OPENED: opened,
    SUSPENDED: walked(opened, 'suspend'),
    PUT_IN_FILE: walked(opened, 'put-in-file'),
    DISPOSED_ON_RECEIPT: walked(opened, 'dispose'),
    REDIRECTED: walked(opened, 'redirect'),
    CLOSED: writtenOff(fresh),
    CANCELLED: walked(fresh, 'cancel'),
  } as const satisfies Record<string, HeldReceipt>;
};
const STANDINGS = {
  normal: standingsOf('normal'),
  confidential: standingsOf('confidential'),
} as const satisfies Record<Kept, object>;

/** A receipt that lies in a file. */
export const IN_A_FILE = STANDINGS.normal.PUT_IN_FILE.head;

/** What an act is walked on: some are only for what is confidential. */
export const receiptWalkedOn = (act: ReceiptDeed): Kept =>
  RECEIPT_RULES[act].who.normal.length === 0 ? 'confidential' : 'normal';

export type ReceiptStanding = keyof (typeof STANDINGS)['normal'];
const isStanding = (name: string): name is ReceiptStanding => name in STANDINGS.normal;
/** Every standing a receipt can have toward the gate: its state, and whether it lies on paper where it is marked. */
export const RECEIPT_STANDINGS = Object.keys(STANDINGS.normal).filter(isStanding);

/** Tries an act on a receipt in this standing, by a post with these relations to it. */
export const tryOnReceipt = (
  standing: ReceiptStanding,
  act: ReceiptDeed,
  relations: Relations,
): Answer<ReceiptState, ReceiptHead> =>
  tried(() => DO[act](STANDINGS[receiptWalkedOn(act)][standing], { by, at, relations }).after);
