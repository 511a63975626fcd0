import { answerAsk } from '#functions/http/files/answer-ask.ts';
import { askParking } from '#functions/http/files/ask-parking.ts';
import { askReopening } from '#functions/http/files/ask-reopening.ts';
import { closeFile } from '#functions/http/files/close-file.ts';
import { createFile } from '#functions/http/files/create-file.ts';
import { extendFile } from '#functions/http/files/extend-file.ts';
import { markCopyRead } from '#functions/http/files/mark-copy-read.ts';
import { openFile } from '#functions/http/files/open-file.ts';
import { parkFile } from '#functions/http/files/park-file.ts';
import { pullBackFile } from '#functions/http/files/pull-back-file.ts';
import { pullUpFile } from '#functions/http/files/pull-up-file.ts';
import { reopenFile } from '#functions/http/files/reopen-file.ts';
import { resumeFile } from '#functions/http/files/resume-file.ts';
import { returnFile } from '#functions/http/files/return-file.ts';
import { sendFile } from '#functions/http/files/send-file.ts';
import { suspendFile } from '#functions/http/files/suspend-file.ts';
import { confirmNote } from '#functions/http/notes/confirm-note.ts';
import { discardNote } from '#functions/http/notes/discard-note.ts';
import { draftNote } from '#functions/http/notes/draft-note.ts';
import { reviseNote } from '#functions/http/notes/revise-note.ts';
import type { Office } from '#functions/office/office.ts';
import { contract } from '#shared/contract/routes.ts';
import type { FileHead } from '#shared/domain/file.ts';
import { PRIORITIES } from '#shared/domain/holding.ts';
import type { PostId } from '#shared/domain/ids.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { plus } from '#shared/domain/time.ts';
import { SECRET } from '../invariants/messages.ts';
import { type Deed, deedOf } from './deed.ts';
import type { Scene } from './scene.ts';

const DAY_MS = 86_400_000;
const REASON = 'कारण';

/** A route and what it asks of a file, done by who has it in hand, or by who means to take it. */
type OfFile = (scene: Scene) => Deed | undefined;

type Fits = (head: FileHead) => boolean;
type Who = 'holder' | 'sender' | 'superior';

const isActive: Fits = ({ state }) => state === 'ACTIVE';
const isOpened: Fits = ({ state, openedAt }) => openedAt !== undefined && state !== 'CLOSED';
const isAtWork: Fits = head => isOpened(head) && isActive(head);

const onHead = ({ actor }: Scene, head: FileHead | undefined, who: Who) => {
  const by = head && actor(head, who);
  return by && { ...by, on: head.fileId, params: { fileId: head.fileId } };
};
const onFile = (scene: Scene, fits: Fits, who: Who = 'holder') => onHead(scene, scene.file(fits), who);
/** A file with a note in draft, and that note. */
const onDraft = (scene: Scene) => {
  const note = scene.draft();
  const on = note && onHead(scene, scene.fileOf(note.fileId), 'holder');
  return on && { note, on: { ...on, params: { ...on.params, noteId: note.noteId } } };
};

const aboveOf = ({ directory, chance }: Scene, post: PostId): PostId | undefined => {
  const above = directory.lineAbove(post);
  return above[chance.below(above.length, 'asked')];
};

const confirm = (office: Office) => confirmNote({ ...office, allowsTwoLevels: true });

/** What is told to whoever sends it on: everything that they may be warned of, they have read, mostly. */
const goingOn = ({ chance, seat }: Scene) => ({
  to: seat('to').postId,
  action: 'for-orders',
  acknowledged: chance.hits(0.85, 'acknowledges') ? ['vacant', 'on-leave', 'fifth-level'] : [],
  ...(chance.hits(0.3, 'urgent')
    ? { priority: PRIORITIES[chance.below(PRIORITIES.length, 'priority')] }
    : {}),
  ...(chance.hits(0.8, 'direct') ? { direct: REASON } : {}),
  ...(chance.hits(0.85, 'explains') ? { delay: REASON } : {}),
});

