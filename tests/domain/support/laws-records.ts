import { expect } from 'vitest';
import type { FileEvent } from '#shared/domain/events.ts';
import type { PostId } from '#shared/domain/ids.ts';
import type { World } from './world.ts';

/** What a journal tells of a record up to an event: told anew here, not by the fold of the office. */
type Told = {
  readonly holds: ReadonlySet<number>;
  readonly asked: ReadonlyMap<number, PostId>;
  readonly out: PostId | undefined;
  readonly proposed: FileEvent['by'] | undefined;
  readonly linked: boolean;
  readonly disposedAt: number | undefined;
};
const NOTHING: Told = {
  holds: new Set(),
  asked: new Map(),
  out: undefined,
  proposed: undefined,
  linked: false,
  disposedAt: undefined,
};

const without = <K, V>(from: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> =>
  new Map([...from].filter(([each]) => each !== key));

const officerOf = (by: FileEvent['by']) =>
  by.kind === 'officer' ? { officerId: by.officerId, postId: by.postId } : undefined;

/** It is given to one post at a time, and to that which asked. */
const issued = (
  told: Told,
  { requisition, to }: { readonly requisition: number; readonly to: PostId },
): Told => {
  expect(told.out).toBeUndefined();
  expect(told.asked.get(requisition)).toBe(to);
  return { ...told, asked: without(told.asked, requisition), out: to };
};

/** Two persons, in two posts; of nothing that is held, out, asked for, or needed by what is at work. */
const disposed = (told: Told, { by, seq }: FileEvent): Told => {
  const { holds, asked, out, linked, proposed } = told;
  expect({ holds: [...holds], asked: [...asked], out, linked }).toEqual({
    holds: [],
    asked: [],
    out: undefined,
    linked: false,
  });
  const [first, second] = [proposed && officerOf(proposed), officerOf(by)];
  expect(first).toBeDefined();
  expect(second).toBeDefined();
  expect(second?.officerId).not.toBe(first?.officerId);
  expect(second?.postId).not.toBe(first?.postId);
  return { ...told, proposed: undefined, disposedAt: seq };
};

/** After its disposal nothing is said of it any more, but once how much was erased. */
const nothingSaid = (told: Told, event: FileEvent): void => {
  expect(event.type).toBe('file.erased');
  expect(event.by.kind).toBe('clockwork');
  expect(event.seq).toBe((told.disposedAt ?? 0) + 1);
  expect(Object.values(event.data).every(value => typeof value === 'number')).toBe(true);
};

const after = (told: Told, event: FileEvent): Told => {
  if (told.disposedAt !== undefined) {
    nothingSaid(told, event);
    return told;
  }
  const { type, data, seq, by } = event;
  switch (type) {
    case 'file.hold-set':
      return { ...told, holds: new Set([...told.holds, seq]) };
    case 'file.hold-lifted':
      return { ...told, holds: new Set([...told.holds].filter(hold => hold !== data.hold)) };
    case 'file.linked':
      return { ...told, linked: true };
    case 'file.unlinked':
      return { ...told, linked: false };
    case 'file.requisitioned': {
      const asking = officerOf(by)?.postId;
      if (!asking) throw new Error('the clockwork asked for a record');
      // Who has it, or waits for it, does not ask again; and what somebody needs is not disposed of.
      expect([...told.asked.values(), told.out]).not.toContain(asking);
      return { ...told, asked: new Map([...told.asked, [seq, asking]]), proposed: undefined };
    }
    case 'file.requisition-refused':
      expect(told.asked.get(data.requisition)).toBe(data.of);
      return { ...told, asked: without(told.asked, data.requisition) };
    case 'file.record-issued':
      return issued(told, data);
    case 'file.record-returned':
      expect(told.out).toBe(data.from);
      return { ...told, out: undefined };
    case 'file.disposal-proposed':
      expect({ held: told.holds.size, out: told.out, asked: told.asked.size }).toEqual({
        held: 0,
        out: undefined,
        asked: 0,
      });
      return { ...told, proposed: by };
    case 'file.recorded':
    case 'file.disposal-refused':
      return { ...told, proposed: undefined };
    case 'file.disposed':
      return disposed(told, event);
    case 'file.erased':
      throw new Error('erased, and never disposed of');
    // Taken up again it is in the record room no more.
    case 'file.reopened':
      return { ...told, proposed: undefined, asked: new Map(), out: undefined };
    case 'approval.given':
      return data.answers.kind === 'reopening'
        ? { ...told, proposed: undefined, asked: new Map(), out: undefined }
        : told;
    default:
      return told;
  }
};

/** What the record room did with a file, by its journal; and that its head says the same, and nothing more. */
export const keptAsRecords = ({ file: { head, journal } }: World): void => {
  const told = journal.reduce(after, NOTHING);
  expect((head.holds ?? []).map(({ hold }) => hold)).toEqual([...told.holds]);
  expect((head.requisitions ?? []).map(({ requisition, by }) => [requisition, by])).toEqual([...told.asked]);
  expect(head.out?.to).toBe(told.out);
  expect(head.proposal?.officerId).toBe(told.proposed && officerOf(told.proposed)?.officerId);
  expect(head.state === 'DISPOSED').toBe(told.disposedAt !== undefined);
  expect(head.disposed !== undefined).toBe(told.disposedAt !== undefined);
  if (head.out || head.proposal || head.requisitions) expect(head.state).toBe('RECORDED');
};

/** No number comes back: what was disposed of stays so, under its number, whoever tries whatever. */
export const disposedForGood = (before: World, after: World): void => {
  if (before.file.head.state !== 'DISPOSED') return;
  const { version: _v, disposed: _d, ...rests } = before.file.head;
  const { version: _w, disposed: _e, ...stands } = after.file.head;
  expect(stands).toStrictEqual(rests);
};
