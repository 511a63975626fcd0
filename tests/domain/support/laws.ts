import { expect } from 'vitest';
import type { Decision } from '#shared/domain/act.ts';
import { watched } from '#shared/domain/category.ts';
import { DraftHead } from '#shared/domain/drafts/draft.ts';
import { isCompetent } from '#shared/domain/drafts/draft-decision.ts';
import { foldDraft } from '#shared/domain/drafts/fold-draft.ts';
import { EVENT_DATA } from '#shared/domain/events.ts';
import { ageOf, FileHead, isAtRest, isInside } from '#shared/domain/file.ts';
import { foldFile } from '#shared/domain/fold-file.ts';
import { foldReceipt } from '#shared/domain/fold-receipt.ts';
import { Holding, recounted } from '#shared/domain/holding.ts';
import { officialLimit } from '#shared/domain/ladder.ts';
import { GreenNote, YellowNote } from '#shared/domain/note.ts';
import { noteParagraphs } from '#shared/domain/notes/plain-text.ts';
import { isDisposed, ReceiptHead } from '#shared/domain/receipt.ts';
import { HELD_STATES } from '#shared/domain/receipt-state.ts';
import { foldStays } from '#shared/domain/statement.ts';
import { disposedForGood, keptAsRecords } from './laws-records.ts';
import { lineAbove, QUICK_RULES } from './office.ts';
import type { Command, Outcome } from './play.ts';
import { categoryOf, type FileInWorld, type ReceiptInWorld, stayOf, type World } from './world.ts';

/** What JSON and the store make of a value: what they would lose or change must not be there. */
const asStored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const openStays = ({ stays }: FileInWorld | ReceiptInWorld): readonly Holding[] =>
  [...stays.values()].filter(stay => stay.endedAt === undefined);

/** A file is with exactly one post; a closed or merged one with none. */
const heldOnce = ({ file }: World): void => {
  const open = openStays(file);
  if (isAtRest(file.head.state) || isInside(file.head.state)) {
    expect(open).toEqual([]);
    return;
  }
  expect(open.map(({ holdingId, postId }) => ({ holdingId, postId }))).toEqual([
    { holdingId: file.head.holdingId, postId: file.head.holder },
  ]);
  const stay = stayOf(file);
  const { heldSince, openedAt, state } = file.head;
  expect({ heldSince, openedAt, state }).toEqual({
    heldSince: stay.receivedAt,
    openedAt: stay.openedAt,
    state: stay.state,
  });
  const stands = state === 'SUSPENDED' || state === 'CALL_BOOK';
  expect(stay.suspendedAt !== undefined).toBe(stands);
  if (stands) expect(stay.dueAt).toBeUndefined();
  expect(stay.reviewOn !== undefined).toBe(state === 'CALL_BOOK');
};

/** A receipt is with exactly one post while it is held, and with none once it lies in a file or is over. */
const receiptsHeldOnce = ({ receipts }: World): void => {
  for (const receipt of receipts) {
    const { state, holder, holdingId, heldSince, openedAt, suspended } = receipt.head;
    const isHeld = HELD_STATES.some(held => held === state);
    expect(openStays(receipt)).toMatchObject(isHeld ? [{ holdingId, postId: holder, state }] : []);
    const stay = stayOf(receipt);
    expect({ heldSince: stay.receivedAt, openedAt: stay.openedAt }).toEqual({ heldSince, openedAt });
    if (state === 'MARKED' || state === 'IN_TRANSIT') expect(openedAt).toBeUndefined();
    else if (isHeld) expect(openedAt).toBeDefined();
    if (state === 'IN_TRANSIT') expect(receipt.head.nature).toBe('physical');
    const isStill = state === 'SUSPENDED';
    expect(suspended?.at).toBe(isStill ? stay.suspendedAt : undefined);
    if (isStill) expect([stay.dueAt, stay.limitAt]).toEqual([undefined, undefined]);
    else if (isHeld) expect(stay.suspendedAt).toBeUndefined();
    if (!isHeld && state !== 'PUT_IN_FILE') expect(receipt.head.writeOff).toBeDefined();
  }
};

