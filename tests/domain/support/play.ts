import type { OperationId } from '#shared/contract/routes.ts';
import type { Kept } from '#shared/domain/classification.ts';
import { askTimer, fireRung, type Held, toldBy } from '#shared/domain/custody.ts';
import { createFile } from '#shared/domain/file-acts.ts';
import type { PostId } from '#shared/domain/ids.ts';
import { termsFor } from '#shared/domain/ladder.ts';
import type { Nature } from '#shared/domain/nature.ts';
import { beginFile } from '#shared/domain/new-file.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { plus } from '#shared/domain/time.ts';
import { type Command, decided, type Hand, ids, type Outcome, picked, receiptIn } from './hand.ts';
import { by, levelOf, lineAbove, MONDAY, OFFICE, officerOf, QUICK_RULES } from './office.ts';
import { advanced } from './play-advance.ts';
import { CHANNEL_PLAYS } from './play-channel.ts';
import { DISPATCH_PLAYS } from './play-dispatch.ts';
import { DISPOSAL_PLAYS } from './play-disposal.ts';
import { DRAFT_PLAYS } from './play-draft.ts';
import { FILE_PLAYS } from './play-file.ts';
import { DIARY_PLAYS, RECEIPT_PLAYS } from './play-receipt.ts';
import { type FileInWorld, fileEvent, frozen, type ReceiptInWorld, stayOf, type World } from './world.ts';

export type { Command, Outcome } from './hand.ts';

/** A timer wakes for some stay, the present one or an old one, and does what the table says. */
const woken = (hand: Hand, held: Held, at: FileInWorld | ReceiptInWorld): Outcome => {
  const { world, command } = hand;
  const stay = command.awkward ? picked([...at.stays.values()], command.pick) : stayOf(at);
  if (!stay) return decided(hand);
  const answer = askTimer(stay, QUICK_RULES, world.now);
  if (answer.kind !== 'fire') return decided(hand);
  const step = termsFor(stay, QUICK_RULES).rungs[answer.rung];
  // In some tries the district lets its ladder move what an office's would only tell of.
  if (held.object === 'file' && step?.tell === 'superior' && command.pick % 4 === 0) {
    const moved = advanced(hand, stay, { due: answer, step: { ...step, kind: 'advance' } });
    if (moved) return moved;
  }
  const above = lineAbove(stay.postId);
  const told = toldBy(answer.rung, stay, above, QUICK_RULES);
  const officers = told ? [officerOf(told)] : [];
  const firing = {
    ...answer,
    at: world.now,
    rules: QUICK_RULES,
    lineAbove: above,
    officers,
    askId: ids.ask(),
  };
  return decided(hand, fireRung(held, stay, firing));
};

const TIMERS = {
  'file-timer': hand => woken(hand, { object: 'file', head: hand.world.file.head }, hand.world.file),
  'receipt-timer': hand => {
    const receipt = picked(hand.world.receipts, hand.command.pick);
    return receipt ? woken(hand, { object: 'receipt', head: receipt.head }, receipt) : decided(hand);
  },
} as const satisfies Record<string, (hand: Hand) => Outcome>;

const ON_FILE = {
  ...FILE_PLAYS,
  ...CHANNEL_PLAYS,
  ...DRAFT_PLAYS,
  ...DISPATCH_PLAYS,
  ...DISPOSAL_PLAYS,
  ...DIARY_PLAYS,
  ...TIMERS,
};
type OnFile = keyof typeof ON_FILE;
type OnReceipt = keyof typeof RECEIPT_PLAYS;
export type Play = OnFile | OnReceipt;
const isOnReceipt = (name: string): name is OnReceipt => name in RECEIPT_PLAYS;
const isOnFile = (name: string): name is OnFile => name in ON_FILE;
export const PLAYS: readonly Play[] = [
  ...Object.keys(ON_FILE).filter(isOnFile),
  ...Object.keys(RECEIPT_PLAYS).filter(isOnReceipt),
];

