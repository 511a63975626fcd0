import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { search } from '#functions/http/search/search.ts';
import { clockOf } from '#functions/office/clock.ts';
import { openOffice } from '#functions/office/office.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { FileHead } from '#shared/domain/file.ts';
import { FileId, type PostId } from '#shared/domain/ids.ts';
import { Instant } from '#shared/domain/time.ts';
import { wordsOf } from '#shared/domain/words.ts';
import { batchWriter, puts } from '#shared/store/batch-write.ts';
import { key } from '#shared/store/keys.ts';
import { openStore } from '#shared/store/open-store.ts';
import { aDesignation, anOffice, anOfficer, aPost, putRows } from '#tests/support/directory.ts';
import { ids, somebody } from '#tests/support/office.ts';
import { startTable } from '#tests/support/table.ts';

const FILES = 10_000;
/** Files that the peer created; all others are the clerk's. */
const OF_PEER: readonly number[] = [17, 6_000, 9_950];
const AT = Instant.parse('2026-01-05T06:00:00.000Z');

const officeId = ids.office();
const [chief, clerk, peer] = [somebody(officeId), somebody(officeId), somebody(officeId)] as const;
const ownerOf = (index: number): ByOfficer => (OF_PEER.includes(index) ? peer : clerk);
const files = Array.from({ length: FILES }, (_, index) =>
  FileId.parse(`fil_${ulid(1_700_000_000_000 + index * 60_000)}`),
);
const newestOf = (count: number) => files.slice(-count).reverse();

/** Twelve words with those of its number: four that all have, some that many have, and some of its own. */
const subjectOf = (index: number) =>
  `नामांतरण गाटा ${index} शब्द${index} भाग${index % 7} विवरण${index % 1000} ग्राम${index % 200} आदेश`;
const numberOf = (index: number) => `SDM-SDR/${index + 1}/2026`;
const headOf = (fileId: FileId, index: number): FileHead => {
  const by = ownerOf(index).postId;
  return FileHead.parse({
    fileId,
    number: numberOf(index),
    officeId,
    subject: subjectOf(index),
    nature: 'electronic',
    classification: 'normal',
    state: 'ACTIVE',
    version: 1,
    holder: by,
    holdingId: ids.holding(),
    heldSince: AT,
    createdAt: AT,
    createdBy: by,
    baseFrom: AT,
    openReceipts: 0,
    notes: 0,
    paragraphs: 0,
    receipts: 0,
    links: 0,
    levels: [1],
  });
};

let table: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  table = await startTable(undefined, { streamed: false, onDisk: false });
  const store = openStore({ client: table.client, table: table.name, now: Date.now });
  const designation = aDesignation();
  const seat = ({ postId }: ByOfficer, above?: PostId) =>
    aPost({ officeId }, designation, { postId, ...(above && { reportsTo: above }) });
  await putRows(store, {
    offices: [anOffice({ officeId })],
    designations: [designation],
    posts: [seat(chief), seat(clerk, chief.postId), seat(peer)],
    officers: [chief, clerk, peer].map(({ officerId }) => anOfficer({ officerId })),
  });
  const write = batchWriter(table.client, table.name, async () => undefined);
  for (let start = 0; start < FILES; start += 1000) {
    const part = files
      .slice(start, start + 1000)
      .map((fileId, offset) => ({ fileId, index: start + offset }));
    const heads = part.map(({ fileId, index }) => ({
      pk: key.object(fileId),
      sk: key.head(),
      ...headOf(fileId, index),
      chain: 'none',
      drafts: 0,
    }));
    const held = part.map(({ fileId, index }) => ({ pk: key.held(ownerOf(index).postId), sk: fileId }));
    await write(puts([...heads, ...held]));
    await store.search.put(
      part.flatMap(({ fileId: objectId, index }) => [
        { officeId, objectId, place: { in: 'subject' } as const, words: wordsOf(subjectOf(index)) },
        { officeId, objectId, place: { in: 'number' } as const, words: wordsOf(numberOf(index)) },
      ]),
    );
  }
}, 120_000);
afterAll(() => table.stop());

type Command = Parameters<DynamoDBClient['send']>[0];

