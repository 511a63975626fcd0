import { setCover } from '#shared/domain/beside-acts.ts';
import { asksForDelay } from '#shared/domain/delay.ts';
import { admit } from '#shared/domain/file.ts';
import {
  addReceipt,
  closeFile,
  openFile,
  parkFile,
  pullBackFile,
  pullUpFile,
  reopenFile,
  requestClosing,
  resumeFile,
  returnFile,
  returnsTo,
  sendFile,
  suspendFile,
} from '#shared/domain/file-acts.ts';
import { askParking, askReopening, giveAsked, refuseAsked } from '#shared/domain/file-asks.ts';
import { extendFile } from '#shared/domain/file-extension.ts';
import { beginNote, confirmNote, discardNote, reviseNote } from '#shared/domain/note.ts';
import { delayNote } from '#shared/domain/notes/delay-note.ts';
import type { NumberedNote } from '#shared/domain/notes/numbered.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { setFileReaders } from '#shared/domain/readers.ts';
import { putInFile } from '#shared/domain/receipt-acts.ts';
import { writeOffInFile } from '#shared/domain/receipt-ends.ts';
import { receiveFile } from '#shared/domain/receive.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { SUSPENSION_CODES } from '#shared/domain/suspension.ts';
import { plus } from '#shared/domain/time.ts';
import { CODES_OF } from '#shared/domain/write-off.ts';
import { canonicalBytes, sha256 } from '#shared/journal/seal.ts';
import {
  contextOf,
  decided,
  type Hand,
  held,
  heldReceipt,
  ids,
  type Outcome,
  picked,
  receiptFor,
  withFile,
} from './hand.ts';
import { levelOf, lineAbove, lineOf, QUICK_RULES, STRANGER, stayAt } from './office.ts';
import { attached, continued, detached } from './play-attach.ts';
import { linked, unlinked } from './play-beside.ts';
import { partMerged, partOpened } from './play-part.ts';
import { parentTold } from './play-receipt.ts';
import { RECORD_PLAYS } from './play-record.ts';
import { relationsOnReceipt } from './world.ts';

const DAY_MS = 86_400_000;

const checkedOf = (content: unknown) => ({
  sha256: sha256(canonicalBytes(content)),
  unknownReferences: [],
});
const noteIn = ({ world, command }: Hand) => {
  const note = picked(world.file.yellow, command.pick);
  if (!note) throw new Refusal('note.unknown');
  return note;
};
const revisionIn = (hand: Hand): number => noteIn(hand).revision - (hand.command.awkward ? 1 : 0);
const withoutNote = (hand: Hand) => hand.world.file.yellow.filter(note => note !== noteIn(hand));
const said = (hand: Hand): Outcome => ({ kind: 'done', world: hand.world, decisions: [] });

/** Every third note is of an instruction by word of mouth. */
const wordedIn = ({ command: { words, to, pick } }: Hand) => {
  const content = pastedText(words);
  return pick % 3 === 0
    ? ({ kind: 'oral-instruction', content, of: to } as const)
    : ({ kind: 'note', content } as const);
};

const drafted = (hand: Hand): Outcome => {
  const { world } = hand;
  admit(world.file.head, 'write-note', contextOf(hand).relations);
  const note = beginNote(world.file.head, { noteId: ids.note(), ...wordedIn(hand) }, contextOf(hand));
  return said(withFile(hand, { yellow: [...world.file.yellow, note] }));
};

const revised = (hand: Hand): Outcome => {
  admit(hand.world.file.head, 'write-note', contextOf(hand).relations);
  const change = { worded: wordedIn(hand), revision: revisionIn(hand) };
  const note = reviseNote(noteIn(hand), change, contextOf(hand));
  return said(withFile(hand, { yellow: [...withoutNote(hand), note] }));
};

const confirmed = (hand: Hand): Outcome => {
  const note = noteIn(hand);
  const askId = note.of === undefined ? undefined : ids.ask();
  const change = { revision: revisionIn(hand), ...checkedOf(note.content), askId };
  const { decision, green } = confirmNote(held(hand), note, change, contextOf(hand));
  const { file } = hand.world;
  return decided(withFile(hand, { yellow: withoutNote(hand), green: [...file.green, green] }), decision);
};

