import { getPosition } from '#functions/http/position/get-position.ts';
import { directoryOf } from '#shared/domain/directory/directory.ts';
import { NO_ROWS } from '#shared/domain/directory/rows.ts';
import { istInstant } from '#shared/domain/time.ts';
import { openStore } from '#shared/store/open-store.ts';
import { openPositions } from '#shared/store/position.ts';
import { aDesignation, anOffice, aPost } from '#tests/support/directory.ts';
import { somebody } from '#tests/support/office.ts';
import { SEEDED_TODAY, writePosition } from '#tests/support/seeded-position.ts';
import { startTable } from '#tests/support/table.ts';
import { type Part, row } from '../part.ts';
import { quantile } from '../statistics.ts';
import { counting } from '../support/counting.ts';

const POSTS = 5000;
const OFFICES = 250;
const LEVELS = 6;
const THINGS = [10_000, 1_000_000] as const;
const LOOKS = 20;
const SEED = 20_261_207;

/** A district whose head sees everybody: the collectorate with the one post above all, and its other offices. */
const bigDistrict = () => {
  const collectorate = anOffice({ kind: 'collectorate' });
  const others = Array.from({ length: OFFICES - 1 }, () => anOffice({ parent: collectorate.officeId }));
  const designations = Array.from({ length: LEVELS }, (_, index) => aDesignation({ level: index + 1 }));
  const [lowest] = designations;
  const highest = designations.at(-1);
  if (!lowest || !highest) throw new Error('no designations');
  const head = aPost(collectorate, highest);
  const offices = [collectorate, ...others];
  const posts = Array.from({ length: POSTS - 1 }, (_, n) =>
    aPost(others[n % others.length] ?? collectorate, designations[n % (LEVELS - 1)] ?? lowest, {
      reportsTo: head.postId,
    }),
  );
  const directory = directoryOf(1, { ...NO_ROWS, offices, designations, posts: [head, ...posts] });
  return { directory, head: somebody(collectorate.officeId, head.postId) };
};

const lookedAt = async (things: number) => {
  const table = await startTable(undefined, { streamed: false, onDisk: false });
  const { directory, head } = bigDistrict();
  const postIds = directory.posts().map(({ postId }) => postId);
  await writePosition(table, postIds, { things, seed: SEED });
  const { client, take } = counting(table.client, table.name);
  const store = openStore({ client, table: table.name, now: Date.now });
  const lately = () => Promise.resolve(directory);
  const ask = getPosition({
    clock: { now: () => istInstant(SEEDED_TODAY, '12:00') },
    store: { ...store, directory: { ...store.directory, lately } },
    positions: openPositions({ client, table: table.name }),
  });
  const look = () =>
    ask({
      actor: head,
      params: {},
      query: {},
      body: undefined,
      once: undefined,
      ifMatch: undefined,
      language: 'hi',
    });
  const took: number[] = [];
  await look();
  take();
  const { total } = await look();
  const consumed = take();
  for (let n = 0; n < LOOKS; n += 1) {
    const begun = performance.now();
    await look();
    took.push(performance.now() - begun);
  }
  await table.stop();
  return { things, took, consumed, total: total.total };
};

export const position: Part = {
  measures: `at which level, for how many days: the matrix of ${POSTS} posts with ${THINGS.join(' and ')} things lying with them, written by a seeded tool`,
  most: 150,
  run: async ({ say }) => {
    const rows = [];
    for (const things of THINGS) {
      say(`writing what lies with ${POSTS} posts: ${things} things`);
      const { took, consumed, total } = await lookedAt(things);
      const named = (what: string) => `matrix of ${POSTS} posts, ${things} things: ${what}`;
      rows.push(
        row(named('counted'), total, 'items', { least: things }),
        row(named('p50'), quantile(took, 0.5), 'ms', { most: 1000 }),
        row(named('p99'), quantile(took, 0.99), 'ms'),
        row(named('queries'), consumed.calls['Query'] ?? 0, 'calls', { most: 48 }),
        row(named('read units'), consumed.readUnits, 'RCU'),
        row(named('read'), consumed.bytesRead / 1024, 'kB'),
      );
    }
    return rows;
  },
};
