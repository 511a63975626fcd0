import type { OperationId } from '#shared/contract/routes.ts';
import type { Decision } from '#shared/domain/act.ts';
import type { Kept } from '#shared/domain/classification.ts';
import { askTimer, fireRung, type Held, toldBy } from '#shared/domain/custody.ts';
import { admit } from '#shared/domain/file.ts';
import {
  addReceipt,
  closeFile,
  createFile,
  openFile,
  parkFile,
  pullBackFile,
  reopenFile,
  requestClosing,
  resumeFile,
  returnFile,
  sendFile,
  suspendFile,
} from '#shared/domain/file-acts.ts';
import type { PostId } from '#shared/domain/ids.ts';
import type { Nature } from '#shared/domain/nature.ts';
import { beginNote, confirmNote, discardNote, reviseNote } from '#shared/domain/note.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { setFileReaders } from '#shared/domain/readers.ts';
import { diarise, putInFile } from '#shared/domain/receipt-acts.ts';
import { Refusal, type RefusalCode } from '#shared/domain/refusal.ts';
import { istDay, plus } from '#shared/domain/time.ts';
import { canonicalBytes, sha256 } from '#shared/journal/seal.ts';
import {
  by,
  countingIds,
  letterOf,
  levelOf,
  lineAbove,
  MONDAY,
  OFFICE,
  officerOf,
  QUICK_RULES,
  stayAt,
} from './office.ts';
import {
  committed,
  type FileInWorld,
  fileEvent,
  frozen,
  type ReceiptInWorld,
  relationsOn,
  relationsOnReceipt,
  stayOf,
  type World,
} from './world.ts';

/** One thing somebody tries, with every choice an act could ask for; each act reads those it needs. */
export type Command = {
  readonly act: Play;
  readonly who: PostId | 'holder' | 'sender';
  readonly to: PostId;
  /** Milliseconds since the try before. */
  readonly wait: number;
  readonly words: string;
  /** Vacant seat, stale revision, early wake date: the awkward choice of each act. */
  readonly awkward: boolean;
  readonly pick: number;
};

export type Outcome =
  | { readonly kind: 'done'; readonly world: World; readonly decisions: readonly Decision[] }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly world: World };

type Hand = {
  readonly world: World;
  readonly command: Command;
  readonly post: PostId;
  readonly ids: typeof ids;
};
const ids = countingIds();

const contextOf = ({ world, post }: Hand) => ({
  by: by(post),
  at: world.now,
  relations: relationsOn(world.file, post),
});
const held = ({ world: { file } }: Hand) => ({ head: file.head, holding: stayOf(file) });

const decided = (hand: Hand, ...decisions: readonly Decision[]): Outcome => ({
  kind: 'done',
  world: decisions.reduce(committed, hand.world),
  decisions,
});
const withFile = (hand: Hand, change: Partial<FileInWorld>): Outcome => ({
  kind: 'done',
  world: frozen({ ...hand.world, file: { ...hand.world.file, ...change } }),
  decisions: [],
});

const picked = <T>(from: readonly T[], pick: number): T | undefined => from[pick % Math.max(from.length, 1)];
const noteIn = ({ world, command }: Hand) => {
  const note = picked(world.file.yellow, command.pick);
  if (!note) throw new Refusal('note.unknown');
  return note;
};
const revisionIn = (hand: Hand): number => noteIn(hand).revision - (hand.command.awkward ? 1 : 0);
const withoutNote = (hand: Hand) => hand.world.file.yellow.filter(note => note !== noteIn(hand));

const drafted = (hand: Hand): Outcome => {
  const { world, command } = hand;
  admit(world.file.head, 'write-note', contextOf(hand).relations);
  const words = { noteId: ids.note(), kind: 'note', content: pastedText(command.words) } as const;
  const note = beginNote(world.file.head, words, contextOf(hand));
  return withFile(hand, { yellow: [...world.file.yellow, note] });
};