/** The file counts what lies in it; a closed one has nothing open. Its age is that of the oldest receipt open in it. */
const receiptsCounted = ({ file, receipts }: World): void => {
  const { head } = file;
  const within = receipts.filter(receipt => receipt.head.fileId === head.fileId);
  const open = within.filter(({ head: { state } }) => state === 'PUT_IN_FILE');
  expect({ receipts: head.receipts, openReceipts: head.openReceipts }).toEqual({
    receipts: within.length,
    openReceipts: open.length,
  });
  if (isAtRest(head.state)) expect(open).toEqual([]);
  const [oldest] = open.map(({ head: { diarisedAt } }) => diarisedAt).toSorted();
  // Trap 2: a part file is as old as its main file was, whatever comes into it.
  const since = head.partOf
    ? [head.baseFrom, oldest ?? head.baseFrom].toSorted()[0]
    : (oldest ?? head.baseFrom);
  expect(ageOf(head)).toBe(since);
  for (const stay of openStays(file)) expect(stay.ageFrom).toBe(ageOf(head));
  for (const receipt of receipts)
    for (const { ageFrom } of receipt.stays.values()) expect(ageFrom).toBe(receipt.head.diarisedAt);
};

/** A file is of the category of the first letter in it that a register watches; what lies with a post is counted by its own. */
const categorised = (world: World): void => {
  const { file, receipts } = world;
  expect(file.head.category).toBe(categoryOf(world));
  const heads = [
    { at: file, category: file.head.category },
    ...receipts.map(at => ({ at, category: watched(at.head.details.category) })),
  ];
  for (const { at, category } of heads)
    for (const stay of openStays(at)) {
      expect(stay.category).toBe(category);
      if (stay.suspendedAt === undefined) expect(recounted(stay, QUICK_RULES)).toStrictEqual(stay);
    }
};

/** A letter of several addressees counts its parts that are not over; it is disposed of when it and all of them are. */
const partsCounted = ({ receipts }: World): void => {
  for (const { head } of receipts) {
    const parts = receipts.filter(part => part.head.parentId === head.receiptId);
    expect(parts.map(part => part.head.receiptId).toSorted()).toEqual((head.parts ?? []).toSorted());
    const open = parts.filter(part => part.head.writeOff === undefined);
    expect(head.openParts).toBe(open.length);
    expect(isDisposed(head)).toBe(head.writeOff !== undefined && open.length === 0);
  }
};

/** What lies beside the file is as its head says. */
const besideCounted = ({ file }: World): void => {
  expect(file.head.links).toBe(file.linked ? 1 : 0);
  const asks = file.head.asks ?? [];
  expect(new Set(asks.map(({ askId }) => askId)).size).toBe(asks.length);
  if (file.head.inTransit)
    expect({ nature: file.head.nature, openedAt: file.head.openedAt }).toEqual({ nature: 'physical' });
};

/** Trap 7: what is closed is never escalated, and no timer writes of it. */
const closedIsQuiet = ({ file }: World): void => {
  let isClosed = false;
  for (const { type, data } of file.journal) {
    if (isClosed) expect(type).not.toMatch(/^custody\./);
    if (type === 'file.closed' || type === 'file.merged' || type === 'file.attached') isClosed = true;
    if (
      type === 'file.reopened' ||
      type === 'file.detached' ||
      (type === 'approval.given' && data.answers.kind === 'reopening')
    )
      isClosed = false;
  }
};