const discarded = (hand: Hand): Outcome => {
  const decision = discardNote(held(hand), noteIn(hand), contextOf(hand));
  return decided(withFile(hand, { yellow: withoutNote(hand) }), decision);
};

/** Moves the file on by an act that asks why it was held beyond the limit; awkward holders do not say. */
const explained = (
  hand: Hand,
  act: (delay: NumberedNote | undefined) => Parameters<typeof decided>[1],
): Outcome => {
  const { world, command } = hand;
  const context = contextOf(hand);
  if (command.awkward || !asksForDelay(held(hand), context.at)) return decided(hand, act(undefined));
  const content = pastedText(command.words);
  const delay = { noteId: ids.note(), content, ...checkedOf(content) };
  const { green, numbered } = delayNote(world.file.head, delay, context);
  const decision = act(numbered);
  return decided(withFile(hand, { green: [...world.file.green, green] }), decision);
};

/** One seat of the line stands vacant in some tries. */
const lineIn = ({ world, command }: Hand) => {
  const vacant = command.pick % 6 === 0 ? command.to : undefined;
  // The posts of the tests are of four levels: one less is warned of.
  return lineOf(world.file.head.holder, { levels: 3, isPassedOver: postId => postId === vacant });
};

const sent = (hand: Hand): Outcome => {
  const { to, awkward, words, pick } = hand.command;
  const seat = stayAt(to, { vacant: pick % 5 === 0, onLeave: pick % 7 === 0 });
  return explained(hand, delay =>
    sendFile(
      held(hand),
      {
        to: seat,
        action: 'for-orders',
        remark: words,
        acknowledged: awkward ? [] : ['vacant', 'on-leave', 'fifth-level'],
        copies: pick % 4 === 0 ? [STRANGER] : [],
        direct: pick % 3 === 0 ? words : undefined,
        line: lineIn(hand),
        delay,
      },
      contextOf(hand),
    ),
  );
};

const returned = (hand: Hand): Outcome => {
  const { head } = hand.world.file;
  const { words, pick } = hand.command;
  const line = lineIn(hand);
  const direct = pick % 3 === 0 ? words : undefined;
  admit(head, 'return', contextOf(hand).relations);
  const to = stayAt(returnsTo(head, line, direct));
  return explained(hand, delay =>
    returnFile(held(hand), { to, line, direct, remark: words, delay }, contextOf(hand)),
  );
};

const closed = (hand: Hand): Outcome =>
  explained(hand, delay => {
    const { head, yellow } = hand.world.file;
    const competent = levelOf(head.holder) >= 2;
    const closing = { reason: hand.command.words, yellowNotes: yellow.length, competent, delay };
    return closeFile(held(hand), closing, contextOf(hand));
  });

const added = (hand: Hand): Outcome => {
  const receipt = receiptFor(hand, ({ holder, openedAt, state }) => {
    const isHeld = state === 'DIARISED' || state === 'OPENED';
    return isHeld && openedAt !== undefined && holder === hand.post;
  });
  const toFile = addReceipt(
    held(hand),
    { receipt: { ...receipt.head, category: receipt.head.details.category }, rules: QUICK_RULES },
    contextOf(hand),
  );
  const toReceipt = putInFile(heldReceipt({ ...hand, receipt }), hand.world.file.head, {
    ...contextOf(hand),
    relations: relationsOnReceipt(receipt, hand.post),
  });
  return decided(hand, toFile, toReceipt);
};

const writtenOff = (hand: Hand): Outcome => {
  const { head: receipt } = receiptFor(hand, ({ state }) => state === 'PUT_IN_FILE');
  const { head } = hand.world.file;
  const others = hand.world.receipts
    .map(each => each.head)
    .filter(each => each.fileId === head.fileId && each.state === 'PUT_IN_FILE')
    .filter(each => each.receiptId !== receipt.receiptId)
    .map(each => each.diarisedAt);
  const code = picked(hand.command.awkward ? CODES_OF.dispose : CODES_OF['write-off'], hand.command.pick);
  if (!code) throw new Error('no code to write off by');
  const off = writeOffInFile(
    held(hand),
    receipt,
    { code, nextOldest: others.toSorted()[0] },
    contextOf(hand),
  );
  return decided(hand, off.file, off.receipt, ...parentTold(hand, off.receipt));
};

