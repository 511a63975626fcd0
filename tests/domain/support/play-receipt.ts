import type { ReceiptDecision } from '#shared/domain/act.ts';
import { recategoriseFile } from '#shared/domain/file-category.ts';
import { inHand } from '#shared/domain/permission/rule.ts';
import { limitsOf } from '#shared/domain/policy.ts';
import { setReceiptReaders } from '#shared/domain/readers.ts';
import { admitAddressees, diarise, diariseForAll } from '#shared/domain/receipt-acts.ts';
import { extendReceipt, resumeReceipt, suspendReceipt } from '#shared/domain/receipt-clock.ts';
import {
  correctFiled,
  correctFrozen,
  correctReceipt,
  replaceScan,
} from '#shared/domain/receipt-corrections.ts';
import { cancelReceipt, disposeReceipt, redirectReceipt, tellParent } from '#shared/domain/receipt-ends.ts';
import { openReceipt, pullBackReceipt, pullUpReceipt, sendReceipt } from '#shared/domain/receipt-moves.ts';
import { receiveReceipt } from '#shared/domain/receive.ts';
import { SUSPENSION_CODES } from '#shared/domain/suspension.ts';
import { istDay, plus } from '#shared/domain/time.ts';
import { WRITE_OFF_CODES } from '#shared/domain/write-off.ts';
import {
  contextOf,
  contextOnReceipt,
  decided,
  type Hand,
  held,
  heldReceipt,
  ids,
  type Outcome,
  picked,
  type ReceiptHand,
} from './hand.ts';
import { letterOf, OFFICE, QUICK_RULES, SDM, STRANGER, stayAt } from './office.ts';
import { categoryOf, committed, relationsOn } from './world.ts';

const DAY_MS = 86_400_000;
let lastDiaryNumber = 0;

/** What a part tells the receipt it is a part of, once it is over. */
export const parentTold = (hand: Hand, part: ReceiptDecision): readonly ReceiptDecision[] => {
  const { parentId, writeOff } = part.after;
  const parent = hand.world.receipts.find(({ head }) => head.receiptId === parentId);
  if (!parent || part.before?.writeOff !== undefined || writeOff === undefined) return [];
  return [tellParent(parent.head, part.after, contextOf(hand))];
};
const over = (hand: Hand, decision: ReceiptDecision): Outcome =>
  decided(hand, decision, ...parentTold(hand, decision));

const diarised = (hand: Hand): Outcome => {
  const { world, command, post } = hand;
  const { awkward, pick, to } = command;
  const today = istDay(world.now);
  const isScanned = pick % 2 === 0;
  lastDiaryNumber += 1;
  const details = letterOf({
    receivedOn: awkward ? istDay(plus(world.now, DAY_MS)) : today,
    diarisedOn: today,
    category: pick % 9 === 0 ? 'rti' : 'general',
    ...(isScanned ? { documentId: ids.document() } : {}),
  });
  const receipt = {
    receiptId: ids.receipt(),
    diaryNumber: `SDM-SDR/D/${lastDiaryNumber}/2026`,
    officeId: OFFICE,
    details,
    classification: pick % 5 === 0 ? ('confidential' as const) : ('normal' as const),
    holdingId: ids.holding(),
    rules: QUICK_RULES,
    ...(pick % 7 === 0
      ? { sendTo: { to: stayAt(to), action: 'for-orders' as const, acknowledged: [] } }
      : {}),
  };
  if (pick % 4 !== 0) return decided(hand, diarise(receipt, contextOf(hand)));
  const posts = [SDM, STRANGER];
  admitAddressees(post, receipt.sendTo?.to.postId, posts);
  const addressees = posts.map(postId => ({
    receiptId: ids.receipt(),
    to: stayAt(postId),
    documentId: isScanned ? ids.document() : undefined,
  }));
  return decided(hand, ...diariseForAll({ ...receipt, acknowledged: [] }, addressees, contextOf(hand)));
};

/** Put in a file, a letter is corrected by who has that before them; what it makes of the file is in the same act. */
const correctedInFile = (hand: ReceiptHand, entry: Parameters<typeof correctFiled>[1]): Outcome => {
  const context = contextOf(hand);
  const decision = correctFiled(hand.receipt.head, entry, context);
  const after = committed(hand.world, decision);
  const { file } = after;
  const category = categoryOf(after);
  const recategorised = { letter: decision.after, category, rules: QUICK_RULES };
  return category === file.head.category
    ? decided(hand, decision)
    : decided(hand, decision, recategoriseFile(held(hand), recategorised, context));
};