export const FILE_DEEDS = {
  create: ({ seat, chance, words }) => {
    const by = seat('by');
    const priority = PRIORITIES[chance.below(PRIORITIES.length, 'priority')];
    return by.officerId === undefined
      ? undefined
      : deedOf(contract.createFile, createFile, {
          officerId: by.officerId,
          post: by.postId,
          body: {
            priority: chance.hits(0.7, 'ordinary') ? 'ordinary' : priority,
            ...(chance.hits(0.08, 'confidential')
              ? { subject: `${SECRET} ${words}`, classification: 'confidential' }
              : { subject: words }),
          },
        });
  },
  open: scene => {
    const on = onFile(scene, head => head.openedAt === undefined && head.state !== 'CLOSED');
    return on && deedOf(contract.openFile, openFile, { ...on, body: {} });
  },
  send: scene => {
    const on = onFile(scene, isAtWork);
    const copies = scene.chance.hits(0.25, 'copies') ? { copies: [scene.seat('copy').postId] } : {};
    return on && deedOf(contract.sendFile, sendFile, { ...on, body: { ...goingOn(scene), ...copies } });
  },
  /** Read by somebody of those to whom a copy may have been given. */
  'read-copy': scene => {
    const head = scene.file(({ from }) => from !== undefined);
    const { officerId, postId: post } = scene.seat('reader');
    if (!head || !officerId) return undefined;
    const { fileId } = head;
    const asking = { officerId, post, on: fileId, params: { fileId }, body: {} };
    return deedOf(contract.markCopyRead, markCopyRead, asking);
  },
  return: scene => {
    const on = onFile(scene, head => isAtWork(head) && head.from !== undefined);
    const { to: _, action: _a, acknowledged: _k, priority: _p, ...body } = goingOn(scene);
    return on && deedOf(contract.returnFile, returnFile, { ...on, body });
  },
  'pull-back': scene => {
    const on = onFile(scene, head => isActive(head) && !isOpened(head) && head.from !== undefined, 'sender');
    return on && deedOf(contract.pullBackFile, pullBackFile, { ...on, body: { reason: REASON } });
  },
  'pull-up': scene => {
    const on = onFile(scene, head => head.state !== 'CLOSED', 'superior');
    return on && deedOf(contract.pullUpFile, pullUpFile, { ...on, body: { reason: REASON } });
  },
  park: scene => {
    const on = onFile(scene, isAtWork);
    const until = plus(scene.at, DAY_MS * (1 + scene.chance.below(9, 'days')));
    return on && deedOf(contract.parkFile, parkFile, { ...on, body: { until, reason: REASON } });
  },
  suspend: scene => {
    const on = onFile(scene, isAtWork);
    return (
      on && deedOf(contract.suspendFile, suspendFile, { ...on, body: { code: 'court', reason: REASON } })
    );
  },
  resume: scene => {
    const on = onFile(scene, head => isOpened(head) && !isActive(head));
    return on && deedOf(contract.resumeFile, resumeFile, { ...on, body: {} });
  },
  close: scene => {
    const on = onFile(scene, isAtWork);
    return on && deedOf(contract.closeFile, closeFile, { ...on, body: { reason: REASON, delay: REASON } });
  },
  reopen: scene => {
    const isClosed: Fits = ({ state }) => state === 'CLOSED';
    const on = onFile(scene, isClosed, 'superior') ?? onFile(scene, isClosed);
    return on && deedOf(contract.reopenFile, reopenFile, { ...on, body: { reason: REASON } });
  },
  extend: scene => {
    const on = onFile(scene, head => head.state !== 'CLOSED', 'superior');
    const body = { days: 1 + scene.chance.below(4, 'days'), reason: REASON };
    return on && deedOf(contract.extendFile, extendFile, { ...on, body });
  },
  'ask-parking': scene => {
    const on = onFile(scene, isAtWork);
    const of = on && aboveOf(scene, on.post);
    const until = plus(scene.at, DAY_MS * (1 + scene.chance.below(60, 'days')));
    const callBook = scene.chance.hits(0.5, 'call book') ? { callBook: true } : {};
    const body = { of, until, reason: REASON, ...callBook };
    return of && deedOf(contract.askParking, askParking, { ...on, body });
  },
  'ask-reopening': scene => {
    const on = onFile(scene, ({ state }) => state === 'CLOSED');
    const of = on && aboveOf(scene, on.post);
    return of && deedOf(contract.askReopening, askReopening, { ...on, body: { of, reason: REASON } });
  },
  answer: scene => {
    const head = scene.file(({ asks = [] }) => asks.length > 0);
    const [ask] = head?.asks ?? [];
    const on = ask && onHead(scene, head && { ...head, holder: ask.of }, 'holder');
    if (!on) return undefined;
    const params = { ...on.params, askId: ask.askId };
    // Why it lies there is told in words; there is no refusing to say it.
    const isGiven = ask.kind === 'explanation' || scene.chance.hits(0.7, 'given');
    const body = { answer: isGiven ? 'given' : 'refused', reason: REASON };
    return deedOf(contract.answerAsk, answerAsk, { ...on, params, body });
  },
  draft: scene => {
    const on = onFile(scene, isOpened);
    return on && deedOf(contract.draftNote, draftNote, { ...on, body: { content: pastedText(scene.words) } });
  },
  revise: scene => {
    const found = onDraft(scene);
    if (!found) return undefined;
    const body = { content: pastedText(scene.words), revision: found.note.revision };
    return deedOf(contract.reviseNote, reviseNote, { ...found.on, body });
  },
  confirm: scene => {
    const found = onDraft(scene);
    const body = { revision: found?.note.revision };
    return found && deedOf(contract.confirmNote, confirm, { ...found.on, body });
  },
  discard: scene => {
    const found = onDraft(scene);
    return found && deedOf(contract.discardNote, discardNote, { ...found.on, body: {} });
  },
} as const satisfies Record<string, OfFile>;
