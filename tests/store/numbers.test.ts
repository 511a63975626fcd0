import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { Login } from '#shared/domain/directory/officer.ts';
import type { Register, Series } from '#shared/domain/numbering/series.ts';
import { Day, instantOf } from '#shared/domain/time.ts';
import type { RegisterEntry } from '#shared/store/also.ts';
import { type OfficeStore, Overtaken } from '#shared/store/office-store.ts';
import { openStore } from '#shared/store/open-store.ts';
import { ids, onceOf, plainFiles, somebody } from '#tests/support/office.ts';
import { startTable } from '#tests/support/table.ts';

let table: Awaited<ReturnType<typeof startTable>>;
let store: OfficeStore;
beforeAll(async () => {
  table = await startTable();
  store = openStore({ client: table.client, table: table.name, now: Date.now });
});
afterAll(() => table.stop());

const at = () => instantOf(Date.now());
const seriesOf = (by: ByOfficer, series: Series = 'plain'): Register => ({
  ...plainFiles(by.officeId),
  series,
});
const upTo = (last: number, first = 1): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** Enters something in a register, its number written as `written` says. */
const enter = (
  office: OfficeStore,
  by: ByOfficer,
  register: Register,
  {
    written = serial => `${register.officeId}/${register.series}/${serial}`,
    once = onceOf(by, 'registerSealedPaper'),
  }: { written?: (serial: number) => string; once?: ReturnType<typeof onceOf> } = {},
): Promise<string> =>
  office.commitNumbered(register, serial => {
    const number = written(serial);
    const entry: RegisterEntry = { serial, number, objectId: ids.file(), at: at(), by: by.postId };
    return {
      decisions: [],
      also: [{ kind: 'register-entry', register, entry }],
      once,
      answer: { status: 201, body: { number } },
      result: number,
    };
  });

const listed = async (register: Omit<Register, 'series'> & { series?: Series }) =>
  (await store.registers.list(register, { limit: 100 })).items;
const serialsIn = async (register: Register) => (await listed(register)).map(({ serial }) => serial);
const countersOf = async (register: Register) => {
  const { items } = await store.counters.list(register, { limit: 100 });
  return items;
};

const openAt = (by: ByOfficer, register: Register, startAt: number, key: string = ulid()) => {
  const order = { number: '12/स्था०/2026', date: Day.parse('2026-06-30') };
  const opening = { startAt, order, by: { login: Login.parse('admin'), officerId: by.officerId }, at: at() };
  return store.counters.open(register, {
    opening,
    lastNumber: `paper/${startAt - 1}`,
    once: onceOf(by, 'openCounter', key),
    answer: { status: 201, body: {} },
  });
};

/**
 * A client of which one call does not come to its end: the `fate`-th is never made, or is made and its answer is lost, as
 * when a function is killed before or after the table has done what it asked for.
 */
const crashing = (
  client: DynamoDBClient,
  fate: { at: number; done: boolean; count: number },
): DynamoDBClient =>
  new Proxy(client, {
    get: (target, name, receiver) =>
      name === 'send'
        ? async (command: Parameters<DynamoDBClient['send']>[0]) => {
            fate.count += 1;
            const hit = fate.count === fate.at;
            if (hit && !fate.done) throw new Error('crash');
            const answer = await target.send(command);
            if (hit) throw new Error('crash');
            return answer;
          }
        : Reflect.get(target, name, receiver),
  });

describe('counters', () => {
  it('trap 12: give fifty at once under three heads numbers without a gap, through five Lambdas', async () => {
    const by = somebody();
    const stores = Array.from({ length: 5 }, () =>
      openStore({ client: table.client, table: table.name, now: Date.now }),
    );
    const series: readonly Series[] = ['plain', ids.head(), ids.head()];
    const asked = upTo(50).map(n => ({
      office: stores[n % stores.length],
      register: seriesOf(by, series[n % series.length]),
    }));
    const numbers = await Promise.all(
      asked.map(({ office, register }) => enter(office ?? store, by, register)),
    );
    expect(new Set(numbers).size).toBe(50);
    for (const [place, each] of series.entries()) {
      const many = asked.filter(({ register }) => register.series === each).length;
      expect(many, `series ${place}`).toBeGreaterThan(15);
      expect(await serialsIn(seriesOf(by, each))).toEqual(upTo(many));
    }
    const whole = await listed(plainFiles(by.officeId));
    expect(whole).toHaveLength(Math.ceil(50 / 3) - 1);
    const { series: _, ...year } = plainFiles(by.officeId);
    expect(await listed(year)).toHaveLength(50);
  });

  it('trap 12: leave no gap and give nothing twice when a function is killed between any two calls', async () => {
    const by = somebody();
    const register = seriesOf(by, ids.head());
    let given = 0;
    for (const done of [false, true]) {
      for (let nth = 1; ; nth += 1) {
        const fate = { at: nth, done, count: 0 };
        const client = crashing(table.client, fate);
        const once = onceOf(by, 'createFile');
        const broken = openStore({ client, table: table.name, now: Date.now });
        const outcome = await enter(broken, by, register, { once }).catch((error: Error) => error);
        if (!(outcome instanceof Error)) {
          given += 1;
          expect(nth).toBeGreaterThan(2);
          break;
        }
        // Asked again by the same key, as a browser does that heard nothing: done now, or it had been done.
        const answered = await store.findAnswer(once);
        if (answered === undefined) await enter(store, by, register, { once });
        else await expect(enter(store, by, register, { once })).rejects.toEqual(new Overtaken('once'));
        given += 1;
      }
    }
    expect(await serialsIn(register)).toEqual(upTo(given));
    expect(await countersOf(register)).toEqual([{ series: register.series, last: given }]);
  });

  it('trap 12: keep the number of a request that is refused for the next one', async () => {
    const by = somebody();
    const register = seriesOf(by);
    const once = onceOf(by, 'createFile');
    await enter(store, by, register, { once });
    await expect(enter(store, by, register, { once })).rejects.toEqual(new Overtaken('once'));
    await enter(store, by, register);
    expect(await serialsIn(register)).toEqual([1, 2]);
  });

  it('trap 12: go past a number that stands already, and the register says so', async () => {
    const by = somebody();
    const head = seriesOf(by, ids.head());
    const same = (serial: number) => `${by.officeId}/REV/${serial}`;
    await enter(store, by, seriesOf(by), { written: same });
    await enter(store, by, seriesOf(by), { written: same });
    expect(await enter(store, by, head, { written: same })).toBe(`${by.officeId}/REV/3`);
    const lines = await listed(head);
    expect(
      lines.map(({ serial, passedOver, objectId }) => [serial, passedOver, objectId === undefined]),
    ).toEqual([
      [1, true, true],
      [2, true, true],
      [3, undefined, false],
    ]);
  });
});