/** What a superior took up, or the policy brought up, was not sent: nobody takes it back by saying so. */
const takenUpForGood = ({ file, receipts }: World): void => {
  for (const { journal } of [file, ...receipts]) {
    const moves = journal.filter(({ data }) => 'endedHoldingId' in data).map(({ type }) => type);
    moves.forEach((type, place) => {
      if (/\.(pulled-up|advanced)$/.test(moves[place - 1] ?? '')) expect(type).not.toMatch(/pulled-back$/);
    });
  }
};

/** The head says only what holds now: what belonged to a state or a stay that is over is gone from it. */
const nothingStale = ({ file: { head, journal } }: World): void => {
  expect(head.parkedUntil !== undefined).toBe(head.state === 'PARKED' || head.state === 'CALL_BOOK');
  expect(head.suspended !== undefined).toBe(head.state === 'SUSPENDED');
  expect(head.insideOf !== undefined).toBe(isInside(head.state) && head.mergedInto === undefined);
  expect(head.closedAt !== undefined).toBe(isAtRest(head.state));
  expect(head.recorded !== undefined).toBe(head.state === 'RECORDED' || head.state === 'DISPOSED');
  const told = journal.flatMap(({ type, data }) =>
    type === 'custody.escalated' && data.holdingId === head.holdingId ? [data.postId] : [],
  );
  expect(head.escalatedTo).toBe(told.at(-1));
};

/** The head is the fold of the journal, whose numbers have no gap. */
const headIsFold = ({ file, receipts }: World): void => {
  let head: FileHead | undefined;
  for (const event of file.journal) head = foldFile(head, event);
  expect(head).toStrictEqual(file.head);
  expect(file.head.version).toBe(file.journal.length);
  for (const receipt of receipts) {
    let folded: ReceiptHead | undefined;
    for (const event of receipt.journal) folded = foldReceipt(folded, event);
    expect(folded).toStrictEqual(receipt.head);
    expect(receipt.head.version).toBe(receipt.journal.length);
  }
};

/** Everything that would be stored passes its schema and comes back from the store as it was. */
const storable = ({ file, receipts }: World): void => {
  const check = (schema: typeof FileHead | typeof Holding | typeof ReceiptHead, value: unknown): void => {
    expect(schema.parse(value)).toStrictEqual(asStored(value));
  };
  check(FileHead, file.head);
  for (const event of file.journal)
    expect(EVENT_DATA[event.type].parse(event.data)).toStrictEqual(asStored(event.data));
  for (const one of [file, ...receipts]) for (const stay of one.stays.values()) check(Holding, stay);
  for (const note of file.green) expect(GreenNote.parse(note)).toStrictEqual(asStored(note));
  for (const note of file.yellow) expect(YellowNote.parse(note)).toStrictEqual(asStored(note));
  for (const receipt of receipts) {
    check(ReceiptHead, receipt.head);
    for (const event of receipt.journal)
      expect(EVENT_DATA[event.type].parse(event.data)).toStrictEqual(asStored(event.data));
  }
};

/** Notes and paragraphs are numbered from 1 without a gap, through the whole file. */
const numbered = ({ file: { green, head } }: World): void => {
  const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
  expect(green.map(note => note.number)).toEqual(upTo(head.notes));
  const paragraphs = green.flatMap(note => noteParagraphs(note.content, note.firstParagraph));
  expect(paragraphs.map(({ number }) => number)).toEqual(upTo(head.paragraphs));
};

/** The custody statement tells the same stays as the store holds, and of each what was said of its delay. */
const told = ({ file }: World): void => {
  const { ended, open } = foldStays(
    {},
    file.journal,
    stay => officialLimit({ priority: 'ordinary', ...stay }, QUICK_RULES).lateAfter,
  );
  const stays = [...file.stays.values()].map(stay => ({
    holdingId: stay.holdingId,
    postId: stay.postId,
    from: stay.receivedAt,
    until: stay.endedAt,
    delay: stay.delay,
  }));
  const statement = [...ended, ...(open ? [open] : [])].map(({ holdingId, postId, from, until, delay }) => ({
    holdingId,
    postId,
    from,
    until,
    delay,
  }));
  expect(statement).toEqual(stays);
};

