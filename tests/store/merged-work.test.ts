import { afterAll, beforeAll, expect, it } from 'vitest';
import { PRIORITIES } from '#shared/domain/holding.ts';
import type { PostId } from '#shared/domain/ids.ts';
import { instantOf } from '#shared/domain/time.ts';
import { key } from '#shared/store/keys.ts';
import { merged, WORK_LISTS } from '#shared/store/merged-work.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import { openStore } from '#shared/store/open-store.ts';
import { everything } from '#tests/support/api.ts';
import { countReads } from '#tests/support/clients.ts';
import { openNewFile, somebody } from '#tests/support/office.ts';
import { startTable } from '#tests/support/table.ts';

let table: Awaited<ReturnType<typeof startTable>>;
let store: OfficeStore;
beforeAll(async () => {
  table = await startTable();
  store = openStore({ client: table.client, table: table.name, now: Date.now });
});
afterAll(() => table.stop());

const DAY = 86_400_000;
/** Posts with files opened on different days, of every priority, dealt round. */
const posts = async (count: number, files: number): Promise<readonly PostId[]> => {
  const holders = Array.from({ length: count }, () => somebody());
  for (let n = 0; n < files; n += 1) {
    const by = holders[n % count];
    const priority = PRIORITIES[n % PRIORITIES.length];
    if (!by || !priority) throw new Error('nobody');
    await openNewFile(store, by, { priority, at: instantOf(Date.now() - ((n * 7) % 11) * DAY) });
  }
  return holders.map(({ postId }) => postId);
};

it('one list over several posts has every item once, in the order of urgency and due time, at any length of page', async () => {
  const ids = await posts(3, 17);
  const whole = (await store.holdings.workOfAll(ids, { limit: 100 })).items;
  expect(whole).toHaveLength(17);
  expect(new Set(whole.map(({ postId }) => postId))).toEqual(new Set(ids));
  const urgency = whole.map(({ priority }) => PRIORITIES.indexOf(priority));
  expect(urgency).toEqual([...urgency].sort((a, b) => b - a));
  for (const limit of [1, 2, 5, 16, 17]) {
    const items = await everything(cursor => store.holdings.workOfAll(ids, { limit, cursor }));
    expect(items.map(({ holdingId }) => holdingId)).toEqual(whole.map(({ holdingId }) => holdingId));
  }
});

it('of one post it is that post’s work list', async () => {
  const [one] = await posts(1, 5);
  if (!one) throw new Error('no post');
  const own = (await store.holdings.workOf(one, { limit: 10 })).items;
  expect((await store.holdings.workOfAll([one, one], { limit: 10 })).items).toEqual(own);
});

it('costs one query for each post', async () => {
  const ids = await posts(3, 3);
  const reads = countReads(table.client);
  await merged(reads.client, table.name, WORK_LISTS)(ids, { limit: 50 });
  expect(reads.seen()).toEqual(['QueryCommand', 'QueryCommand', 'QueryCommand']);
});

it('takes no cursor of another list', async () => {
  const ids = await posts(1, 2);
  for (const cursor of ['nonsense', Buffer.from(key.work(ids[0] ?? somebody().postId)).toString('base64url')])
    await expect(store.holdings.workOfAll(ids, { limit: 1, cursor })).rejects.toMatchObject({
      code: 'request.cursor-invalid',
    });
});
