import {
  type DynamoDBClient,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Count, NO_TALLY } from '#shared/domain/adoption/counting.ts';
import { Day, Instant, istDay } from '#shared/domain/time.ts';
import { openStore } from '#shared/store/open-store.ts';
import { ids } from '#tests/support/office.ts';
import { startTable } from '#tests/support/table.ts';

let table: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  table = await startTable(undefined, { streamed: false, onDisk: false });
});
afterAll(() => table.stop());

const open = (client: DynamoDBClient = table.client) =>
  openStore({ client, table: table.name, now: Date.now, rest: () => Promise.resolve() }).adoption;

const WEEK = Day.parse('2026-01-05');
const AT = Instant.parse('2026-01-06T06:00:00.000Z');
const later = Instant.parse('2026-01-08T06:00:00.000Z');
const office = () => ids.office();
const move = (officeId = office(), officerId = ids.officer(), at = AT): Count => ({
  objectId: ids.file(),
  seq: 3,
  officeId,
  week: WEEK,
  thing: 'movements',
  nature: 'electronic',
  mover: { officerId, at },
});

describe('counts', () => {
  it('stand beside each other, paper and electronic, week by week', async () => {
    const adoption = open();
    const officeId = office();
    const base = { officeId, week: WEEK, nature: 'electronic' } as const;
    const next = Day.parse('2026-01-12');
    const counts: readonly Count[] = [
      { ...base, objectId: ids.receipt(), seq: 1, thing: 'receipts' },
      { ...base, objectId: ids.receipt(), seq: 1, thing: 'receipts', nature: 'physical' },
      { ...base, objectId: ids.file(), seq: 1, thing: 'files', nature: 'physical' },
      { ...base, objectId: ids.file(), seq: 1, thing: 'files', week: next },
    ];
    expect(await adoption.count(counts)).toBe(4);
    expect(await adoption.weeksOf(officeId, [WEEK, next, Day.parse('2026-01-19')])).toEqual([
      {
        week: WEEK,
        officeId,
        tally: {
          receipts: { physical: 1, electronic: 1 },
          files: { physical: 1, electronic: 0 },
          movements: { physical: 0, electronic: 0 },
        },
      },
      { week: next, officeId, tally: { ...NO_TALLY, files: { physical: 0, electronic: 1 } } },
    ]);
    expect((await adoption.officesIn(next)).map(each => each.officeId)).toContain(officeId);
  });

  it('are the same however often, in whatever order and in whatever parts events are told', async () => {
    const part = fc.array(fc.nat({ max: 11 }), { minLength: 1, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 5 }), async parts => {
        const adoption = open();
        const [officeId, files] = [office(), [ids.file(), ids.file(), ids.file()]];
        const officers = [ids.officer(), ids.officer()];
        const all = Array.from({ length: 12 }, (_, n): Count => {
          const [objectId = ids.file(), officerId = ids.officer()] = [files[n % 3], officers[n % 2]];
          const at = Instant.parse(`2026-01-${String(5 + (n % 6)).padStart(2, '0')}T06:00:00.000Z`);
          return { ...move(officeId, officerId, at), objectId, seq: 1 + n };
        });
        for (const one of parts) await adoption.count(one.flatMap(n => all[n] ?? []));
        // What was never told before comes back from the dead letters at last.
        await adoption.count(all);
        const [week] = await adoption.weeksOf(officeId, [WEEK]);
        expect(week?.tally.movements).toEqual({ physical: 0, electronic: 12 });
        const uses = (await adoption.officers()).filter(({ officerId }) => officers.includes(officerId));
        expect(uses.map(({ moved }) => moved)).toEqual([6, 6]);
        expect(uses.map(({ firstMovedAt }) => firstMovedAt).sort()).toEqual([
          '2026-01-05T06:00:00.000Z',
          '2026-01-06T06:00:00.000Z',
        ]);
        expect(uses.map(({ movedOn }) => movedOn).sort()).toEqual(['2026-01-09', '2026-01-10']);
      }),
      { numRuns: 30 },
    );
  });

  it('lose nothing when many count at once, the same and other things', async () => {
    const [officeId, officerId] = [office(), ids.officer()];
    const counts = Array.from({ length: 24 }, () => move(officeId, officerId));
    const halves = [counts.slice(0, 16), counts.slice(8)].flatMap(half => [half.slice(0, 8), half.slice(8)]);
    const patient = () => openStore({ client: table.client, table: table.name, now: Date.now }).adoption;
    await Promise.all(halves.map(half => patient().count(half)));
    const [week] = await open().weeksOf(officeId, [WEEK]);
    expect(week?.tally.movements.electronic).toBe(24);
    expect((await open().officers()).find(use => use.officerId === officerId)?.moved).toBe(24);
  });

  it('of more than a transaction holds are counted in several', async () => {
    const officeId = office();
    const counts = Array.from({ length: 70 }, () => move(officeId));
    expect(await open().count(counts)).toBe(70);
    expect(await open().count(counts)).toBe(0);
    const [week] = await open().weeksOf(officeId, [WEEK]);
    expect(week?.tally.movements.electronic).toBe(70);
  });

  it('are one transaction of a batch, with one read before it', async () => {
    const sent: string[] = [];
    const counting = new Proxy(table.client, {
      get: (target, name, receiver) =>
        name === 'send'
          ? (command: { readonly constructor: { readonly name: string } }) => {
              sent.push(command.constructor.name);
              return target.send(command as never);
            }
          : Reflect.get(target, name, receiver),
    });
    await open(counting).count(Array.from({ length: 10 }, () => move()));
    expect(sent).toEqual(['BatchGetItemCommand', 'TransactWriteItemsCommand']);
    sent.length = 0;
    await open(counting).officers();
    expect(sent).toEqual(Array.from({ length: 4 }, () => 'QueryCommand'));
  });

  it('that others touch at this instant are tried again, and given up as busy', async () => {
    const conflict = () =>
      new TransactionCanceledException({
        $metadata: {},
        message: 'conflict',
        CancellationReasons: [{ Code: 'TransactionConflict' }],
      });
    const failing = (times: number) => {
      let left = times;
      return new Proxy(table.client, {
        get: (target, name, receiver) =>
          name === 'send'
            ? (command: object) => {
                if (!(command instanceof TransactWriteItemsCommand) || left === 0)
                  return target.send(command as never);
                left -= 1;
                return Promise.reject(conflict());
              }
            : Reflect.get(target, name, receiver),
      });
    };
    const one = move();
    expect(await open(failing(3)).count([one])).toBe(1);
    const other = move(one.officeId);
    await expect(open(failing(100)).count([other])).rejects.toMatchObject({ code: 'server.busy' });
    const [week] = await open().weeksOf(one.officeId, [WEEK]);
    expect(week?.tally.movements.electronic).toBe(1);
  });
});