/**
 * What goes to signing was approved in its very text by its approver, or somebody above: whoever corrected it since, whoever
 * was named approver in between.
 */
const approvedAsSigned = ({ drafts }: World): void => {
  for (const { head, journal } of drafts) {
    if (head.issue === undefined) continue;
    const approvals = journal.filter(
      ({ type, data }) => type === 'draft.approved' || ('approves' in data && data.approves),
    );
    const last = approvals.at(-1);
    const by = last?.by.kind === 'officer' ? last.by.postId : undefined;
    expect(last && 'revision' in last.data && last.data.revision).toBe(head.revision);
    expect(by !== undefined && isCompetent(head.approver, by, lineAbove(head.approver))).toBe(true);
    expect(head.approved?.postId).toBe(by);
  }
};

/** Drafts are counted in their file and on its stay, numbered without a gap, and no two letters bear one number and date. */
const draftsCounted = ({ file, drafts }: World): void => {
  const open = drafts.filter(({ head }) => head.state !== 'CANCELLED' && head.state !== 'DISPATCHED').length;
  expect(file.head.draftsOpen ?? 0).toBe(open);
  if (!isAtRest(file.head.state)) expect(stayOf(file).draftsOpen ?? 0).toBe(open);
  else expect(open).toBe(0);
  expect(drafts.map(({ head }) => head.n).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: file.head.draftsBegun ?? 0 }, (_, index) => index + 1),
  );
  const numbers = drafts.flatMap(({ head: { issue } }) => (issue ? [`${issue.number} ${issue.on}`] : []));
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const { head, journal } of drafts) {
    let folded: DraftHead | undefined;
    for (const event of journal) folded = foldDraft(folded, event);
    expect(folded).toStrictEqual(head);
    expect(DraftHead.parse(head)).toStrictEqual(asStored(head));
    expect(head.version).toBe(journal.length);
    for (const event of journal)
      expect(EVENT_DATA[event.type].parse(event.data)).toStrictEqual(asStored(event.data));
  }
};

/** What holds of every world that any sequence of acts has led to. */
export const holdsOf = (world: World): void => {
  heldOnce(world);
  receiptsHeldOnce(world);
  receiptsCounted(world);
  categorised(world);
  partsCounted(world);
  besideCounted(world);
  closedIsQuiet(world);
  takenUpForGood(world);
  nothingStale(world);
  headIsFold(world);
  storable(world);
  numbered(world);
  told(world);
  approvedAsSigned(world);
  draftsCounted(world);
  keptAsRecords(world);
};

/** Acts that leave the file where it is: they never end a stay. */
const STAYING: ReadonlySet<Command['act']> = new Set([
  'open',
  'receive',
  'park',
  'suspend',
  'extend',
  'resume',
  'request-closing',
  'ask-parking',
  'ask-reopening',
  'file-timer',
  'link',
  'unlink',
  'set-cover',
  'set-readers',
  'open-part',
  'draft-note',
  'revise-note',
  'confirm-note',
  'discard-note',
  'write-off',
  'record',
  'hold',
  'lift-hold',
  'requisition',
  'requisition-refuse',
  'record-issue',
  'record-return',
  'disposal-propose',
  'disposal-confirm',
  'disposal-refuse',
  'erase',
  'channel-start',
  'channel-leave',
  'channel-rejoin',
  'channel-move',
  'channel-look',
  'draft-begin',
  'draft-revise',
  'draft-return',
  'draft-approve',
  'draft-sign',
  'draft-issue',
  'draft-cancel',
]);
/** What may be said of a closed file, which stays closed by it. */
const OF_CLOSED: ReadonlySet<Command['act']> = new Set([
  'reopen',
  'ask-reopening',
  'answer-ask',
  'record',
  'hold',
  'lift-hold',
  'requisition',
  'requisition-refuse',
  'record-issue',
  'record-return',
  'disposal-propose',
  'disposal-confirm',
  'disposal-refuse',
  'erase',
]);

