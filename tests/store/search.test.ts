import { BatchWriteItemCommand, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileId, type OfficeId, ReceiptId } from '#shared/domain/ids.ts';
import type { WordPlace } from '#shared/domain/word-place.ts';
import { QUERY_WORDS_LIMIT, queryWords, WORD_LIMIT, wordsOf } from '#shared/domain/words.ts';
import { key } from '#shared/store/keys.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import { openStore } from '#shared/store/open-store.ts';
import { placeFrom, placeKey } from '#shared/store/word-places.ts';
import { ids } from '#tests/support/office.ts';
import { startTable } from '#tests/support/table.ts';

let table: Awaited<ReturnType<typeof startTable>>;
let store: OfficeStore;
beforeAll(async () => {
  table = await startTable();
  store = openStore({ client: table.client, table: table.name, now: Date.now });
});
afterAll(() => table.stop());

const DAY = 86_400_000;
const fileOn = (day: number): FileId => FileId.parse(`fil_${ulid(day * DAY)}`);
const receiptOn = (day: number): ReceiptId => ReceiptId.parse(`rct_${ulid(day * DAY)}`);
const SUBJECT: WordPlace = { in: 'subject' };

const put = (officeId: OfficeId, objectId: FileId | ReceiptId, text: string, place: WordPlace = SUBJECT) =>
  store.search.put([{ officeId, objectId, place, words: wordsOf(text) }]);
const find = async (officeId: OfficeId, query: string) =>
  (await store.search.find(officeId, queryWords(query))).ids;
const rowsOf = async (officeId: OfficeId): Promise<readonly string[]> => {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: key.words(officeId) } },
    }),
  );
  return Items.map(({ sk }) => sk?.S ?? '');
};