const revised = (hand: Hand): Outcome => {
  admit(hand.world.file.head, 'write-note', contextOf(hand).relations);
  const worded = { kind: 'note', content: pastedText(hand.command.words) } as const;
  const change = { worded, revision: revisionIn(hand) };
  const note = reviseNote(noteIn(hand), change, contextOf(hand));
  return withFile(hand, { yellow: [...withoutNote(hand), note] });
};

const confirmed = (hand: Hand): Outcome => {
  const note = noteIn(hand);
  const checked = { sha256: sha256(canonicalBytes(note.content)), unknownReferences: [] };
  const change = { revision: revisionIn(hand), ...checked };
  const { decision, green } = confirmNote(held(hand), note, change, contextOf(hand));
  const { world } = hand;
  const file = { ...world.file, yellow: withoutNote(hand), green: [...world.file.green, green] };
  return decided({ ...hand, world: { ...world, file } }, decision);
};

const discarded = (hand: Hand): Outcome => {
  const decision = discardNote(held(hand), noteIn(hand), contextOf(hand));
  const file = { ...hand.world.file, yellow: withoutNote(hand) };
  return decided({ ...hand, world: { ...hand.world, file } }, decision);
};

const added = (hand: Hand): Outcome => {
  const receipt = picked(hand.world.receipts, hand.command.pick);
  if (!receipt) throw new Refusal('receipt.unknown');
  const toFile = addReceipt(held(hand), receipt.head, contextOf(hand));
  const toReceipt = putInFile({ head: receipt.head, holding: stayOf(receipt) }, hand.world.file.head, {
    ...contextOf(hand),
    relations: relationsOnReceipt(receipt, hand.post),
  });
  return decided(hand, toFile, toReceipt);
};

const diarised = (hand: Hand): Outcome => {
  const today = istDay(hand.world.now);
  const details = letterOf({
    receivedOn: hand.command.awkward ? istDay(plus(hand.world.now, 86_400_000)) : today,
    diarisedOn: today,
  });
  const receipt = { receiptId: ids.receipt(), diaryNumber: 'SDM-SDR/R/2026/1', officeId: OFFICE, details };
  return decided(
    hand,
    diarise({ ...receipt, holdingId: ids.holding(), rules: QUICK_RULES }, contextOf(hand)),
  );
};

/** A timer wakes for some stay, the present one or an old one, and does what the table says. */
const woken = (hand: Hand, held: Held, at: FileInWorld | ReceiptInWorld): Outcome => {
  const { world, command } = hand;
  const stay = command.awkward ? picked([...at.stays.values()], command.pick) : stayOf(at);
  if (!stay) return decided(hand);
  const answer = askTimer(stay, QUICK_RULES, world.now);
  if (answer.kind !== 'fire') return decided(hand);
  const above = lineAbove(stay.postId);
  const told = toldBy(answer.rung, stay, above, QUICK_RULES);
  const officers = told ? [officerOf(told)] : [];
  const firing = { ...answer, at: world.now, rules: QUICK_RULES, lineAbove: above, officers };
  return decided(hand, fireRung(held, stay, firing));
};

