import { expect } from 'vitest';
import { EVENT_DATA } from '#shared/domain/events.ts';
import { FileHead } from '#shared/domain/file.ts';
import { foldFile } from '#shared/domain/fold-file.ts';
import { foldReceipt } from '#shared/domain/fold-receipt.ts';
import { Holding } from '#shared/domain/holding.ts';
import { GreenNote, YellowNote } from '#shared/domain/note.ts';
import { noteParagraphs } from '#shared/domain/notes/plain-text.ts';
import { ReceiptHead } from '#shared/domain/receipt.ts';
import { foldStays } from '#shared/domain/statement.ts';
import type { Command, Outcome } from './play.ts';
import { type FileInWorld, type ReceiptInWorld, stayOf, type World } from './world.ts';

/** What JSON and the store make of a value: what they would lose or change must not be there. */
const asStored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const openStays = ({ stays }: FileInWorld | ReceiptInWorld): readonly Holding[] =>
  [...stays.values()].filter(stay => stay.endedAt === undefined);

/** A file is with exactly one post; a closed one with none. */
const heldOnce = ({ file }: World): void => {
  const open = openStays(file);
  if (file.head.state === 'CLOSED') {
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
  expect(stay.suspendedAt !== undefined).toBe(state === 'SUSPENDED');
  if (state === 'SUSPENDED') expect(stay.dueAt).toBeUndefined();
};

/** The head says only what holds now: what belonged to a state or a stay that is over is gone from it. */
const nothingStale = ({ file: { head, journal } }: World): void => {
  expect(head.parkedUntil !== undefined).toBe(head.state === 'PARKED');
  expect(head.closedAt !== undefined).toBe(head.state === 'CLOSED');
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
    expect(openStays(receipt)).toHaveLength(receipt.head.state === 'DIARISED' ? 1 : 0);
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

/** The custody statement tells the same stays as the store holds. */
const told = ({ file }: World): void => {
  const { ended, open } = foldStays(undefined, file.journal);
  const stays = [...file.stays.values()].map(({ holdingId, postId, receivedAt, openedAt, endedAt }) => ({
    holdingId,
    postId,
    from: receivedAt,
    openedAt,
    until: endedAt,
  }));
  const statement = [...ended, ...(open ? [open] : [])].map(
    ({ holdingId, postId, from, openedAt, until }) => ({ holdingId, postId, from, openedAt, until }),
  );
  expect(statement).toEqual(stays);
};

/** What holds of every world that any sequence of acts has led to. */
export const holdsOf = (world: World): void => {
  heldOnce(world);
  nothingStale(world);
  headIsFold(world);
  storable(world);
  numbered(world);
  told(world);
};

/** Acts that leave the file where it is: they never end a stay. */
const STAYING: ReadonlySet<Command['act']> = new Set([
  'open',
  'park',
  'suspend',
  'resume',
  'request-closing',
  'file-timer',
  'set-readers',
  'draft-note',
  'revise-note',
  'confirm-note',
  'discard-note',
]);

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
  if (before.file.head.state === 'CLOSED' && act !== 'reopen') expect(file).toStrictEqual(before.file);
  if (STAYING.has(act)) {
    expect(file.head.holdingId).toBe(before.file.head.holdingId);
    expect(
      after.decisions.flatMap(({ holdings }) => holdings).filter(({ kind }) => kind !== 'change'),
    ).toEqual([]);
  }
};
