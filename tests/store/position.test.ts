import { type DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileId } from '#shared/domain/ids.ts';
import { Instant, plus } from '#shared/domain/time.ts';
import { openStore } from '#shared/store/open-store.ts';
import { openPositions } from '#shared/store/position.ts';
import { counting } from '#tests/bench/support/counting.ts';
import { ids, openNewFile, somebody } from '#tests/support/office.ts';
import { actOnFile, countedByHand, MOVES, tally } from '#tests/support/position.ts';
import { writePosition } from '#tests/support/seeded-position.ts';
import { startTable } from '#tests/support/table.ts';

let table: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  table = await startTable(undefined, { streamed: false, onDisk: false });
});
afterAll(() => table.stop());

const AT = Instant.parse('2026-01-30T06:00:00.000Z');
const HOUR = 3_600_000;
const open = (client: DynamoDBClient = table.client) => ({
  ...openStore({ client, table: table.name, now: Date.now, rest: () => Promise.resolve() }),
  positions: openPositions({ client, table: table.name, rest: () => Promise.resolve() }),
});

const newSeats = () => {
  const [here, there] = [ids.office(), ids.office()];
  return [somebody(here), somebody(here), somebody(there)] as const;
};
type Seats = ReturnType<typeof newSeats>;

/** Some files, and acts upon them as they come; what cannot be done now is left out. */
const work = async (seats: Seats, acts: readonly (readonly [number, number, number])[]) => {
  const store = open();
  const fileIds: FileId[] = [];
  for (const seat of seats.slice(0, 2)) fileIds.push(await openNewFile(store, seat, { at: AT }));
  for (const [index, [which, act, whom]] of acts.entries()) {
    const fileId = fileIds[which % fileIds.length];
    const move = MOVES[act % MOVES.length];
    const to = seats[whom % seats.length];
    if (!fileId || !move || !to) continue;
    const { holder, from } = await store.files.get(fileId);
    const seatOf = (postId: string | undefined) => seats.find(seat => seat.postId === postId);
    const by = seatOf(move === 'pull-back' ? from : holder) ?? to;
    const goes = move === 'return' ? (seatOf(from) ?? to) : move === 'pull-back' ? by : to;
    try {
      await actOnFile(store, fileId, { move, by, to: goes, at: plus(AT, (index + 1) * 7 * HOUR) });
    } catch {
      // Not now.
    }
  }
  return fileIds;
};

const isRight = async (seats: Seats): Promise<void> => {
  const store = open();
  const all = await store.positions.all();
  const lying = await Promise.all(
    seats.map(async ({ postId }) => {
      const byHand = await countedByHand(store, postId);
      expect(tally(all.find(one => one.postId === postId)?.lots ?? [])).toEqual(byHand);
      return Object.values(byHand).reduce((a, b) => a + b, 0);
    }),
  );
  const owned = (
    await Promise.all(seats.slice(0, 1).map(seat => store.positions.ownOf(seat.officeId)))
  ).flat();
  expect(owned.reduce((total, { count }) => total + count, 0)).toBe(lying.reduce((a, b) => a + b, 0));
  for (const [index, { postId }] of seats.entries())
    expect(owned.find(own => own.postId === postId)?.count ?? 0).toBe(lying[index]);
};

const anyActs = fc.array(fc.tuple(fc.nat(3), fc.nat(50), fc.nat(9)), { minLength: 5, maxLength: 30 });