describe('an officer’s use', () => {
  it('knows the last day signed in, and what was moved beside it, whichever came first', async () => {
    const adoption = open();
    const [first, second] = [ids.officer(), ids.officer()];
    await adoption.keepSignedIn(first, istDay(AT));
    await adoption.keepSignedIn(first, istDay(later));
    await adoption.keepSignedIn(first, istDay(AT));
    await adoption.count([move(office(), first)]);
    await adoption.count([move(office(), second)]);
    await adoption.keepSignedIn(second, istDay(AT));
    await adoption.keepSignedIn(second, istDay(AT));
    const uses = await adoption.officers();
    const of = (officerId: string) => uses.find(use => use.officerId === officerId);
    const moved = { movedOn: '2026-01-06', firstMovedAt: AT, moved: 1 };
    expect(of(first)).toEqual({ officerId: first, signedInOn: '2026-01-08', ...moved });
    expect(of(second)).toEqual({ officerId: second, signedInOn: '2026-01-06', ...moved });
  });

  it('of five thousand officers is read in a few queries', async () => {
    const own = await startTable(undefined, { streamed: false, onDisk: false });
    const { adoption } = openStore({ client: own.client, table: own.name, now: Date.now });
    const lanes = Array.from({ length: 20 }, async () => {
      for (let n = 0; n < 250; n += 1) await adoption.keepSignedIn(ids.officer(), WEEK);
    });
    await Promise.all(lanes);
    let queries = 0;
    const counting = new Proxy(own.client, {
      get: (target, name, receiver) => {
        if (name === 'send') queries += 1;
        return Reflect.get(target, name, receiver);
      },
    });
    const uses = await openStore({ client: counting, table: own.name, now: Date.now }).adoption.officers();
    expect(uses).toHaveLength(5000);
    expect(queries).toBeLessThanOrEqual(12);
    await own.stop();
  });
});
