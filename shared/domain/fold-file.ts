import type { Ask } from './ask.ts';
import { foldAsked, foldChannel, withoutRun } from './channels/fold-run.ts';
import { confirmedBy } from './confirmed-by.ts';
import { foldDrafts } from './drafts/fold-on-file.ts';
import type { EventOf, FileEvent } from './events.ts';
import { type FileHead, isAtRest, pulledUpTo } from './file.ts';
import { foldBundle, volumeBefore } from './fold-bundle.ts';
import { arrives, before, type Stay, stillAsked, withNote, withStay } from './fold-stay.ts';
import { given } from './holding.ts';
import type { AskId } from './ids.ts';
import { pendingFrom } from './paper-part.ts';
import { foldRecord, leftRecordRoom } from './records/fold-record.ts';
import { suspensionIn } from './suspension.ts';
import { earlier } from './time.ts';

/** Whoever opens a file has it before them; one brought over from paper lies unopened with another post that has it. */
const birth = ({ at, by, data }: Extract<FileEvent, { type: 'file.created' }>): FileHead => ({
  fileId: data.fileId,
  number: data.number,
  officeId: data.officeId,
  subject: data.subject,
  nature: data.nature ?? 'electronic',
  classification: data.classification ?? 'normal',
  state: 'ACTIVE',
  version: 1,
  holder: data.postId,
  holdingId: data.holdingId,
  heldSince: at,
  ...given('openedAt', by.kind === 'officer' && by.postId !== data.postId ? undefined : at),
  createdAt: at,
  createdBy: by.kind === 'officer' ? by.postId : data.postId,
  baseFrom: data.ageFrom ?? (data.paper && pendingFrom(data.paper)) ?? at,
  ...given('category', data.category),
  ...given('toChannel', data.toChannel),
  ...given('oldestOpen', data.receiptDiarisedAt),
  openReceipts: data.receiptId ? 1 : 0,
  notes: data.paper?.lastNote ?? data.continues?.after.notes ?? 0,
  paragraphs: data.continues?.after.paragraphs ?? 0,
  receipts: data.receiptId ? 1 : 0,
  ...given('head', data.head),
  ...given('cover', data.cover),
  ...given('paper', data.paper),
  ...given('partOf', data.partOf),
  ...given('volumeOf', data.volumeOf),
  ...given('attached', data.continues && [volumeBefore(data.continues, at, data.postId)]),
  ...given('readers', data.readers),
  links: 0,
  levels: [data.level],
});

const withAsk = (head: FileHead, ask: Ask): FileHead => ({ ...head, asks: [...(head.asks ?? []), ask] });
const withoutAsk = (head: FileHead, askId: AskId): FileHead => {
  const { asks = [], ...rest } = head;
  const left = asks.filter(ask => ask.askId !== askId);
  return left.length === 0 ? rest : { ...rest, asks: left };
};

const approved = (head: FileHead, event: EventOf<'approval.given'>): FileHead => {
  const { askId, answers } = event.data;
  const answered = withoutAsk(head, askId);
  switch (answers.kind) {
    case 'parking':
      return { ...answered, state: 'PARKED', parkedUntil: answers.until };
    case 'call-book':
      return { ...answered, state: 'CALL_BOOK', parkedUntil: answers.until };
    case 'reopening':
      return reopened(answered, event, answers);
    case 'oral-instruction':
    case 'explanation':
      return answered;
  }
};

/** Only the post that takes it up itself has it open before it: a superior opens nothing in another's place. */
const reopened = (head: FileHead, { at, by }: FileEvent, stay: Stay): FileHead => {
  const { closingRequestedBy: _, ...rest } = leftRecordRoom(head);
  const begins = by.kind === 'officer' && by.postId === stay.postId ? 'opened' : 'unopened';
  return { ...withStay({ ...rest, levels: [] }, at, stay, begins), state: 'ACTIVE', baseFrom: at };
};

