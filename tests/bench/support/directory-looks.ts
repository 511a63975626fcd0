import type { Directory } from '#shared/domain/directory/directory.ts';
import { openStore } from '#shared/store/open-store.ts';
import { startTable } from '#tests/support/table.ts';
import { type Row, row } from '../part.ts';
import { median } from '../statistics.ts';
import { countActsOn } from './counted-acts.ts';
import { type Consumed, counting } from './counting.ts';
import { oneFile } from './desk.ts';
import { heldMegabytes } from './heap.ts';
import type { ImportOffice } from './import-office.ts';
import { openBareOffice, seatPair, storePair } from './store-desk.ts';
import { medianOf, timed } from './timed.ts';

/** So many charges are given while another reads. */
const CHARGES = 5;

type TableOf = ImportOffice['table'];
const calls = ({ calls: each }: Consumed): number => Object.values(each).reduce((a, b) => a + b, 0);
const freshStore = ({ client, name }: TableOf) => openStore({ client, table: name, now: Date.now });

/** Asks each of the ways to look something up once, so that all of them are made. */
const lookEverywhere = (directory: Directory): void => {
  const [post] = directory.rows.posts;
  const [officer] = directory.rows.officers;
  if (!post || !officer) throw new Error('an empty directory');
  directory.lineAbove(post.postId);
  directory.postsOf(post.officeId);
  directory.officesAbove(post.officeId);
  directory.chargesOfPost(post.postId);
  directory.chargesOfOfficer(officer.officerId);
  directory.findOfficerByLogin(officer.login);
  directory.getOfficer(officer.officerId);
};

/** How many millions a second can be looked up, each time another; all must be found. */
const millions = async <T>(all: readonly T[], look: (one: T) => unknown): Promise<number> => {
  let looks = 0;
  let found = 0;
  const { ms } = await timed(() => {
    for (const begun = performance.now(); performance.now() - begun < 200; looks += all.length)
      for (const one of all) found += look(one) === undefined ? 0 : 1;
  });
  if (found !== looks) throw new Error('a look found nothing');
  return looks / ms / 1000;
};

/** What the directory costs whoever reads it: for the first time, again, and after another has changed it. */
const readingRows = async (office: ImportOffice, looks: number): Promise<readonly Row[]> => {
  const { table } = office;
  const { items } = await office.store.directory.journal({ limit: 1 });
  const nodes = Object.keys(items[0]?.nodes ?? {}).length;
  const { client, take } = counting(table.client, table.name);
  const counted = openStore({ client, table: table.name, now: Date.now });
  await counted.directory.current();
  const cold = take();
  await counted.directory.current();
  const warm = take();
  const coldMs = await medianOf(5, () => freshStore(table).directory.current());
  const store = freshStore(table);
  await store.directory.current();
  const warmMs = await medianOf(looks, () => store.directory.current());
  const chargeMs: number[] = [];
  const afterMs: number[] = [];
  for (let n = 1; n <= CHARGES; n += 1) {
    chargeMs.push((await timed(() => office.assign(n))).ms);
    afterMs.push((await timed(() => store.directory.current())).ms);
  }
  await counted.directory.current();
  take();
  await office.assign(CHARGES + 1);
  await counted.directory.current();
  const after = take();
  return [
    row('cold read: nodes', nodes, 'nodes'),
    row('cold read: bytes of the nodes', cold.bytesRead / 1000, 'kB'),
    row('cold read: calls', calls(cold), 'calls'),
    row('cold read: read units', cold.readUnits, 'RCU'),
    row('cold read: p50', coldMs, 'ms'),
    row('warm: calls', calls(warm), 'calls', { most: 1 }),
    row('warm: read units', warm.readUnits, 'RCU', { most: 1 }),
    row('warm: p50', warmMs, 'ms'),
    row('one charge: p50', median(chargeMs), 'ms'),
    row('after another’s charge: calls', calls(after), 'calls', { most: 3 }),
    row('after another’s charge: read units', after.readUnits, 'RCU'),
    row('after another’s charge: p50', median(afterMs), 'ms'),
  ];
};

const lookRows = async (office: ImportOffice): Promise<readonly Row[]> => {
  const before = heldMegabytes();
  const store = freshStore(office.table);
  const directory = await store.directory.current();
  const firstLook = await timed(() => lookEverywhere(directory));
  const megabytes = heldMegabytes() - before;
  const { posts, officers } = directory.rows;
  return [
    row('first look of every kind', firstLook.ms, 'ms'),
    row('memory of the directory, looked at in every way', megabytes, 'MB'),
    row(
      'lines above a post',
      await millions(posts, ({ postId }) => directory.lineAbove(postId)),
      'million/s',
    ),
    row(
      'officers by login',
      await millions(officers, ({ login }) => directory.findOfficerByLogin(login)),
      'million/s',
    ),
    row(
      'charges of a post',
      await millions(posts, ({ postId }) => directory.chargesOfPost(postId)),
      'million/s',
    ),
  ];
};

/** The same acts in a district of one office and in the large one: what they read, and how long they take. */
const actRows = async (large: TableOf, rounds: number): Promise<readonly Row[]> => {
  const small = await startTable();
  try {
    const [few, many] = [await countActsOn(small), await countActsOn(large)];
    const more = Object.entries(many).map(([act, { readUnits }]) => {
      const alone = Object.entries(few).find(([name]) => name === act)?.[1];
      return Math.abs(readUnits - (alone?.readUnits ?? 0));
    });
    const send = many['send a file, short remark'];
    const places = [small, large].map(({ client, name }) => openBareOffice(client, name));
    const took: number[][] = [[], []];
    const pairs = [];
    for (const place of places) pairs.push(storePair(place, await seatPair(place)));
    for (const pair of pairs) await oneFile(pair, async () => undefined);
    for (let round = 0; round < rounds; round += 1)
      for (const [n, pair] of pairs.entries())
        took[n]?.push((await timed(() => oneFile(pair, async () => undefined))).ms);
    const [alone = [], beside = []] = took;
    return [
      row('send a file: read units', send.readUnits, 'RCU'),
      row('send a file: calls', calls(send), 'calls'),
      row('acts: most read units more than in a district of one office', Math.max(...more), 'RCU', {
        most: 0,
      }),
      row('one file’s way: time over that in a district of one office', median(beside) / median(alone), '×'),
    ];
  } finally {
    await small.stop();
  }
};

/** The directory as a value in memory, and what an act pays for it. */
export const directoryRows = async (
  office: ImportOffice,
  { looks, files }: { readonly looks: number; readonly files: number },
): Promise<readonly Row[]> => [
  ...(await readingRows(office, looks)),
  ...(await lookRows(office)),
  ...(await actRows(office.table, files)),
];
