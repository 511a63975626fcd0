import type { FileDecision } from '#shared/domain/act.ts';
import type { Ask } from '#shared/domain/ask.ts';
import { attachFile, detachFile } from '#shared/domain/attach-acts.ts';
import { linkFiles, setCover, unlinkFiles } from '#shared/domain/beside-acts.ts';
import type { Kept } from '#shared/domain/classification.ts';
import { consultOnFile } from '#shared/domain/consultations/asking.ts';
import { beginDraft } from '#shared/domain/drafts/draft-acts.ts';
import { admit, type FileHead, type FileState } from '#shared/domain/file.ts';
import {
  addReceipt,
  type Context,
  closeFile,
  createFile,
  type HeldFile,
  openFile,
  parkFile,
  pullBackFile,
  pullUpFile,
  reopenFile,
  requestClosing,
  resumeFile,
  returnFile,
  sendFile,
  suspendFile,
} from '#shared/domain/file-acts.ts';
import { askParking, askReopening, giveAsked } from '#shared/domain/file-asks.ts';
import { extendFile } from '#shared/domain/file-extension.ts';
import type { Nature } from '#shared/domain/nature.ts';
import { confirmNote, discardNote, type YellowNote } from '#shared/domain/note.ts';
import { handOf } from '#shared/domain/notes/hand.ts';
import { mergePart, openPart } from '#shared/domain/part-acts.ts';
import { FILE_RULES, type FileAct } from '#shared/domain/permission/file-rules.ts';
import type { Relation, Relations } from '#shared/domain/permission/relation.ts';
import { DEFAULT_RULES } from '#shared/domain/policy.ts';
import { setFileReaders } from '#shared/domain/readers.ts';
import { writeOffInFile } from '#shared/domain/receipt-ends.ts';
import { receiveFile } from '#shared/domain/receive.ts';
import { plus } from '#shared/domain/time.ts';
import { openVolume } from '#shared/domain/volume-acts.ts';
import type { Line } from '#shared/domain/way.ts';
import { putOnChannel } from './walk-channel.ts';
import { QUESTION } from './walk-consultation.ts';
import { LETTER } from './walk-letter.ts';
import { type Answer, at, by, clerk, ids, officer, SUBJECT, to, tried } from './walk-office.ts';
import { IN_A_FILE } from './walk-receipt.ts';
import { RECORD_WALKS } from './walk-record.ts';

const draftOn = ({ head }: HeldFile): YellowNote => ({
  noteId: ids.note(),
  fileId: head.fileId,
  kind: 'note',
  content: [{ type: 'paragraph', runs: [{ text: '…' }] }],
  revision: 1,
  writtenBy: handOf({ by, at }),
});
const created = (nature: Nature, classification: Kept): HeldFile => {
  const named = { fileId: ids.file(), number: '1', officeId: by.officeId, holdingId: ids.holding() };
  return after(createFile({ ...SUBJECT, ...named, nature, classification }, { by, at }));
};
const line: Line = { above: [], isPassedOver: () => false, levels: 4 };
const reason = '…';