describe('a typed number', () => {
  it('trap 12: is given once in an office and year, however it is spelt, to one of two at once', async () => {
    const by = somebody();
    const free = seriesOf(by, 'free');
    const two = await Promise.allSettled(
      ['Misc/Flood', 'MISC/flood'].map(number => enter(store, by, free, { written: () => number })),
    );
    expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = two.find(each => each.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'number.taken' });
    expect(await serialsIn(free)).toEqual([1]);
    const elsewhere = somebody();
    await enter(store, elsewhere, seriesOf(elsewhere, 'free'), { written: () => 'Misc/Flood' });
    expect(await serialsIn(seriesOf(elsewhere, 'free'))).toEqual([1]);
  });
});

describe('a counter that goes on from paper', () => {
  it('begins where the order says, and its register begins with the order', async () => {
    const by = somebody();
    const register = seriesOf(by);
    await openAt(by, register, 4812);
    await Promise.all([1, 2, 3].map(() => enter(store, by, register)));
    const lines = await listed(register);
    expect(lines.map(({ serial }) => serial)).toEqual([4811, 4812, 4813, 4814]);
    expect(lines[0]).toMatchObject({
      number: 'paper/4811',
      opening: {
        startAt: 4812,
        order: { number: '12/स्था०/2026', date: '2026-06-30' },
        by: { login: 'admin', officerId: by.officerId },
      },
    });
    expect(lines[0]).not.toHaveProperty('objectId');
    const [counter] = await countersOf(register);
    expect(counter).toMatchObject({ series: 'plain', last: 4814, opening: { startAt: 4812 } });
  });

  it('is opened once, whether or not it has given numbers since', async () => {
    const by = somebody();
    const register = seriesOf(by, ids.head());
    await openAt(by, register, 100);
    await expect(openAt(by, register, 200)).rejects.toMatchObject({ code: 'counter.opened' });
    await enter(store, by, register);
    await expect(openAt(by, register, 200)).rejects.toMatchObject({ code: 'counter.in-use' });
    expect(await serialsIn(register)).toEqual([99, 100]);
  });

  it('is not opened once it has given a number by itself', async () => {
    const by = somebody();
    const register = seriesOf(by);
    await enter(store, by, register);
    await expect(openAt(by, register, 4812)).rejects.toMatchObject({
      code: 'counter.in-use',
      facts: { last: 1 },
    });
    await enter(store, by, register);
    expect(await serialsIn(register)).toEqual([1, 2]);
  });

  it('trap 12: races with the first number: one of them is first, and no number is lost', async () => {
    for (const round of upTo(5)) {
      const by = somebody();
      const register = seriesOf(by);
      const [opened] = await Promise.allSettled([openAt(by, register, 50), enter(store, by, register)]);
      const expected = opened?.status === 'fulfilled' ? [49, 50] : [1];
      expect(await serialsIn(register), `round ${round}`).toEqual(expected);
      if (opened?.status === 'rejected') expect(opened.reason).toMatchObject({ code: 'counter.in-use' });
    }
  });

  it('leaves the counters of other heads alone', async () => {
    const by = somebody();
    const [one, other] = [seriesOf(by, ids.head()), seriesOf(by, ids.head())];
    await openAt(by, one, 10);
    await enter(store, by, other);
    // Two ids made in one millisecond stand in either order.
    const last = new Map((await countersOf(one)).map(counter => [counter.series, counter.last]));
    expect(last).toEqual(
      new Map([
        [one.series, 9],
        [other.series, 1],
      ]),
    );
  });
});