/** Calls by their name, and read units as AWS counts them. */
const counting = () => {
  const calls: Record<string, number> = {};
  const cost = { calls, units: 0 };
  const forget = () => {
    for (const name of Object.keys(calls)) delete calls[name];
    cost.units = 0;
  };
  const send = async (command: Command) => {
    const name = command.constructor.name.replace('Command', '');
    calls[name] = (calls[name] ?? 0) + 1;
    Object.assign(command.input, { ReturnConsumedCapacity: 'TOTAL' });
    const answer = await table.client.send(command);
    const consumed = 'ConsumedCapacity' in answer ? [answer.ConsumedCapacity ?? []].flat() : [];
    for (const each of consumed) if ('CapacityUnits' in each) cost.units += each.CapacityUnits ?? 0;
    return answer;
  };
  const client = new Proxy(table.client, {
    get: (target, name, receiver) => (name === 'send' ? send : Reflect.get(target, name, receiver)),
  });
  return { client, cost, forget };
};

const ask = async (actor: ByOfficer, q: string, cursor?: string) => {
  const { client, cost, forget } = counting();
  const store = openStore({ client, table: table.name, now: Date.now });
  // The door has looked into the directory; a warm function keeps it.
  await store.directory.current();
  forget();
  const run = search(openOffice({ store, clock: clockOf(Date.now), ids }));
  const query = { q, limit: 20, cursor };
  const answer = await run({
    actor,
    params: {},
    query,
    body: undefined,
    once: undefined,
    ifMatch: undefined,
    language: 'en' as const,
  });
  return { ids: answer.items.map(({ objectId }) => objectId), cursor: answer.cursor, cost };
};

describe('in an office of ten thousand files', () => {
  it('a word that all have gives the newest, for one read of its rows', async () => {
    const { ids: found, cursor, cost } = await ask(clerk, 'नामांतरण');
    expect(found).toEqual(
      newestOf(51)
        .filter(id => id !== files[9_950])
        .slice(0, 20),
    );
    expect(cursor).toBeDefined();
    expect(cost.calls).toMatchObject({ Query: 4, GetItem: 21, BatchGetItem: 1 });
    expect(cost.units).toBeLessThan(160);
  });

  it('a word that one has gives that one, for next to nothing', async () => {
    const { ids: found, cursor, cost } = await ask(clerk, 'शब्द4711');
    expect(found).toEqual([files[4711]]);
    expect(cursor).toBeUndefined();
    expect(cost.units).toBeLessThan(5);
  });

  it('words together give what has them all: a whole number is four words', async () => {
    const together = await ask(clerk, 'नामांतरण विवरण711 ग्राम111');
    expect(together.ids).toEqual([9711, 8711, 7711, 6711, 5711, 4711, 3711, 2711, 1711, 711].map(at));
    const number = await ask(clerk, 'SDM-SDR/4712/2026');
    expect(number.ids).toEqual([at(4712), at(4711)]);
    expect(number.cost.calls['Query']).toBe(11);
    expect(number.cost.units).toBeLessThan(350);
  });

  it('a page further on costs what the first did', async () => {
    const first = await ask(clerk, 'नामांतरण');
    const second = await ask(clerk, 'नामांतरण', first.cursor);
    expect(second.ids).toHaveLength(20);
    expect(first.ids).not.toEqual(expect.arrayContaining([second.ids[0]]));
    expect(second.cost.units).toBeLessThan(160);
  });

  it('who stands above the holders finds the same, for a batch of heads more', async () => {
    const { ids: found, cost } = await ask(chief, 'नामांतरण');
    expect(found).toEqual(
      newestOf(51)
        .filter(id => id !== files[9_950])
        .slice(0, 20),
    );
    expect(cost.calls['BatchGetItem']).toBe(1);
    expect(cost.units).toBeLessThan(350);
  });

  it('who may read three of them finds these three, a thousand looked through at a time', async () => {
    const found: unknown[] = [];
    const units: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await ask(peer, 'नामांतरण', cursor);
      found.push(...page.ids);
      units.push(page.cost.units);
      cursor = page.cursor;
      expect(page.cost.calls['BatchGetItem']).toBeLessThanOrEqual(10);
    } while (cursor !== undefined);
    expect(found).toEqual([at(9_950), at(6_000), at(17)]);
    expect(units).toHaveLength(10);
    expect(Math.max(...units)).toBeLessThan(1_200);
  });
});

function at(index: number): FileId | undefined {
  return files[index];
}