/** One right way to do each act, so that nothing but state, opening and relation can refuse it. */
const DO = {
  open: openFile,
  receive: receiveFile,
  'write-note': (file, context) => {
    admit(file.head, 'write-note', context.relations);
    // Typing a note moves nothing and makes no event: the file stays as it is.
    return { after: file.head, holdings: [] };
  },
  'confirm-note': (file, context) => {
    const change = { revision: 1, sha256: '0'.repeat(64), unknownReferences: [] };
    return confirmNote(file, draftOn(file), change, context).decision;
  },
  'discard-note': (file, context) => discardNote(file, draftOn(file), context),
  send: (file, context) => {
    const elsewhere = to(file.head.holder === officer ? clerk : officer);
    return sendFile(file, { to: elsewhere, action: 'for-orders', acknowledged: [], line }, context);
  },
  return: (file, context) => returnFile(file, { to: to(file.head.from ?? clerk), line }, context),
  'pull-back': (file, context) => pullBackFile(file, to(clerk), reason, context),
  extend: (file, context) => extendFile(file, { days: 1, reason, rules: DEFAULT_RULES }, context),
  'pull-up': (file, context) => pullUpFile(file, { to: to(clerk), reason, above: [] }, context),
  park: (file, context) => parkFile(file, { until: plus(context.at, 1), reason, alone: undefined }, context),
  suspend: (file, context) => suspendFile(file, { code: 'other', reason }, context),
  resume: (file, context) => resumeFile(file, { rules: DEFAULT_RULES }, context),
  'request-closing': (file, context) => requestClosing(file, reason, context),
  close: (file, context) => closeFile(file, { reason, yellowNotes: 0, competent: true }, context),
  reopen: (file, context) =>
    reopenFile(file, { to: to(file.head.holder), reason, hasSuperior: false }, context),
  'add-receipt': (file, context) =>
    addReceipt(
      file,
      {
        receipt: { receiptId: ids.receipt(), diaryNumber: '1', diarisedAt: at, category: 'general' },
        rules: DEFAULT_RULES,
      },
      context,
    ),
  'write-off-receipt': ({ head, holding }, context) => {
    const file = { head: { ...head, openReceipts: head.openReceipts + 1 }, holding };
    const receipt = { ...IN_A_FILE, fileId: head.fileId };
    return writeOffInFile(file, receipt, { code: 'kept-in-file', nextOldest: undefined }, context).file;
  },
  link: (file, context) => linkFiles(file, OTHER, context)[0],
  unlink: (file, context) => unlinkFiles(file, { other: OTHER, reason }, context)[0],
  'set-cover': (file, context) => setCover(file, {}, context),
  'set-readers': (file, context) => setFileReaders(file, [officer], context),
  'open-part': ({ head }, context) => {
    const named = { fileId: ids.file(), number: '1/Part-1', part: 1, reason, ownOffice: true };
    const holder = { postId: clerk, level: 1, rules: DEFAULT_RULES };
    // That the file is away is no matter of its state: whoever has it in hand as well is taken as one who has not.
    admit(head, 'open-part', context.relations);
    const relations = new Set<Relation>(['created']);
    const part = { ...SUBJECT, ...named, holder, holdingId: ids.holding() };
    return { after: openPart(head, part, { ...context, relations }).main.after, holdings: [] };
  },
  'merge-part': ({ head, holding }, context) => {
    const main = walkedMain;
    const { fileId, number } = main.head;
    const part = { head: { ...head, partOf: { fileId, number, part: 1 } }, holding };
    const merging = { main, relations: ALL, yellowNotes: 0, rules: DEFAULT_RULES };
    return mergePart(part, merging, context).part;
  },
  attach: (file, context) => {
    const carrier = created(file.head.nature, file.head.classification);
    const attaching = { carrier, relations: ALL, as: 'attached', reason, yellowNotes: 0 } as const;
    return attachFile(file, attaching, context).file;
  },
  detach: ({ head, holding }, context) => {
    const { fileId, number } = walkedMain.head;
    const attached = [{ fileId, number, as: 'attached', at, by: clerk, ageFrom: at } as const];
    const carrier = { head: { ...head, attached }, holding };
    return detachFile(carrier, { inside: walkedMain, reason, to: to(clerk) }, context).carrier;
  },
  'open-volume': (file, context) => {
    const { fileId, number } = file.head;
    const volume = {
      ...{ fileId: ids.file(), number: '1/Vol-2', holdingId: ids.holding() },
      ...{ volumeOf: { fileId, number, volume: 2 }, reason, yellowNotes: 0, paperClosed: false },
      holder: { postId: clerk, level: 1, rules: DEFAULT_RULES },
    };
    return openVolume(file, volume, context).before;
  },
  'ask-parking': (file, context) => {
    const until = plus(context.at, 1);
    return askParking(file, { askId: ids.ask(), of: officer, fit: true, reason, until }, context);
  },
  'ask-reopening': (file, context) =>
    askReopening(file, { askId: ids.ask(), of: officer, fit: true, reason }, context),
  draft: (file, context) => {
    const answering = { signs: true, aboveSignatory: [] };
    return beginDraft(file, { draftId: ids.draft(), ...LETTER }, { ...context, answering })[0];
  },
  consult: (file, context) => consultOnFile(file, QUESTION, context)[0],
  'answer-ask': ({ head, holding }, context) => {
    const askId = ids.ask();
    const ask: Ask = { askId, kind: 'oral-instruction', of: clerk, by: officer, at, note: 1 };
    return giveAsked({ head: { ...head, asks: [ask] }, holding }, { ask, to: to(clerk) }, context);
  },
  channel: putOnChannel,
  ...RECORD_WALKS,
} as const satisfies Record<FileAct, (file: HeldFile, context: Context) => Done>;