const parkedIn = (hand: Hand): Outcome => {
  const { head } = hand.world.file;
  const { words: reason, awkward, pick } = hand.command;
  const until = plus(hand.world.now, awkward ? 0 : pick % 3 === 0 ? 60 * DAY_MS : DAY_MS);
  const alone = lineAbove(head.holder).length === 0 ? undefined : 30;
  return decided(hand, parkFile(held(hand), { until, reason, alone }, contextOf(hand)));
};

/** Mostly a post above is asked; the awkward ask anybody. */
const askingIn = ({ world, command: { to, words, awkward, pick } }: Hand) => {
  const above = lineAbove(world.file.head.holder);
  const of = awkward ? to : (picked(above, pick) ?? to);
  return { askId: ids.ask(), of, reason: words, fit: above.includes(of) };
};

const answered = (hand: Hand): Outcome => {
  const { file } = hand.world;
  const ask = picked(file.head.asks ?? [], hand.command.pick);
  if (!ask) throw new Refusal('ask.unknown');
  const { askId } = ask;
  const decision = hand.command.awkward
    ? refuseAsked(held(hand), { askId, reason: hand.command.words }, contextOf(hand))
    : giveAsked(held(hand), { ask, to: stayAt(file.head.holder) }, contextOf(hand));
  return decided(hand, decision);
};

/** What may be tried on the file. */
export const FILE_PLAYS = {
  open: hand => decided(hand, openFile(held(hand), contextOf(hand))),
  receive: hand => decided(hand, receiveFile(held(hand), contextOf(hand))),
  send: sent,
  return: returned,
  'pull-back': hand =>
    decided(hand, pullBackFile(held(hand), stayAt(hand.post), hand.command.words, contextOf(hand))),
  'pull-up': hand => {
    const above = lineAbove(hand.world.file.head.holder);
    const taking = { to: stayAt(hand.post), reason: hand.command.words, above };
    return decided(hand, pullUpFile(held(hand), taking, contextOf(hand)));
  },
  extend: hand => {
    const { words: reason, pick } = hand.command;
    const extension = { days: 1 + (pick % 5), reason, rules: QUICK_RULES };
    return decided(hand, extendFile(held(hand), extension, contextOf(hand)));
  },
  park: parkedIn,
  suspend: hand => {
    const { words: reason, pick } = hand.command;
    const stopping = { code: picked(SUSPENSION_CODES, pick) ?? 'other', reason };
    return decided(hand, suspendFile(held(hand), stopping, contextOf(hand)));
  },
  resume: hand => decided(hand, resumeFile(held(hand), { rules: QUICK_RULES }, contextOf(hand))),
  'request-closing': hand => decided(hand, requestClosing(held(hand), hand.command.words, contextOf(hand))),
  close: closed,
  reopen: hand => {
    const { holder } = hand.world.file.head;
    const hasSuperior = lineAbove(holder).length > 0;
    const reopening = { to: stayAt(holder), reason: hand.command.words, hasSuperior };
    return decided(hand, reopenFile(held(hand), reopening, contextOf(hand)));
  },
  'ask-parking': hand => {
    const until = plus(hand.world.now, hand.command.pick % 8 === 0 ? 0 : 60 * DAY_MS);
    const callBook = hand.command.pick % 3 === 1 ? true : undefined;
    return decided(hand, askParking(held(hand), { ...askingIn(hand), until, callBook }, contextOf(hand)));
  },
  'ask-reopening': hand => decided(hand, askReopening(held(hand), askingIn(hand), contextOf(hand))),
  'answer-ask': answered,
  link: linked,
  unlink: unlinked,
  'set-cover': hand => decided(hand, setCover(held(hand), { remarks: hand.command.words }, contextOf(hand))),
  'set-readers': hand => decided(hand, setFileReaders(held(hand), [hand.command.to], contextOf(hand))),
  'open-part': partOpened,
  'merge-part': partMerged,
  attach: attached,
  detach: detached,
  'open-volume': continued,
  'draft-note': drafted,
  'revise-note': revised,
  'confirm-note': confirmed,
  'discard-note': discarded,
  ...RECORD_PLAYS,
  'add-receipt': added,
  'write-off': writtenOff,
} as const satisfies Record<string, (hand: Hand) => Outcome>;
