import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { beginHolding, endHolding, type Holding } from '#shared/domain/holding.ts';
import type { PostId } from '#shared/domain/ids.ts';
import { DEFAULT_RULES } from '#shared/domain/policy.ts';
import { instantOf } from '#shared/domain/time.ts';
import { holdingItem } from '#shared/store/commit.ts';
import { openStore } from '#shared/store/open-store.ts';
import { written } from '#shared/store/table.ts';
import { ids } from '#tests/support/office.ts';
import { startTable } from '#tests/support/table.ts';
import { type Part, row } from '../part.ts';
import { quantile } from '../statistics.ts';
import { counting } from '../support/counting.ts';
import { SUBJECT } from '../support/desk.ts';

const PAGE = 50;
const OPEN = 60;
const SIZES = [1_000, 100_000] as const;
const LOOKS = 150;
const DAY = 86_400_000;
/** A transaction takes a hundred; the emulator writes one in half the time of four batches of twenty-five. */
const BATCH = 100;
const AT_ONCE = 2;

const stay = (postId: PostId, n: number): Holding =>
  beginHolding({
    holdingId: ids.holding(),
    objectId: ids.file(),
    number: `BENCH/${n}/2026`,
    subject: SUBJECT,
    postId,
    from: ids.post(),
    action: 'for-orders',
    at: instantOf(Date.now() - (n % 300) * DAY),
    ageFrom: instantOf(Date.now() - (n % 300) * DAY),
    rules: DEFAULT_RULES,
    state: 'ACTIVE',
  });

/** A post that has had so many files, and still has a few. Written past the acts: only what is read later counts. */
const postWithHistory = async (history: number) => {
  const table = await startTable(undefined, { streamed: false });
  const postId = ids.post();
  const write = async (stays: readonly Holding[]) => {
    const TransactItems = stays.map(each => ({
      Put: { TableName: table.name, Item: written(holdingItem(each)) },
    }));
    await table.client.send(new TransactWriteItemsCommand({ TransactItems }));
  };
  let next = 0;
  const load = async () => {
    while (next < history) {
      const from = next;
      next += BATCH;
      const size = Math.min(BATCH, history - from);
      await write(
        Array.from({ length: size }, (_, n) =>
          endHolding(stay(postId, from + n), 'sent', instantOf(Date.now())),
        ),
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, load));
  await write(Array.from({ length: OPEN }, (_, n) => stay(postId, n)));
  const { client, take } = counting(table.client, table.name);
  const store = openStore({ client: table.client, table: table.name, now: Date.now });
  const counted = openStore({ client, table: table.name, now: Date.now });
  const page = async (of: typeof store) => {
    const { items } = await of.holdings.workOf(postId, { limit: PAGE });
    if (items.length !== PAGE) throw new Error(`a page of ${items.length}`);
  };
  return {
    history,
    took: [] as number[],
    look: () => page(store),
    consumed: async () => {
      await page(counted);
      return take();
    },
    stop: () => table.stop(),
  };
};

export const worklist: Part = {
  measures: `a page of ${PAGE} of a post’s work list, with ${SIZES.join(' and ')} ended stays behind it`,
  most: 90,
  run: async ({ say }) => {
    const posts: Awaited<ReturnType<typeof postWithHistory>>[] = [];
    try {
      for (const size of SIZES) {
        say(`writing ${size} ended stays`);
        posts.push(await postWithHistory(size));
      }
      for (let n = 0; n < LOOKS; n += 1) {
        // Turn about, so that whatever else the machine does meets both alike.
        for (const post of posts) {
          const begun = performance.now();
          await post.look();
          post.took.push(performance.now() - begun);
        }
      }
      const rows = [];
      for (const { history, took, consumed } of posts) {
        const { calls, readUnits, bytesRead } = await consumed();
        // An index is read eventually consistent: half a unit for each started 4 KB.
        const bare = Math.ceil(bytesRead / 4096) / 2;
        const named = (what: string) => `${history} ended stays: ${what}`;
        rows.push(
          row(named('p50'), quantile(took, 0.5), 'ms'),
          row(named('p99'), quantile(took, 0.99), 'ms'),
          row(named('queries'), calls['Query'] ?? 0, 'queries', { most: 1 }),
          row(named('read units'), readUnits, 'RCU'),
          row(named('read units over those of the bytes returned'), readUnits / bare, '×', { most: 2 }),
        );
      }
      const [few, many] = posts.map(({ took }) => quantile(took, 0.5));
      return [
        ...rows,
        row('p50 with the long history over p50 with the short', (many ?? 0) / (few ?? 1), '×', {
          most: 1.25,
        }),
      ];
    } finally {
      for (const post of posts) await post.stop();
    }
  },
};
