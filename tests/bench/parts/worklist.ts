import { openStore } from '#shared/store/open-store.ts';
import { writeSent, writeStays } from '#tests/support/long-history.ts';
import { ids } from '#tests/support/office.ts';
import { startTable } from '#tests/support/table.ts';
import { type Part, row } from '../part.ts';
import { quantile } from '../statistics.ts';
import { counting } from '../support/counting.ts';

const PAGE = 50;
const OPEN = 60;
const SIZES = [1_000, 100_000] as const;
const LOOKS = 150;
/**
 * The lists that are looked at, each with the units that a started 4 KB of it costs: an index is read eventually
 * consistent, the table itself strongly.
 */
const LISTS = [
  { list: 'work list', each: 0.5 },
  { list: 'list of what was sent', each: 1 },
] as const;
type List = (typeof LISTS)[number]['list'];

/** A post that has had and sent so many files, and still has a few. Written past the acts: only what is read later counts. */
const postWithHistory = async (history: number) => {
  const table = await startTable(undefined, { streamed: false, onDisk: false });
  const postId = ids.post();
  await writeStays(table, postId, { ended: history, open: OPEN });
  await writeSent(table, postId, history);
  const { client, take } = counting(table.client, table.name);
  const store = openStore({ client: table.client, table: table.name, now: Date.now });
  const counted = openStore({ client, table: table.name, now: Date.now });
  const page = async (of: typeof store, list: List) => {
    const limit = { limit: PAGE };
    const { items } = await (list === 'work list'
      ? of.holdings.workOf(postId, limit)
      : of.sent.list(postId, limit));
    if (items.length !== PAGE) throw new Error(`a page of ${items.length}`);
  };
  const took: Record<List, number[]> = { 'work list': [], 'list of what was sent': [] };
  return {
    history,
    took,
    look: async (list: List) => {
      const begun = performance.now();
      await page(store, list);
      took[list].push(performance.now() - begun);
    },
    consumed: async (list: List) => {
      take();
      await page(counted, list);
      return take();
    },
    stop: () => table.stop(),
  };
};

export const worklist: Part = {
  measures: `a page of ${PAGE} of a post’s work list and of what it sent, with ${SIZES.join(' and ')} ended stays behind it`,
  most: 150,
  run: async ({ say }) => {
    const posts: Awaited<ReturnType<typeof postWithHistory>>[] = [];
    try {
      for (const size of SIZES) {
        say(`writing ${size} ended stays, and as many things sent`);
        posts.push(await postWithHistory(size));
      }
      // Turn about, so that whatever else the machine does meets all alike.
      for (let n = 0; n < LOOKS; n += 1)
        for (const post of posts) for (const { list } of LISTS) await post.look(list);
      const rows = [];
      for (const { list, each } of LISTS) {
        for (const { history, took, consumed } of posts) {
          const { calls, readUnits, bytesRead } = await consumed(list);
          const bare = Math.ceil(bytesRead / 4096) * each;
          const named = (what: string) => `${list}, ${history} behind it: ${what}`;
          rows.push(
            row(named('p50'), quantile(took[list], 0.5), 'ms'),
            row(named('p99'), quantile(took[list], 0.99), 'ms'),
            row(named('queries'), calls['Query'] ?? 0, 'queries', { most: 1 }),
            row(named('read units'), readUnits, 'RCU'),
            row(named('read units over those of the bytes returned'), readUnits / bare, '×', { most: 2 }),
          );
        }
        const [few, many] = posts.map(({ took }) => quantile(took[list], 0.5));
        rows.push(
          row(`${list}: p50 with the long history over p50 with the short`, (many ?? 0) / (few ?? 1), '×', {
            most: 1.25,
          }),
        );
      }
      return rows;
    } finally {
      for (const post of posts) await post.stop();
    }
  },
};