const isReopening = ({ event }: Decision): boolean =>
  event.type === 'file.reopened' ||
  (event.type === 'approval.given' && event.data.answers.kind === 'reopening');

/** Trap 2: a matter grows old, whatever is done with it; only what is received, written off or taken up anew changes its age. */
const ageGoesOn = (before: World, { world, decisions }: Done): void => {
  const MAY = ['file.receipt-added', 'file.receipt-written-off', 'file.attachment-removed'];
  const isOlder = decisions.some(({ event }) => event.type === 'file.attachment-added');
  if (isOlder) expect(ageOf(world.file.head) <= ageOf(before.file.head)).toBe(true);
  if (isOlder) return;
  if (decisions.some(decision => isReopening(decision) || MAY.includes(decision.event.type))) return;
  expect(ageOf(world.file.head)).toBe(ageOf(before.file.head));
};

/** Levels are added to until the file is taken up anew; then they are counted from where it rests. */
const levelsGrow = (before: World, { world, decisions }: Done): void => {
  const { levels } = world.file.head;
  expect(new Set(levels).size).toBe(levels.length);
  if (decisions.some(isReopening)) expect(levels).toHaveLength(1);
  // Taken back unopened it has passed no further level than before it was sent.
  else if (decisions.some(({ event }) => event.type === 'file.pulled-back'))
    expect(before.file.head.levels.slice(0, levels.length)).toEqual(levels);
  else expect(levels.slice(0, before.file.head.levels.length)).toEqual(before.file.head.levels);
};

/** An act opens nothing in another's place: what was unopened is opened by its holder, by that act alone. */
const openedByHolder = (before: World, { world, decisions }: Done, act: Command['act']): void => {
  const { head } = world.file;
  if (head.openedAt === undefined || head.openedAt === before.file.head.openedAt) return;
  const by = decisions.flatMap(({ event }) => (event.by.kind === 'officer' ? [event.by.postId] : []));
  expect({ act, by: by[0] }).toEqual({ act, by: head.holder });
};

type Done = Extract<Outcome, { kind: 'done' }>;

/** What holds between two worlds, by the act that led from one to the other. */
export const followsFrom = (before: World, act: Command['act'], after: Outcome): void => {
  if (after.kind === 'refused') {
    expect({ ...after.world, now: before.now }).toStrictEqual(before);
    return;
  }
  const { file } = after.world;
  expect(file.journal.slice(0, before.file.journal.length)).toEqual(before.file.journal);
  for (const { holdings } of after.decisions) {
    expect(holdings.filter(change => change.kind === 'begin').length).toBeLessThanOrEqual(1);
    expect(holdings.filter(change => change.kind === 'end').length).toBeLessThanOrEqual(1);
  }
  disposedForGood(before, after.world);
  ageGoesOn(before, after);
  levelsGrow(before, after);
  openedByHolder(before, after, act);
  if (act === 'close')
    expect({ open: file.head.openReceipts, yellow: file.yellow }).toEqual({ open: 0, yellow: [] });
  if (isAtRest(before.file.head.state) && !OF_CLOSED.has(act)) expect(file).toStrictEqual(before.file);
  if (isInside(before.file.head.state) && act !== 'answer-ask' && act !== 'detach')
    expect(file).toStrictEqual(before.file);
  const isAdvanced = after.decisions.some(({ event }) => event.type === 'file.advanced');
  if (STAYING.has(act) && !isAdvanced) {
    expect(file.head.holdingId).toBe(before.file.head.holdingId);
    const ofFile = after.decisions.filter(({ object }) => object === 'file');
    expect(ofFile.flatMap(({ holdings }) => holdings).filter(({ kind }) => kind !== 'change')).toEqual([]);
  }
};