describe('the word index', () => {
  it('finds what holds every word, and nothing that lacks one', async () => {
    const officeId = ids.office();
    const [both, one] = [fileOn(1), fileOn(2)];
    await put(officeId, both, 'ग्राम रामपुर का नामांतरण');
    await put(officeId, one, 'ग्राम सीतापुर का नामांतरण');
    expect(await find(officeId, 'नामांतरण रामपुर')).toEqual([both]);
    expect(await find(officeId, 'नामांतरण')).toEqual([one, both]);
    expect(await find(officeId, 'नामांतरण लखनऊ')).toEqual([]);
  });

  it('takes words from several places of one object together', async () => {
    const officeId = ids.office();
    const file = fileOn(1);
    await put(officeId, file, 'पेंशन');
    await put(officeId, file, 'स्वीकृत', { in: 'note', note: 3 });
    expect(await find(officeId, 'पेंशन स्वीकृत')).toEqual([file]);
  });

  it('finds a word by its beginning, a number only whole', async () => {
    const officeId = ids.office();
    const file = fileOn(1);
    await put(officeId, file, 'कार्यालय आदेश 482');
    for (const query of ['कार्या', 'कार्यालय', 'आदे', '482', '४८२'])
      expect(await find(officeId, query), query).toEqual([file]);
    for (const query of ['र्यालय', '48', '4821']) expect(await find(officeId, query), query).toEqual([]);
  });

  it('gives files and receipts in one order, newest first', async () => {
    const officeId = ids.office();
    const [old, middle, young] = [receiptOn(1), fileOn(2), receiptOn(3)];
    for (const each of [middle, young, old]) await put(officeId, each, 'शस्त्र');
    expect(await find(officeId, 'शस्त्र')).toEqual([young, middle, old]);
  });

  it('finds nothing of another office', async () => {
    const [here, there] = [ids.office(), ids.office()];
    await put(there, fileOn(1), 'खनन');
    expect(await find(here, 'खनन')).toEqual([]);
  });

  it('says where the words stand: the most telling kinds first, in each the places with most of the words', async () => {
    const officeId = ids.office();
    const file = fileOn(1);
    const documentId = ids.document();
    const pageOf = (page: number): WordPlace => ({ in: 'page', documentId, page });
    await put(officeId, file, 'राजस्व', pageOf(1));
    await put(officeId, file, 'राजस्व वसूली', pageOf(12));
    await put(officeId, file, 'वसूली', { in: 'note', note: 2 });
    await put(officeId, file, 'वसूली', SUBJECT);
    const { placesOf } = await store.search.find(officeId, queryWords('राजस्व वसूली'));
    const all = [SUBJECT, { in: 'note', note: 2 }, pageOf(12), pageOf(1)];
    expect(placesOf(file, 10)).toEqual(all);
    expect(placesOf(file, 2)).toEqual(all.slice(0, 2));
  });

  it('has the same rows after the same was put twice, and none of what was removed', async () => {
    const officeId = ids.office();
    const file = fileOn(1);
    const at = { officeId, objectId: file, place: SUBJECT, words: wordsOf('एक दो तीन') };
    await store.search.put([at, at]);
    const once = await rowsOf(officeId);
    await store.search.put([at]);
    expect(await rowsOf(officeId)).toEqual(once);
    expect(once).toHaveLength(3);
    await store.search.remove([{ ...at, words: ['दो'] }]);
    expect(await find(officeId, 'दो')).toEqual([]);
    expect(await rowsOf(officeId)).toHaveLength(2);
  });

  it('takes the longest word in the longest place: no key of it is near what DynamoDB takes', async () => {
    const officeId = ids.office();
    const file = fileOn(1);
    const long = 'क'.repeat(WORD_LIMIT + 40);
    await put(officeId, file, long, { in: 'page', documentId: ids.document(), page: 10_000 });
    const [row = ''] = await rowsOf(officeId);
    expect(Buffer.byteLength(row)).toBeLessThanOrEqual(330);
    expect(await find(officeId, long)).toEqual([file]);
  });

  it('asks three queries a word, two a number, and no more words than the limit, however long the question', async () => {
    const asked: string[] = [];
    const counting = openStore({
      client: spied(table.client, command => {
        asked.push(command.constructor.name);
      }),
      table: table.name,
      now: Date.now,
    });
    const words = queryWords('अ1 ब2 स3 द4 य5 र6 ल7 व8 श9 ष10');
    await counting.search.find(ids.office(), words);
    expect(asked).toEqual(Array.from({ length: 2 * QUERY_WORDS_LIMIT }, () => 'QueryCommand'));
    asked.length = 0;
    await counting.search.find(ids.office(), queryWords('राजस्व'));
    expect(asked).toHaveLength(3);
  });

  describe('of a word that stands in more places than are read', () => {
    /** As if a page of the table held one row: of each part of a word three are read. */
    const short = () =>
      openStore({
        client: spied(table.client, command => {
          if (command instanceof QueryCommand) command.input.Limit = 1;
        }),
        table: table.name,
        now: Date.now,
      }).search;

    it('gives the newest, files and receipts', async () => {
      const officeId = ids.office();
      const files = [1, 3, 5, 7].map(fileOn);
      const receipts = [2, 4, 6, 8].map(receiptOn);
      for (const each of [...files, ...receipts]) await put(officeId, each, 'जनपद');
      const { ids: found } = await short().find(officeId, queryWords('जनपद'));
      expect(found).toEqual([3, 2, 1].flatMap(at => [receipts[at], files[at]]));
    });

    it('misses none that a rarer word names, and takes none that lacks the common one', async () => {
      const officeId = ids.office();
      const [oldest, ...others] = [1, 2, 3, 4, 5].map(fileOn);
      if (!oldest) throw new Error('five were made');
      for (const each of [oldest, ...others]) await put(officeId, each, '2026 पत्र');
      await put(officeId, oldest, '4711', { in: 'number' });
      await put(officeId, receiptOn(1), '4711', { in: 'number' });
      for (const q of ['4711/2026', '2026 4711']) {
        const { ids: maybe, isMatch } = await short().find(officeId, queryWords(q));
        const matches = await Promise.all(maybe.map(isMatch));
        expect(maybe.filter((_, index) => matches[index])).toEqual([oldest]);
      }
    });
  });

  it.each<WordPlace>([
    { in: 'number' },
    SUBJECT,
    { in: 'sender' },
    { in: 'receipt', receiptId: receiptOn(9) },
    { in: 'note', note: 123_456 },
    { in: 'page', documentId: ids.document(), page: 10_000 },
  ])('reads back the place $in', place => {
    expect(placeFrom(placeKey(place))).toEqual(place);
  });
});

