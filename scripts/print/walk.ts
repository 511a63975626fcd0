import type { FileDecision } from '#shared/domain/act.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import type { Kept } from '#shared/domain/classification.ts';
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
  reopenFile,
  requestClosing,
  resumeFile,
  returnFile,
  sendFile,
  suspendFile,
} from '#shared/domain/file-acts.ts';
import { makeIds } from '#shared/domain/ids.ts';
import { confirmNote, discardNote, type YellowNote } from '#shared/domain/note.ts';
import { handOf } from '#shared/domain/notes/hand.ts';
import { FILE_RULES, type FileAct } from '#shared/domain/permission/file-rules.ts';
import type { Relation, Relations } from '#shared/domain/permission/relation.ts';
import { DEFAULT_RULES } from '#shared/domain/policy.ts';
import { setFileReaders } from '#shared/domain/readers.ts';
import { Refusal, type RefusalCode } from '#shared/domain/refusal.ts';
import { instantOf, plus } from '#shared/domain/time.ts';

let last = 0;
const ids = makeIds(() => {
  last += 1;
  return String(last).padStart(26, '0');
});
const [clerk, officer] = [ids.post(), ids.post()];
const at = instantOf(Date.parse('2026-12-07T05:00:00.000Z'));
const by: ByOfficer = {
  kind: 'officer',
  postId: clerk,
  officeId: ids.office(),
  officerId: ids.officer(),
  charge: 'substantive',
};
const to = { postId: officer, rules: DEFAULT_RULES, vacant: false, paperClosed: false };

const draftOn = ({ head }: HeldFile): YellowNote => ({
  noteId: ids.note(),
  fileId: head.fileId,
  kind: 'note',
  content: [{ type: 'paragraph', runs: [{ text: '…' }] }],
  revision: 1,
  writtenBy: handOf({ by, at }),
});

/** One right way to do each act, so that nothing but state, opening and relation can refuse it. */
const DO = {
  open: (file, context) => openFile(file, context),
  'write-note': (file, context) => {
    admit(file.head, 'write-note', context.relations);
    // Typing a note moves nothing and makes no event: the file stays as it is.
    return { object: 'file', before: file.head, after: file.head, holdings: [] };
  },
  'confirm-note': (file, context) => {
    const note = draftOn(file);
    const change = { revision: 1, sha256: '0'.repeat(64), unknownReferences: [] };
    return confirmNote(file, note, change, context).decision;
  },
  'discard-note': (file, context) => {
    return discardNote(file, draftOn(file), context);
  },
  send: (file, context) => {
    const elsewhere = file.head.holder === officer ? clerk : officer;
    const destination = { ...to, postId: elsewhere, holdingId: ids.holding() };
    return sendFile(file, { to: destination, action: 'for-orders', acknowledgeVacant: false }, context);
  },
  return: (file, context) => returnFile(file, { ...to, holdingId: ids.holding() }, undefined, context),
  'pull-back': (file, context) => pullBackFile(file, { ...to, holdingId: ids.holding() }, '…', context),
  park: (file, context) => parkFile(file, plus(context.at, 1), '…', context),
  suspend: (file, context) => suspendFile(file, '…', context),
  resume: (file, context) => resumeFile(file, DEFAULT_RULES, undefined, context),
  'request-closing': (file, context) => requestClosing(file, '…', context),
  close: (file, context) => closeFile(file, '…', 0, context),
  reopen: (file, context) => reopenFile(file, { ...to, holdingId: ids.holding() }, '…', context),
  'add-receipt': (file, context) => addReceipt(file, { receiptId: ids.receipt(), diaryNumber: '1' }, context),
  'set-readers': (file, context) => setFileReaders(file, [officer], context),
} as const satisfies Record<FileAct, (file: HeldFile, context: Context) => Done>;

/** What is left of the file; typing a note decides nothing. */
type Done = Pick<FileDecision, 'object' | 'before' | 'after' | 'holdings'>;

const ALL: Relations = new Set<Relation>(['holds', 'sent-last', 'closed-it']);
const after = (decision: Done): HeldFile => {
  const holding = decision.holdings.at(-1)?.holding;
  if (!holding) throw new Error('an act left no stay');
  return { head: decision.after, holding };
};
const walked = (from: HeldFile, ...acts: readonly FileAct[]): HeldFile =>
  acts.reduce((file, act) => after(DO[act](file, { by, at, relations: ALL })), from);

const { fileId, holdingId } = { fileId: ids.file(), holdingId: ids.holding() };
const subject = {
  subject: '…',
  priority: 'ordinary',
  nature: 'electronic',
  paperClosed: false,
  rules: DEFAULT_RULES,
} as const;

/** Every standing a file can have toward the gate: its state, and whether its holder has opened it. */
const standingsOf = (classification: Kept) => {
  const number = '1';
  const file = { fileId, holdingId, number, officeId: by.officeId, ...subject, classification };
  const fresh = after(createFile(file, { by, at }));
  const received = walked(fresh, 'send');
  const opened = walked(received, 'open');
  return {
    'ACTIVE, unopened': received,
    ACTIVE: opened,
    PARKED: walked(opened, 'park'),
    SUSPENDED: walked(opened, 'suspend'),
    'CLOSE_REQUESTED, unopened': walked(fresh, 'request-closing', 'send'),
    CLOSE_REQUESTED: walked(opened, 'request-closing'),
    CLOSED: walked(opened, 'close'),
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

export type Answer =
  | { readonly kind: 'done'; readonly to: FileState; readonly head: FileHead }
  | { readonly kind: 'refused'; readonly code: RefusalCode };

/** Tries an act on a file in this standing, by a post with these relations to it. */
export const tryAct = (standing: Standing, act: FileAct, relations: Relations): Answer => {
  try {
    const { after: head } = DO[act](STANDINGS[walkedOn(act)][standing], { by, at, relations });
    return { kind: 'done', to: head.state, head };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', code: error.code };
    throw error;
  }
};