const corrected = (hand: ReceiptHand): Outcome => {
  const { head, holding } = heldReceipt(hand);
  const { pick, awkward } = hand.command;
  const { documentId: _, ...details } = head.details;
  const letterDate = awkward ? head.details.receivedOn : head.details.letterDate;
  const category = picked(['general', 'rti', 'vip'] as const, pick) ?? 'general';
  const changed = { ...details, category, subject: 'संशोधित विषय', ...(letterDate ? { letterDate } : {}) };
  const entry = { details: changed, holding, limits: limitsOf(QUICK_RULES), rules: QUICK_RULES };
  const { file } = hand.world;
  const isBefore = inHand(relationsOn(file, hand.post)) && file.head.openedAt && !file.head.inTransit;
  if (head.state === 'PUT_IN_FILE' && isBefore) return correctedInFile(hand, entry);
  return decided(hand, correctReceipt(head, entry, contextOnReceipt(hand)));
};

const correctedFrozen = (hand: ReceiptHand): Outcome => {
  const { head, holding } = heldReceipt(hand);
  const { receivedOn, diarisedOn } = head.details;
  const frozen = { receivedOn, diarisedOn, deliveryMode: 'courier' as const };
  const counted = { limits: limitsOf(QUICK_RULES), rules: QUICK_RULES };
  const change = { frozen, reason: hand.command.words, holding, ...counted };
  return decided(hand, correctFrozen(head, change, contextOnReceipt(hand)));
};

/** What may be tried on one receipt. */
export const RECEIPT_PLAYS = {
  'receipt-open': hand => decided(hand, openReceipt(heldReceipt(hand), contextOnReceipt(hand))),
  'receipt-receive': hand => decided(hand, receiveReceipt(heldReceipt(hand), contextOnReceipt(hand))),
  'receipt-send': hand => {
    const { to, pick, awkward } = hand.command;
    const seat = stayAt(to, { vacant: pick % 5 === 0, onLeave: pick % 7 === 0 });
    const acknowledged = awkward ? [] : (['vacant', 'on-leave'] as const);
    const sending = { to: seat, action: 'for-orders' as const, acknowledged };
    return decided(hand, sendReceipt(heldReceipt(hand), sending, contextOnReceipt(hand)));
  },
  'receipt-pull-back': hand => {
    const { words } = hand.command;
    return decided(
      hand,
      pullBackReceipt(heldReceipt(hand), stayAt(hand.post), words, contextOnReceipt(hand)),
    );
  },
  'receipt-pull-up': hand => {
    const { words } = hand.command;
    return decided(hand, pullUpReceipt(heldReceipt(hand), stayAt(hand.post), words, contextOnReceipt(hand)));
  },
  'receipt-suspend': hand => {
    const { words: reason, pick } = hand.command;
    const stopping = { code: picked(SUSPENSION_CODES, pick) ?? 'other', reason };
    return decided(hand, suspendReceipt(heldReceipt(hand), stopping, contextOnReceipt(hand)));
  },
  'receipt-resume': hand =>
    decided(hand, resumeReceipt(heldReceipt(hand), { rules: QUICK_RULES }, contextOnReceipt(hand))),
  'receipt-extend': hand => {
    const { words: reason, pick } = hand.command;
    const extension = { days: 1 + (pick % 5), reason, rules: QUICK_RULES };
    return decided(hand, extendReceipt(heldReceipt(hand), extension, contextOnReceipt(hand)));
  },
  dispose: hand => {
    const code = picked(WRITE_OFF_CODES, hand.command.pick) ?? 'duplicate';
    return over(hand, disposeReceipt(heldReceipt(hand), { code }, contextOnReceipt(hand)));
  },
  redirect: hand =>
    over(hand, redirectReceipt(heldReceipt(hand), { to: 'लोक निर्माण विभाग' }, contextOnReceipt(hand))),
  cancel: hand => over(hand, cancelReceipt(heldReceipt(hand), hand.command.words, contextOnReceipt(hand))),
  correct: corrected,
  'correct-frozen': correctedFrozen,
  'replace-scan': hand => {
    const change = { documentId: ids.document(), reason: hand.command.words };
    return decided(hand, replaceScan(hand.receipt.head, change, contextOnReceipt(hand)));
  },
  'receipt-readers': hand =>
    decided(hand, setReceiptReaders(hand.receipt.head, [hand.command.to], contextOnReceipt(hand))),
} as const satisfies Record<string, (hand: ReceiptHand) => Outcome>;

/** What begins a receipt. */
export const DIARY_PLAYS = { diarise: diarised } as const satisfies Record<string, (hand: Hand) => Outcome>;