describe('writing rows', () => {
  const at = (officeId: OfficeId, count: number) => ({
    officeId,
    objectId: fileOn(1),
    place: SUBJECT,
    words: Array.from({ length: count }, (_, index) => `w${index}`),
  });
  const storeWith = (send: Parameters<typeof spied>[1], rests: number[] = []) =>
    openStore({
      client: spied(table.client, send),
      table: table.name,
      now: Date.now,
      rest: async ms => {
        rests.push(ms);
      },
    });

  it('writes again what the table left undone, and what it turned away as a whole', async () => {
    const officeId = ids.office();
    let calls = 0;
    const slow = storeWith(async command => {
      calls += 1;
      if (!(command instanceof BatchWriteItemCommand)) return undefined;
      const [[name, requests = []] = ['']] = Object.entries(command.input.RequestItems ?? {});
      if (calls === 1)
        throw Object.assign(new Error('too fast'), { name: 'ProvisionedThroughputExceededException' });
      if (calls > 5) return undefined;
      // All but the first ten are left.
      await table.client.send(new BatchWriteItemCommand({ RequestItems: { [name]: requests.slice(0, 10) } }));
      return { UnprocessedItems: { [name]: requests.slice(10) } };
    });
    await slow.search.put([at(officeId, 150)]);
    expect(await rowsOf(officeId)).toHaveLength(150);
  });

  it('says that the table is busy when waiting did not help, and has waited longer each time', async () => {
    const rests: number[] = [];
    const full = storeWith(async command => {
      if (!(command instanceof BatchWriteItemCommand)) return undefined;
      return { UnprocessedItems: command.input.RequestItems };
    }, rests);
    await expect(full.search.put([at(ids.office(), 5)])).rejects.toMatchObject({ code: 'server.busy' });
    expect(rests).toHaveLength(8);
    expect(rests.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(13_000);
  });

  it('throws what is no throttling', async () => {
    const broken = storeWith(async () => {
      throw new Error('no');
    });
    await expect(broken.search.put([at(ids.office(), 5)])).rejects.toThrow('no');
  });
});

describe('what a post has had in hand', () => {
  it('is told of many at once, of files and receipts, and of no other post’s', async () => {
    const [mine, other] = [ids.post(), ids.post()];
    const [first, second, third, strange] = [fileOn(1), receiptOn(2), fileOn(3), fileOn(2)];
    for (const each of [first, second, third]) await store.search.keepHeld(mine, each, true);
    await store.search.keepHeld(other, strange, true);
    await store.search.keepHeld(mine, third, false);
    expect(await store.search.heldAmong(mine, [strange, third, second, first])).toEqual(
      new Set([second, first]),
    );
    expect(await store.search.heldAmong(mine, [])).toEqual(new Set());
  });
});

describe('the marks of a file', () => {
  it('say which offices find it, and how far a message has come', async () => {
    const file = fileOn(1);
    const [home, away] = [ids.office(), ids.office()];
    expect(await store.search.offices(file)).toEqual([]);
    await store.search.mark(file, { officeId: home, whole: true });
    await store.search.mark(file, { officeId: away, whole: false });
    expect(await store.search.offices(file)).toEqual(
      expect.arrayContaining([
        { officeId: home, whole: true },
        { officeId: away, whole: false },
      ]),
    );
    expect(await store.search.progress(file)).toBeUndefined();
    await store.search.keepProgress(file, { seq: 4, step: '000001' });
    expect(await store.search.progress(file)).toEqual({ seq: 4, step: '000001' });
  });
});

type Command = Parameters<DynamoDBClient['send']>[0];

/** The client with somebody before it, who may answer in its place. */
function spied(client: DynamoDBClient, before: (command: Command) => unknown): DynamoDBClient {
  return new Proxy(client, {
    get: (target, name, receiver) =>
      name === 'send'
        ? async (command: Command) => (await before(command)) ?? target.send(command)
        : Reflect.get(target, name, receiver),
  });
}