/** The operation that offers each act; timers are nobody's to call. */
export const OPERATION_OF_PLAY = {
  open: 'openFile',
  receive: undefined,
  send: 'sendFile',
  return: 'returnFile',
  'pull-back': 'pullBackFile',
  'pull-up': 'pullUpFile',
  extend: 'extendFile',
  park: 'parkFile',
  suspend: 'suspendFile',
  resume: 'resumeFile',
  'request-closing': 'requestClosing',
  close: 'closeFile',
  reopen: 'reopenFile',
  'ask-parking': 'askParking',
  'ask-reopening': 'askReopening',
  'answer-ask': 'answerAsk',
  record: 'recordFile',
  hold: 'holdFile',
  'lift-hold': 'liftHold',
  requisition: 'requisitionRecord',
  'requisition-refuse': 'refuseRequisition',
  'record-issue': 'issueRecord',
  'record-return': 'returnRecord',
  'disposal-propose': 'proposeDisposal',
  'disposal-confirm': 'confirmDisposal',
  'disposal-refuse': 'refuseDisposal',
  // Entered by the function that erases.
  erase: undefined,
  link: 'linkFiles',
  unlink: 'unlinkFiles',
  'set-cover': 'setCover',
  'set-readers': 'setFileReaders',
  'open-part': 'openPart',
  'merge-part': 'mergePart',
  attach: 'attachFile',
  detach: 'detachFile',
  'open-volume': 'openVolume',
  'draft-note': 'draftNote',
  'revise-note': 'reviseNote',
  'confirm-note': 'confirmNote',
  'discard-note': 'discardNote',
  'add-receipt': 'addReceipt',
  'write-off': undefined,
  diarise: 'diariseReceipt',
  'receipt-open': 'openReceipt',
  // Received by its slip, alone or among many; each has its own answer.
  'receipt-receive': undefined,
  'receipt-send': 'sendReceipt',
  'receipt-pull-back': 'pullBackReceipt',
  'receipt-pull-up': 'pullUpReceipt',
  'receipt-suspend': 'suspendReceipt',
  'receipt-resume': 'resumeReceipt',
  'receipt-extend': 'extendReceipt',
  dispose: 'disposeReceipt',
  redirect: 'redirectReceipt',
  cancel: 'cancelReceipt',
  correct: 'correctReceipt',
  'correct-frozen': 'correctFrozen',
  'replace-scan': 'replaceScan',
  'receipt-readers': 'setReceiptReaders',
  'draft-begin': 'beginDraft',
  'draft-revise': 'reviseDraft',
  'draft-return': 'returnDraft',
  'draft-approve': 'approveDraft',
  'draft-sign': 'putDraftToSigning',
  'draft-issue': 'issueDraft',
  'draft-cancel': 'cancelDraft',
  'draft-entrust': 'entrustDraft',
  'draft-dispatch': 'dispatchDraft',
  'draft-deliver': 'deliverDraft',
  'draft-come-back': 'bringBackDraft',
  'draft-remind': 'remindOfDraft',
  'draft-reply': 'replyToDraft',
  // It is told by the diary of the office that takes it in.
  'draft-taken-in': undefined,
  'channel-start': 'startFileChannel',
  'channel-leave': 'leaveFileChannel',
  'channel-rejoin': 'rejoinFileChannel',
  // Of administrators, and of the routing machine.
  'channel-move': 'moveFileChannel',
  'channel-look': undefined,
  'file-timer': undefined,
  'receipt-timer': undefined,
} as const satisfies Record<Play, OperationId | undefined>;

/** Acts that are not the holder's: what the holder is for others, these are for them. */
const USUAL: Partial<Record<Play, Command['who']>> = {
  'pull-back': 'sender',
  'pull-up': 'above',
  extend: 'above',
  'answer-ask': 'asked',
  requisition: 'above',
  'disposal-confirm': 'above',
  'open-part': 'sender',
  'receipt-pull-back': 'sender',
  'receipt-pull-up': 'above',
  'receipt-extend': 'above',
};

/** Who it is that tries, as they stand to the paper. */
const postOf = ({ act, pick, ...command }: Command, at: FileInWorld | ReceiptInWorld): PostId => {
  const { head } = at;
  const who = command.who === 'holder' ? (USUAL[act] ?? 'holder') : command.who;
  if (who === 'holder') return head.holder;
  if (who === 'sender') return head.from ?? head.holder;
  if (who === 'above') return picked(lineAbove(head.holder), pick) ?? head.holder;
  if (who === 'asked') return ('asks' in head ? picked(head.asks ?? [], pick)?.of : undefined) ?? head.holder;
  return who;
};

const tried = (world: World, command: Command): Outcome => {
  const { act } = command;
  if (isOnFile(act)) return ON_FILE[act]({ world, command, post: postOf(command, world.file) });
  const receipt = receiptIn({ world, command });
  return RECEIPT_PLAYS[act]({ world, command, receipt, post: postOf(command, receipt) });
};

/** Tries one command. Whatever it throws that is no refusal is a fault of the office and goes through. */
export const tryOut = (before: World, command: Command): Outcome => {
  const world = frozen({ ...before, now: plus(before.now, command.wait) });
  try {
    return tried(world, command);
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', code: error.code, world };
    throw error;
  }
};

const DAY_MS = 86_400_000;

/** A world with one fresh file, created by this post; a part file of one that is not in it, if that is said. */
export const newWorld = (
  creator: PostId,
  nature: Nature = 'electronic',
  classification: Kept = 'normal',
  isPart = false,
): World => {
  const file = {
    fileId: ids.file(),
    number: 'SDM-SDR/2026/1',
    officeId: OFFICE,
    subject: 'ग्राम रामपुर की पैमाइश',
    priority: 'ordinary' as const,
    nature,
    classification,
    paperClosed: false,
    level: levelOf(creator),
  };
  const holdingId = ids.holding();
  const context = { by: by(creator), at: MONDAY };
  const holder = { postId: creator, level: file.level, rules: QUICK_RULES };
  const partOf = { fileId: ids.file(), number: 'SDM-SDR/2026/0', part: 1 };
  const decision = isPart
    ? beginFile(
        { ...file, holder, holdingId, part: { partOf, ageFrom: plus(MONDAY, -20 * DAY_MS) } },
        context,
      )
    : createFile({ ...file, holdingId, rules: QUICK_RULES }, context);
  const [stay] = decision.holdings;
  if (!stay) throw new Error('a new file is with nobody');
  return frozen({
    now: MONDAY,
    file: {
      head: decision.after,
      journal: [fileEvent(decision.event)],
      stays: new Map([[stay.holding.holdingId, stay.holding]]),
      copies: [],
      linked: false,
      yellow: [],
      green: [],
    },
    receipts: [],
    drafts: [],
  });
};