const step = (head: FileHead, event: FileEvent): FileHead => {
  switch (event.type) {
    case 'file.created':
      return birth(event);
    case 'file.opened':
      return { ...head, openedAt: event.at };
    case 'file.received': {
      // Whoever sits at the table takes the paper in; to open it is the officer's own act.
      const { inTransit: _, ...received } = head;
      return received;
    }
    case 'file.sent':
    case 'file.returned': {
      const stay = { ...event.data, ...before(head) };
      return withStay(withNote(head, event.data.delay), event.at, stay, arrives(head, 'unopened'));
    }
    case 'file.pulled-back': {
      // The event's own `from` is the post it was taken back from, which never had it to hand on.
      const { holdingId, postId, level } = event.data;
      const stay = { holdingId, postId, level, from: head.fromBefore, ...head.wayBefore };
      // Nor has it passed the level of that post, if nobody of that level had it before.
      const { levels, levelsBefore = levels } = head;
      return withStay({ ...head, levels: levelsBefore }, event.at, stay, 'opened');
    }
    case 'file.pulled-up': {
      const taken = { ...head, state: pulledUpTo(head.state) };
      return { ...withStay(taken, event.at, event.data, arrives(head, 'opened')), takenUp: true };
    }
    case 'file.advanced': {
      const noted = withNote(head, event.data.note);
      return { ...withStay(noted, event.at, event.data, 'unopened'), takenUp: true };
    }
    case 'file.parked':
      return { ...head, state: 'PARKED', parkedUntil: event.data.until };
    case 'file.suspended':
      return { ...head, state: 'SUSPENDED', suspended: suspensionIn(event, head.holder) };
    case 'file.resumed': {
      const { parkedUntil: _, suspended: _s, closingRequestedBy: _c, ...resumed } = head;
      return { ...resumed, state: 'ACTIVE' };
    }
    case 'file.closing-requested':
      return {
        ...head,
        state: 'CLOSE_REQUESTED',
        ...(event.by.kind === 'officer' ? { closingRequestedBy: event.by.postId } : {}),
      };
    case 'file.closed': {
      const { asks: _, ...rest } = withNote(head, event.data.delay);
      return { ...rest, ...given('asks', stillAsked(head)), state: 'CLOSED', closedAt: event.at };
    }
    case 'file.reopened':
      return reopened(head, event, event.data);
    case 'file.recorded':
    case 'file.hold-set':
    case 'file.hold-lifted':
    case 'file.requisitioned':
    case 'file.requisition-refused':
    case 'file.record-issued':
    case 'file.record-returned':
    case 'file.disposal-proposed':
    case 'file.disposal-refused':
    case 'file.disposed':
    case 'file.erased':
      return foldRecord(head, event);
    case 'file.receipt-added':
      return {
        ...head,
        ...given('category', event.data.category ?? head.category),
        receipts: event.data.serial,
        openReceipts: head.openReceipts + 1,
        oldestOpen: earlier(head.oldestOpen ?? event.data.diarisedAt, event.data.diarisedAt),
      };
    case 'file.receipt-corrected': {
      const { category: _, ...rest } = head;
      return { ...rest, ...given('category', event.data.category) };
    }
    case 'file.receipt-written-off': {
      const { oldestOpen: _, ...rest } = head;
      return {
        ...rest,
        openReceipts: head.openReceipts - 1,
        ...given('oldestOpen', event.data.oldestOpen),
      };
    }
    case 'file.linked':
      return { ...head, links: head.links + 1 };
    case 'file.draft-opened':
    case 'file.issue-numbered':
    case 'file.draft-settled':
      return foldDrafts(head, event);
    case 'file.channel-started':
    case 'file.channel-advanced':
    case 'file.channel-left':
    case 'file.channel-rejoined':
    case 'file.channel-completed':
    case 'file.channel-moved':
    case 'file.channel-not-asked':
    case 'file.channel-answered':
      return foldChannel(head, event);
    case 'file.consulted':
      return foldAsked({ ...head, consultations: event.data.n }, event);
    case 'file.unlinked':
      return { ...head, links: head.links - 1 };
    case 'file.part-opened':
    case 'file.part-merged':
    case 'file.merged':
    case 'file.attached':
    case 'file.detached':
    case 'file.attachment-added':
    case 'file.attachment-removed':
      return foldBundle(head, event);
    case 'file.cover-set':
    case 'file.readers-set':
      return { ...head, ...event.data };
    case 'approval.asked':
      return event.by.kind === 'officer'
        ? withAsk(head, { ...event.data, by: event.by.postId, at: event.at })
        : head;
    case 'approval.given':
      return approved(head, event);
    case 'approval.refused':
      return withoutAsk(head, event.data.askId);
    case 'note.confirmed': {
      const { number, paragraphs, askId, instructedBy } = event.data;
      const noted = {
        ...head,
        notes: number,
        paragraphs: head.paragraphs + paragraphs,
        ...confirmedBy(head, event),
      };
      if (askId === undefined || instructedBy === undefined || event.by.kind !== 'officer') return noted;
      const { postId: by } = event.by;
      const ask = {
        askId,
        kind: 'oral-instruction',
        of: instructedBy,
        by,
        at: event.at,
        note: number,
      } as const;
      return withAsk(noted, ask);
    }
    case 'custody.escalated': {
      const { askId, heldBy: of, postId } = event.data;
      const told = { ...head, escalatedTo: postId };
      return askId === undefined
        ? told
        : withAsk(told, { askId, kind: 'explanation', of, by: postId, at: event.at });
    }
    case 'file.extended':
    case 'file.text-read':
    case 'file.text-corrected':
    case 'note.discarded':
    case 'custody.reminded':
    case 'custody.ladder-ended':
      return head;
  }
};

/** Folds one more event into a file's head. The first must be `file.created`, and no number may be left out. */
export const foldFile = (head: FileHead | undefined, event: FileEvent): FileHead => {
  if (event.seq !== (head?.version ?? 0) + 1) throw new Error(`journal gap before event ${event.seq}`);
  if (event.type === 'file.created') return birth(event);
  if (!head) throw new Error(`journal begins with ${event.type}`);
  const after = { ...step(head, event), version: event.seq };
  return isAtRest(after.state) || after.state === 'MERGED_INTO' ? withoutRun(after, event) : after;
};