/** What is left of the file; typing a note decides nothing. */
type Done = Pick<FileDecision, 'after' | 'holdings'>;

const ALL: Relations = new Set<Relation>(['holds', 'sent-last', 'closed-it', 'records']);
const after = (decision: Done, before?: HeldFile): HeldFile => {
  const holding = decision.holdings.at(-1)?.holding ?? before?.holding;
  if (!holding) throw new Error('an act left no stay');
  return { head: decision.after, holding };
};
const walked = (from: HeldFile, ...acts: readonly FileAct[]): HeldFile =>
  acts.reduce((file, act) => after(DO[act](file, { by, at, relations: ALL }), file), from);

/** Put into the call book by leave of a superior. */
const inCallBook = ({ head, holding }: HeldFile): HeldFile => {
  const until = plus(at, 1000);
  const ask: Ask = { askId: ids.ask(), kind: 'call-book', of: officer, by: clerk, at, reason, until };
  const context = { by: { ...by, postId: officer }, at, relations: new Set<Relation>(['asked']) };
  return after(giveAsked({ head: { ...head, asks: [ask] }, holding }, { ask, to: to(clerk) }, context));
};

/** The record room takes in nothing confidential; were it there, nothing more could be done with it than with any other. */
const recorded = (closed: HeldFile): HeldFile => {
  const { classification } = closed.head;
  const normal = walked({ ...closed, head: { ...closed.head, classification: 'normal' } }, 'record');
  return { ...normal, head: { ...normal.head, classification } };
};

const disposed = (closed: HeldFile): HeldFile => {
  const { classification } = closed.head;
  const record = recorded(closed);
  const gone = walked({ ...record, head: { ...record.head, classification: 'normal' } }, 'confirm-disposal');
  return { ...gone, head: { ...gone.head, classification } };
};

const OTHER: FileHead = created('electronic', 'normal').head;
/** With a part file that is out. */
const walkedMain: HeldFile = created('electronic', 'normal');

/** Every standing a file can have toward the gate: its state, whether its holder has opened it, and where its paper is. */
const standingsOf = (classification: Kept) => {
  const fresh = created('electronic', classification);
  const onItsWay = walked(created('physical', classification), 'send');
  const received = walked(fresh, 'send');
  const opened = walked(received, 'open');
  return {
    'ACTIVE, on its way': onItsWay,
    'ACTIVE, on paper, unopened': walked(onItsWay, 'receive'),
    'ACTIVE, unopened': received,
    ACTIVE: opened,
    PARKED: walked(opened, 'park'),
    CALL_BOOK: inCallBook(opened),
    SUSPENDED: walked(opened, 'suspend'),
    'CLOSE_REQUESTED, unopened': walked(fresh, 'request-closing', 'send'),
    CLOSE_REQUESTED: walked(opened, 'request-closing'),
    CLOSED: walked(opened, 'close'),
    RECORDED: recorded(walked(opened, 'close')),
    ATTACHED_TO: walked(opened, 'attach'),
    DISPOSED: disposed(walked(opened, 'close')),
    MERGED_INTO: walked(opened, 'merge-part'),
  } as const satisfies Record<string, HeldFile>;
};
const STANDINGS = {
  normal: standingsOf('normal'),
  confidential: standingsOf('confidential'),
} as const satisfies Record<Kept, object>;

/** What an act is walked on: some are only for what is confidential. */
export const walkedOn = (act: FileAct): Kept =>
  FILE_RULES[act].who.normal.length === 0 ? 'confidential' : 'normal';
export type Standing = keyof (typeof STANDINGS)['normal'];
const isStanding = (name: string): name is Standing => name in STANDINGS.normal;
export const STANDING_NAMES = Object.keys(STANDINGS.normal).filter(isStanding);

/** Tries an act on a file in this standing, by a post with these relations to it. */
export const tryAct = (standing: Standing, act: FileAct, relations: Relations): Answer<FileState, FileHead> =>
  tried(() => DO[act](STANDINGS[walkedOn(act)][standing], { by, at, relations }).after);

/** Whether what is asked about a file lapses when the file goes on to another post. */
export const lapsesWhenSent = (kind: Ask['kind']): boolean => {
  const { head, holding } = STANDINGS.normal.ACTIVE;
  const ask: Ask = { askId: ids.ask(), kind, of: officer, by: clerk, at };
  const sent = DO.send({ head: { ...head, asks: [ask] }, holding }, { by, at, relations: ALL });
  return sent.after.asks === undefined;
};
