import {
  type DynamoDBClient,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { fireRung } from '#shared/domain/custody.ts';
import type { FileEvent } from '#shared/domain/events.ts';
import { openFile, parkFile, sendFile } from '#shared/domain/file-acts.ts';
import { foldFile } from '#shared/domain/fold-file.ts';
import type { FileId, PostId } from '#shared/domain/ids.ts';
import { DEFAULT_RULES } from '#shared/domain/policy.ts';
import { relationsToFile, standingOf } from '#shared/domain/relations.ts';
import { instantOf, plus } from '#shared/domain/time.ts';
import type { Line } from '#shared/domain/way.ts';
import { findBreak } from '#shared/journal/seal.ts';
import { type OfficeStore, Overtaken } from '#shared/store/office-store.ts';
import { openStore } from '#shared/store/open-store.ts';
import { ids, onceOf, openNewFile, plainFiles, somebody } from '#tests/support/office.ts';
import { startTable } from '#tests/support/table.ts';

let table: Awaited<ReturnType<typeof startTable>>;
let store: OfficeStore;
beforeAll(async () => {
  table = await startTable();
  store = openStore({ client: table.client, table: table.name, now: Date.now });
});
afterAll(() => table.stop());

/** Nobody stands above, and nothing is to be warned of. */
const LINE: Line = { above: [], isPassedOver: () => false, levels: 4 };
const now = () => instantOf(Date.now());

/** Reads, decides and sends as `by`, without committing. */
const decideSend = async (fileId: FileId, by: ByOfficer, to: PostId = ids.post(), remark?: string) => {
  const head = await store.files.get(fileId);
  const holding = await store.holdings.of(head);
  const context = { by, at: now(), relations: relationsToFile(head, standingOf(by)) };
  const destination = {
    postId: to,
    holdingId: ids.holding(),
    rules: DEFAULT_RULES,
    level: 2,
    vacant: false,
    onLeave: false,
    paperClosed: false,
  };
  return sendFile(
    { head, holding },
    { to: destination, action: 'for-orders', remark, acknowledged: [], line: LINE },
    context,
  );
};
const once = (by: ByOfficer) => ({ once: onceOf(by, 'sendFile'), answer: { status: 200, body: {} } });

describe('an act', () => {
  it('is one transaction: head, event, both stays and the idempotency record', async () => {
    const by = somebody();
    const fileId = await openNewFile(store, by);
    const decision = await decideSend(fileId, by);
    const sent: number[] = [];
    const counting = openStore({
      client: spy(table.client, n => sent.push(n)),
      table: table.name,
      now: Date.now,
    });
    const head = await counting.files.get(fileId);
    await counting.commit({ decisions: [{ ...decision, before: head } as typeof decision], ...once(by) });
    expect(sent).toEqual([5]);
    const after = await store.files.get(fileId);
    expect(after).toEqual(decision.after);
  });

  it('leaves no trace when another act was first', async () => {
    const by = somebody();
    const fileId = await openNewFile(store, by);
    const [first, second] = [await decideSend(fileId, by), await decideSend(fileId, by)];
    const request = onceOf(by, 'sendFile');
    await store.commit({ decisions: [first], ...once(by) });
    await expect(
      store.commit({ decisions: [second], once: request, answer: { status: 200, body: {} } }),
    ).rejects.toEqual(new Overtaken('head'));
    expect(await store.files.get(fileId)).toEqual(first.after);
    expect(await store.findAnswer(request)).toBeUndefined();
    expect((await store.holdings.workOf(second.after.holder, { limit: 10 })).items).toEqual([]);
  });

  it('seals each event onto the last, and the head is the fold of the journal', async () => {
    const by = somebody();
    const fileId = await openNewFile(store, by);
    const next = somebody(by.officeId);
    await store.commit({ decisions: [await decideSend(fileId, by, next.postId)], ...once(by) });
    const head = await store.files.get(fileId);
    const holding = await store.holdings.of(head);
    const context = { by: next, at: now(), relations: relationsToFile(head, standingOf(next)) };
    await store.commit({ decisions: [openFile({ head, holding }, context)], ...once(next) });
    const { items } = await store.files.journal(fileId, { limit: 100 });
    expect(items.map(({ type }) => type)).toEqual(['file.created', 'file.sent', 'file.opened']);
    expect(findBreak(items)).toBeUndefined();
    const bare = items.map(({ hash: _h, previousHash: _p, ...event }) => event as FileEvent);
    expect(bare.reduce<ReturnType<typeof foldFile> | undefined>(foldFile, undefined)).toEqual(
      await store.files.get(fileId),
    );
  });

  it('is answered again by its key, refused for another request, and done once', async () => {
    const by = somebody();
    const request = onceOf(by, 'createFile', 'the-same-key', 'a');
    await openNewFile(store, by, { once: request });
    await expect(openNewFile(store, by, { once: request })).rejects.toEqual(new Overtaken('once'));
    expect(await store.findAnswer(request)).toMatchObject({ status: 201 });
    await expect(store.findAnswer({ ...request, askedSha256: 'b' })).rejects.toMatchObject({
      code: 'idempotency.key-reused',
    });
    const register = plainFiles(by.officeId);
    expect((await store.registers.list(register, { limit: 10 })).items).toHaveLength(1);
  });

  it('may be asked again by the same key once thirty days have passed', async () => {
    const by = somebody();
    const request = onceOf(by, 'createFile', 'an-old-key');
    const monthAgo = openStore({
      client: table.client,
      table: table.name,
      now: () => Date.now() - 31 * 86_400_000,
    });
    await openNewFile(monthAgo, by, { once: request });
    expect(await store.findAnswer(request)).toBeUndefined();
    await expect(openNewFile(store, by, { once: request })).resolves.toBeDefined();
  });

  it('is tried again with jitter while another transaction holds an item, and refused as busy in the end', async () => {
    const by = somebody();
    const fileId = await openNewFile(store, by);
    const waits: number[] = [];
    const rest = async (ms: number) => void waits.push(ms);
    const failing = (times: number) =>
      openStore({ client: conflicting(table.client, times), table: table.name, now: Date.now, rest });
    const patient = failing(3);
    const head = await patient.files.get(fileId);
    const decision = { ...(await decideSend(fileId, by)), before: head };
    await patient.commit({ decisions: [decision], ...once(by) });
    expect(waits).toHaveLength(3);
    expect(await store.files.get(fileId)).toEqual(decision.after);

    const other = await openNewFile(store, by);
    const hopeless = failing(1000);
    const standingHead = await hopeless.files.get(other);
    await expect(
      hopeless.commit({
        decisions: [{ ...(await decideSend(other, by)), before: standingHead }],
        ...once(by),
      }),
    ).rejects.toMatchObject({ code: 'server.busy' });
    expect((await store.files.get(other)).version).toBe(1);
  });
});

describe('numbers', () => {
  it('run on without a gap when fifty files are opened at once, through five Lambdas', async () => {
    const by = somebody();
    const stores = Array.from({ length: 5 }, () =>
      openStore({ client: table.client, table: table.name, now: Date.now }),
    );
    await Promise.all(Array.from({ length: 10 }, () => stores.map(one => openNewFile(one, by))).flat());
    const register = plainFiles(by.officeId);
    const { items } = await store.registers.list(register, { limit: 100 });
    expect(items.map(({ serial }) => serial)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    expect(new Set(items.map(({ objectId }) => objectId)).size).toBe(50);
  });

  it('begin again in the new year of India, not of Greenwich', async () => {
    const by = somebody();
    const newYear = instantOf(Date.parse('2026-12-31T18:30:00.000Z'));
    await openNewFile(store, by, { at: plus(newYear, -1000) });
    await openNewFile(store, by, { at: newYear });
    for (const at of [plus(newYear, -1000), newYear]) {
      const register = plainFiles(by.officeId, at);
      const { items } = await store.registers.list(register, { limit: 10 });
      expect(items.map(({ number }) => number)).toEqual([`TEST-${by.officeId}/1/${register.year}`]);
    }
  });
});

describe('lists', () => {
  it('show what a post holds, most urgent first, and no longer what it sent on', async () => {
    const by = somebody();
    const [a, b] = [await openNewFile(store, by), await openNewFile(store, by)];
    const to = ids.post();
    const urgent = await decideSend(a, by, to);
    await store.commit({ decisions: [urgent], ...once(by) });
    expect(
      (await store.holdings.workOf(by.postId, { limit: 10 })).items.map(({ objectId }) => objectId),
    ).toEqual([b]);
    expect((await store.holdings.workOf(to, { limit: 10 })).items.map(({ objectId }) => objectId)).toEqual([
      a,
    ]);
  });

  it('put what is out today first and what is ordinary last, however old each is', async () => {
    const by = somebody();
    const graded = ['priority', 'out-today', 'ordinary', 'most-immediate', 'immediate'] as const;
    for (const priority of graded) await openNewFile(store, by, { priority });
    const { items } = await store.holdings.workOf(by.postId, { limit: 10 });
    expect(items.map(({ priority }) => priority)).toEqual([
      'out-today',
      'most-immediate',
      'immediate',
      'priority',
      'ordinary',
    ]);
  });

  it('keep a parked file on its holder’s list', async () => {
    const by = somebody();
    const fileId = await openNewFile(store, by);
    const head = await store.files.get(fileId);
    const holding = await store.holdings.of(head);
    const context = { by, at: now(), relations: relationsToFile(head, standingOf(by)) };
    const parked = parkFile(
      { head, holding },
      { until: plus(now(), 86_400_000), reason: 'आख्या की प्रतीक्षा', alone: 30 },
      context,
    );
    await store.commit({ decisions: [parked], ...once(by) });
    const { items } = await store.holdings.workOf(by.postId, { limit: 10 });
    expect(items).toMatchObject([{ objectId: fileId, state: 'PARKED', dueAt: holding.dueAt }]);
  });

  it('go on from their cursor, and refuse a cursor of another list', async () => {
    const by = somebody();
    for (let n = 0; n < 5; n += 1) await openNewFile(store, by);
    const first = await store.holdings.workOf(by.postId, { limit: 3 });
    const second = await store.holdings.workOf(by.postId, { limit: 3, cursor: first.cursor });
    expect([...first.items, ...second.items].map(({ objectId }) => objectId)).toHaveLength(5);
    expect(new Set([...first.items, ...second.items].map(({ objectId }) => objectId)).size).toBe(5);
    for (const cursor of [first.cursor ?? '', 'nonsense', Buffer.from('[]').toString('base64url')])
      await expect(store.holdings.workOf(ids.post(), { limit: 3, cursor })).rejects.toMatchObject({
        code: 'request.cursor-invalid',
      });
  });

  it('give one page of a work list by one query, whatever lies in the post’s history', async () => {
    const by = somebody();
    for (let n = 0; n < 20; n += 1) {
      const fileId = await openNewFile(store, by);
      if (n > 0) await store.commit({ decisions: [await decideSend(fileId, by)], ...once(by) });
    }
    let queries = 0;
    const counting = openStore({
      client: spy(
        table.client,
        () => {},
        () => (queries += 1),
      ),
      table: table.name,
      now: Date.now,
    });
    expect((await counting.holdings.workOf(by.postId, { limit: 50 })).items).toHaveLength(1);
    expect(queries).toBe(1);
  });
});

describe('what is due', () => {
  it('is found over all shards and gone when the stay is over', async () => {
    const by = somebody();
    // Due by the ladder, and within the limit beyond which a reason is asked.
    const past = instantOf(Date.now() - 7 * 86_400_000);
    const files = await Promise.all(Array.from({ length: 12 }, () => openNewFile(store, by, { at: past })));
    const mine = async () =>
      (await store.holdings.dueBefore(now(), 1000)).filter(({ postId }) => postId === by.postId).length;
    expect(await mine()).toBe(12);
    const [first] = files;
    if (!first) throw new Error('no file');
    await store.commit({ decisions: [await decideSend(first, by)], ...once(by) });
    expect(await mine()).toBe(11);
  });

  it('fires a rung once, however many timers come', async () => {
    const by = somebody();
    const fileId = await openNewFile(store, by, { at: instantOf(Date.now() - 4 * 86_400_000) });
    const fire = async () => {
      const head = await store.files.get(fileId);
      const holding = await store.holdings.of(head);
      const dueAt = holding.dueAt ?? now();
      const who = { lineAbove: [], officers: [], askId: ids.ask() };
      const firing = { rung: 0, dueAt, at: now(), rules: DEFAULT_RULES, ...who };
      return store.commit({ decisions: [fireRung({ object: 'file', head }, holding, firing)] });
    };
    const outcomes = await Promise.allSettled([fire(), fire(), fire()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { items } = await store.files.journal(fileId, { limit: 10 });
    expect(items.map(({ type }) => type)).toEqual(['file.created', 'custody.reminded']);
  });

  it('counts restarts only while the stay runs', async () => {
    const by = somebody();
    const fileId = await openNewFile(store, by);
    const { holdingId } = await store.files.get(fileId);
    const held = { objectId: fileId, postId: by.postId, holdingId };
    expect(await store.holdings.countRestart(held)).toBe(1);
    expect(await store.holdings.countRestart(held)).toBe(2);
    await store.commit({ decisions: [await decideSend(fileId, by)], ...once(by) });
    expect(await store.holdings.countRestart(held)).toBeUndefined();
  });

  it('moves with a changed calendar, but not under an act that was first', async () => {
    const by = somebody();
    const fileId = await openNewFile(store, by);
    const { holdingId } = await store.files.get(fileId);
    const held = { objectId: fileId, postId: by.postId, holdingId };
    const holding = await store.holdings.of(await store.files.get(fileId));
    const later = plus(now(), 9 * 86_400_000);
    const moved = { ...holding, dueAt: later, limitAt: later, lateAfter: later };
    expect(await store.holdings.recount(holding, moved)).toBe(true);
    expect(await store.holdings.find(held)).toEqual(moved);
    // Somebody counted it meanwhile: what was read before is no ground to count it on.
    expect(await store.holdings.recount(holding, moved)).toBe(false);
    const { dueAt: _, lateAfter: _l, ...ended } = moved;
    expect(await store.holdings.recount(moved, ended)).toBe(true);
    expect(await store.holdings.find(held)).toEqual(ended);
    const { items } = await store.holdings.workOf(by.postId, { limit: 10 });
    expect(items).toEqual([ended]);
    await store.commit({ decisions: [await decideSend(fileId, by)], ...once(by) });
    expect(await store.holdings.recount(ended, moved)).toBe(false);
  });
});

it('sending writes no more than 14 write units with a short remark and 26 with the longest', async () => {
  const by = somebody();
  const units = async (remark: string) => {
    const fileId = await openNewFile(store, by);
    const { decisions } = { decisions: [await decideSend(fileId, by, ids.post(), remark)] };
    let consumed = 0;
    const measuring = openStore({
      client: spy(table.client, (_, input) => (consumed = transactionUnits(input))),
      table: table.name,
      now: Date.now,
    });
    const head = await measuring.files.get(fileId);
    await measuring.commit({
      decisions: decisions.map(decision => ({ ...decision, before: head })),
      once: onceOf(by, 'sendFile', ulid(), 'a'.repeat(64)),
      answer: {
        status: 200,
        body: {
          fileId,
          number: head.number,
          version: 2,
          state: 'ACTIVE',
          holder: by.postId,
          holdingId: head.holdingId,
          heldSince: now(),
        },
      },
    });
    return consumed;
  };
  expect(await units('कृपया आदेशार्थ')).toBeLessThanOrEqual(14);
  expect(await units('क'.repeat(2000))).toBeLessThanOrEqual(26);
});

type TransactItems = NonNullable<TransactWriteItemsCommand['input']['TransactItems']>;

/** Two units a started kilobyte and item in a transaction; one a started kilobyte for each index entry put or removed. */
const transactionUnits = (items: TransactItems): number =>
  items.reduce((sum, { Put, Update, Delete, ConditionCheck }) => {
    const item = Put?.Item ?? Update?.Key ?? Delete?.Key ?? ConditionCheck?.Key ?? {};
    const size = Math.ceil(bytesOf(item) / 1024);
    const isStay = Put?.Item?.['sk']?.S?.startsWith('HOLDING#') ?? false;
    // A new stay puts two index entries; an ended one removes the two it had.
    return sum + 2 * size + (isStay ? 2 * size : 0);
  }, 0);
const bytesOf = (item: object): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);
const valueBytes = (value: unknown): number => {
  const [type, inner] = Object.entries(value ?? {})[0] ?? [];
  if (type === 'M') return 3 + bytesOf(inner as object) + Object.keys(inner as object).length;
  if (type === 'L')
    return 3 + (inner as unknown[]).reduce((sum: number, one) => sum + 1 + valueBytes(one), 0);
  return type === 'BOOL' || type === 'NULL' ? 1 : Buffer.byteLength(String(inner));
};

/** The same client, telling of every transaction and of every query. */
const spy = (
  client: DynamoDBClient,
  transaction: (items: number, input: TransactItems) => void,
  query: () => void = () => {},
): DynamoDBClient =>
  new Proxy(client, {
    get: (target, name, receiver) =>
      name === 'send'
        ? (command: unknown) => {
            if (command instanceof TransactWriteItemsCommand)
              transaction(command.input.TransactItems?.length ?? 0, command.input.TransactItems ?? []);
            if (command instanceof QueryCommand) query();
            return target.send(command as never);
          }
        : Reflect.get(target, name, receiver),
  });

/** The same client, whose first transactions meet a conflict: the emulator never makes one. */
const conflicting = (client: DynamoDBClient, times: number): DynamoDBClient => {
  let left = times;
  return new Proxy(client, {
    get: (target, name, receiver) =>
      name === 'send'
        ? (command: unknown) => {
            if (command instanceof TransactWriteItemsCommand && left > 0) {
              left -= 1;
              throw new TransactionCanceledException({
                message: 'Transaction cancelled',
                $metadata: {},
                CancellationReasons: [{ Code: 'TransactionConflict' }],
              });
            }
            return target.send(command as never);
          }
        : Reflect.get(target, name, receiver),
  });
};