const ACTS = {
  open: hand => decided(hand, openFile(held(hand), contextOf(hand))),
  send: hand => {
    const { to, awkward, words, pick } = hand.command;
    const vacant = pick % 5 === 0;
    const sending = { to: stayAt(to, { vacant }), action: 'for-orders', remark: words } as const;
    return decided(hand, sendFile(held(hand), { ...sending, acknowledgeVacant: awkward }, contextOf(hand)));
  },
  return: hand => {
    const { head } = hand.world.file;
    const to = stayAt(head.from ?? head.holder);
    return decided(hand, returnFile(held(hand), to, hand.command.words, contextOf(hand)));
  },
  'pull-back': hand =>
    decided(hand, pullBackFile(held(hand), stayAt(hand.post), hand.command.words, contextOf(hand))),
  park: hand => {
    const until = plus(hand.world.now, hand.command.awkward ? 0 : 86_400_000);
    return decided(hand, parkFile(held(hand), until, hand.command.words, contextOf(hand)));
  },
  suspend: hand => decided(hand, suspendFile(held(hand), hand.command.words, contextOf(hand))),
  resume: hand => decided(hand, resumeFile(held(hand), QUICK_RULES, undefined, contextOf(hand))),
  'request-closing': hand => decided(hand, requestClosing(held(hand), hand.command.words, contextOf(hand))),
  close: hand =>
    decided(hand, closeFile(held(hand), hand.command.words, hand.world.file.yellow.length, contextOf(hand))),
  reopen: hand =>
    decided(
      hand,
      reopenFile(held(hand), stayAt(hand.world.file.head.holder), hand.command.words, contextOf(hand)),
    ),
  'draft-note': drafted,
  'revise-note': revised,
  'set-readers': hand => decided(hand, setFileReaders(held(hand), [hand.command.to], contextOf(hand))),
  'confirm-note': confirmed,
  'discard-note': discarded,
  diarise: diarised,
  'add-receipt': added,
  'file-timer': hand => woken(hand, { object: 'file', head: hand.world.file.head }, hand.world.file),
  'receipt-timer': hand => {
    const receipt = picked(hand.world.receipts, hand.command.pick);
    return receipt ? woken(hand, { object: 'receipt', head: receipt.head }, receipt) : decided(hand);
  },
} as const satisfies Record<string, (hand: Hand) => Outcome>;
export type Play = keyof typeof ACTS;

/** The operation that offers each act; timers are nobody's to call. */
export const OPERATION_OF_PLAY = {
  open: 'openFile',
  send: 'sendFile',
  return: 'returnFile',
  'pull-back': 'pullBackFile',
  park: 'parkFile',
  suspend: 'suspendFile',
  resume: 'resumeFile',
  'request-closing': 'requestClosing',
  close: 'closeFile',
  reopen: 'reopenFile',
  'set-readers': 'setFileReaders',
  'draft-note': 'draftNote',
  'revise-note': 'reviseNote',
  'confirm-note': 'confirmNote',
  'discard-note': 'discardNote',
  diarise: 'diariseReceipt',
  'add-receipt': 'addReceipt',
  'file-timer': undefined,
  'receipt-timer': undefined,
} as const satisfies Record<Play, OperationId | undefined>;
const isPlay = (name: string): name is Play => name in ACTS;
export const PLAYS = Object.keys(ACTS).filter(isPlay);

const postOf = ({ who }: Command, { file }: World): PostId =>
  who === 'holder' ? file.head.holder : who === 'sender' ? (file.head.from ?? file.head.holder) : who;

/** Tries one command. Whatever it throws that is no refusal is a fault of the office and goes through. */
export const tryOut = (before: World, command: Command): Outcome => {
  const world = frozen({ ...before, now: plus(before.now, command.wait) });
  try {
    return ACTS[command.act]({ world, command, post: postOf(command, world), ids });
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', code: error.code, world };
    throw error;
  }
};

/** A world with one fresh file, created by this post. */
export const newWorld = (
  creator: PostId,
  nature: Nature = 'electronic',
  classification: Kept = 'normal',
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
  const decision = createFile(
    { ...file, holdingId: ids.holding(), rules: QUICK_RULES },
    { by: by(creator), at: MONDAY },
  );
  const [stay] = decision.holdings;
  if (!stay) throw new Error('a new file is with nobody');
  return frozen({
    now: MONDAY,
    file: {
      head: decision.after,
      journal: [fileEvent(decision.event)],
      stays: new Map([[stay.holding.holdingId, stay.holding]]),
      copies: [],
      yellow: [],
      green: [],
    },
    receipts: [],
  });
};