describe('the position of posts', () => {
  it('is what their work lists say, however often, late, and out of order it is told', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyActs,
        fc.array(fc.array(fc.nat(3), { maxLength: 5 }), { maxLength: 4 }),
        async (acts, told) => {
          const seats = newSeats();
          const fileIds = await work(seats, acts);
          for (const batch of told) await open().positions.count(batch.flatMap(at => fileIds[at] ?? []));
          await open().positions.count([...fileIds, ...fileIds.toReversed()]);
          await isRight(seats);
          expect(await open().positions.count(fileIds)).toBe(0);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('is counted once by two who are told of the same at the same moment', async () => {
    const seats = newSeats();
    const fileIds = await work(seats, [
      [0, 0, 0],
      [0, 1, 1],
      [1, 1, 2],
      [0, 0, 0],
      [1, 0, 0],
    ]);
    const counted = await Promise.all([1, 2, 3].map(() => open().positions.count(fileIds)));
    expect(counted.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(4);
    await isRight(seats);
  });

  it('catches up with a journal longer than one transaction takes, as one that was there before it was counted', async () => {
    const seats = newSeats();
    const acts = Array.from({ length: 60 }, (_, at) => [0, at % 2, at] as const);
    const fileIds = await work(seats, acts);
    const [fileId] = fileIds;
    if (!fileId) throw new Error('no file');
    const { version } = await open().files.get(fileId);
    expect(version).toBeGreaterThan(20);
    expect(await open().positions.count([fileId])).toBe(version);
    await open().positions.count(fileIds);
    await isRight(seats);
  });

  it('loses nothing and counts nothing twice by a crash before or after any call', async () => {
    class Crash extends Error {}
    const crashing = (at: number, done: boolean): DynamoDBClient => {
      let count = 0;
      return new Proxy(table.client, {
        get: (target, name, receiver) =>
          name === 'send'
            ? async (command: never) => {
                count += 1;
                if (count > at || (count === at && !done)) throw new Crash();
                const answer = await target.send(command);
                if (count === at) throw new Crash();
                return answer;
              }
            : Reflect.get(target, name, receiver),
      });
    };
    for (const done of [false, true])
      for (let at = 1; at <= 5; at += 1) {
        const seats = newSeats();
        const fileIds = await work(seats, [
          [0, 1, 1],
          [0, 0, 0],
          [1, 1, 2],
        ]);
        const crashed = open(crashing(at, done)).positions.count(fileIds);
        await expect(crashed, `call ${at}`).rejects.toThrow(Crash);
        await open().positions.count(fileIds);
        await isRight(seats);
      }
  });

  it('is written in one transaction for a batch of messages', async () => {
    const seats = newSeats();
    const fileIds = await Promise.all(
      Array.from({ length: 10 }, () => openNewFile(open(), seats[0], { at: AT })),
    );
    const sent: string[] = [];
    const counting = new Proxy(table.client, {
      get: (target, name, receiver) =>
        name === 'send'
          ? (command: object) => {
              sent.push(command.constructor.name);
              return target.send(command as never);
            }
          : Reflect.get(target, name, receiver),
    });
    await open(counting).positions.count(fileIds);
    expect(sent.filter(name => name === TransactWriteItemsCommand.name)).toHaveLength(1);
    expect(sent.filter(name => name === 'BatchGetItemCommand')).toHaveLength(2);
    expect(sent).toHaveLength(13);
  });
});

describe('the matrix', () => {
  it('reads as much of a hundred posts with a thousand things as with a hundred thousand, but for their own lines', async () => {
    const postIds = Array.from({ length: 100 }, () => ids.post());
    const read = async (things: number) => {
      const own = await startTable(undefined, { streamed: false, onDisk: false });
      await writePosition(own, postIds, { things, seed: 1 });
      const { client, take } = counting(own.client, own.name);
      const all = await openPositions({ client, table: own.name }).all();
      const consumed = take();
      await own.stop();
      const total = all.flatMap(({ lots }) => lots).reduce((sum, { count }) => sum + count, 0);
      expect(total).toBe(things);
      return consumed;
    };
    const [few, many] = [await read(1000), await read(100_000)];
    expect(few.calls).toEqual({ Query: 16 });
    expect(many.calls).toEqual(few.calls);
    // A line has an entry for each day, priority and category at most: a hundred times as many things are not a hundred lines.
    expect(many.readUnits).toBeLessThan(12 * few.readUnits);
    expect(many.readUnits / 100).toBeLessThan(3);
  });
});
