import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getPosition } from '#functions/http/position/get-position.ts';
import { listPositionFlow } from '#functions/http/position/list-position-flow.ts';
import { listPositionPosts } from '#functions/http/position/list-position-posts.ts';
import { CORE_POSTS } from '#local/sample/people.ts';
import * as routes from '#shared/contract/routes/position.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { FileId, ObjectId } from '#shared/domain/ids.ts';
import { DEFAULT_RULES } from '#shared/domain/policy.ts';
import { diarise } from '#shared/domain/receipt-acts.ts';
import { Day, type Instant, istInstant } from '#shared/domain/time.ts';
import { openStore } from '#shared/store/open-store.ts';
import { openPositions } from '#shared/store/position.ts';
import { putRows } from '#tests/support/directory.ts';
import { ids, onceOf, openNewFile, somebody } from '#tests/support/office.ts';
import { actOnFile, type Move } from '#tests/support/position.ts';
import { sampleDirectory } from '#tests/support/sample-directory.ts';
import { startTable } from '#tests/support/table.ts';

/**
 * December 2026 in the sample district: a six-day week, the second Saturday (the 12th) closed, Christmas on Friday the 25th,
 * and at Sonpuri the fair of the 4th, on which only its own two offices are closed.
 */
const december = (day: number): Day => Day.parse(`2026-12-${String(day).padStart(2, '0')}`);
const noon = (day: number): Instant => istInstant(december(day), '12:00');

/** A dealing hand and the magistrate at Sadar and at Sonpuri, the BDO of Lodha, the ADM and the District Magistrate. */
const CODES = {
  clerk: CORE_POSTS.CLK,
  sdm: CORE_POSTS.SDM,
  sonpuriClerk: 'SDM-SNP-CLK-1',
  sonpuri: 'SDM-SNP-SDM',
  bdo: CORE_POSTS.BDO,
  adm: CORE_POSTS['ADM(FR)'],
  dm: CORE_POSTS.DM,
} as const;
type Who = keyof typeof CODES;

let table: Awaited<ReturnType<typeof startTable>>;
let directory: Directory;
let today = 1;
beforeAll(async () => {
  table = await startTable(undefined, { streamed: false, onDisk: false });
  directory = sampleDirectory(noon(1));
  await putRows(store(), directory.rows);
  await script();
});
afterAll(() => table.stop());
const store = () =>
  openStore({ client: table.client, table: table.name, now: () => Date.parse(noon(today)) });
const positions = () => openPositions({ client: table.client, table: table.name });

const seatOf = (who: Who): ByOfficer => {
  const post = directory.rows.posts.find(({ code }) => code === CODES[who]);
  if (!post) throw new Error(`the sample district has no ${CODES[who]}`);
  return somebody(post.officeId, post.postId);
};
const officeOf = (who: Who) => seatOf(who).officeId;

const count = (objectId: ObjectId) => positions().count([objectId]);
const open = async (by: Who, day: number, more: object = {}): Promise<FileId> => {
  const fileId = await openNewFile(store(), seatOf(by), { at: noon(day), ...more });
  await count(fileId);
  return fileId;
};
const act = async (day: number, fileId: FileId, by: Who, move: Move, to: Who = by): Promise<void> => {
  await actOnFile(store(), fileId, { move, by: seatOf(by), to: seatOf(to), at: noon(day) });
  await count(fileId);
};
const diariseRti = async (day: number): Promise<void> => {
  const [receiptId, by] = [ids.receipt(), seatOf('clerk')];
  const details = {
    sender: { name: 'रामलाल' },
    subject: 'सूचना का अधिकार',
    receivedOn: december(day),
    diarisedOn: december(day),
    deliveryMode: 'by-hand',
    letterType: 'application',
    language: 'hi',
    category: 'rti',
  } as const;
  const receipt = { receiptId, diaryNumber: 'D/1', officeId: by.officeId, details };
  const decision = diarise(
    { ...receipt, holdingId: ids.holding(), rules: DEFAULT_RULES },
    { by, at: noon(day) },
  );
  const once = onceOf(by, 'diarise');
  await store().commit({ decisions: [decision], once, answer: { status: 200, body: {} } });
  await count(receiptId);
};

/** What the district's API answers on that day to whoever asks. */
const room = () => ({
  store: store(),
  positions: positions(),
  clock: { now: () => noon(today) },
});
const asked = (as: Who) => ({
  actor: seatOf(as),
  params: {},
  body: undefined,
  once: undefined,
  ifMatch: undefined,
  language: 'hi' as const,
});
const byLevel = (as: Who, query: Parameters<typeof routes.getPosition.query.parse>[0] = {}) =>
  getPosition(room())({ ...asked(as), query: routes.getPosition.query.parse(query) });
const byPost = async (as: Who, query: Parameters<typeof routes.listPositionPosts.query.parse>[0] = {}) => {
  const posts = listPositionPosts(room());
  const { items } = await posts({ ...asked(as), query: routes.listPositionPosts.query.parse(query) });
  return new Map(
    items.map(({ post, office: _office, marking: _marking, ...counts }) => [post.postId, counts]),
  );
};
const account = (as: Who, from: number, to: number) =>
  listPositionFlow(room())({
    ...asked(as),
    query: routes.listPositionFlow.query.parse({ from: december(from), to: december(to) }),
  });

type Seen = {
  readonly district: Awaited<ReturnType<typeof byLevel>>;
  readonly posts: Awaited<ReturnType<typeof byPost>>;
};
/** The position as the District Magistrate sees it on a day; below it stands what was counted on paper. */
const SEEN = new Map<number, Seen>();
const look = async (day: number): Promise<void> => {
  today = day;
  SEEN.set(day, { district: await byLevel('dm'), posts: await byPost('dm') });
};
const seenOn = (day: number): Seen => {
  const seen = SEEN.get(day);
  if (!seen) throw new Error(`nobody looked on day ${day}`);
  return seen;
};

const script = async (): Promise<void> => {
  const [f1, f2, f3] = [await open('clerk', 1), await open('clerk', 1), await open('clerk', 1)];
  const g1 = await open('sonpuriClerk', 1, { priority: 'immediate' });
  const g2 = await open('sonpuriClerk', 1);
  await act(2, f1, 'clerk', 'send', 'sdm');
  await diariseRti(2);
  await act(2, g1, 'sonpuriClerk', 'send', 'sonpuri');
  await open('sonpuriClerk', 2);
  await look(7);
  await act(8, f1, 'sdm', 'open');
  await act(8, f1, 'sdm', 'park');
  await act(8, f2, 'clerk', 'suspend');
  await act(9, f3, 'clerk', 'send', 'adm');
  await act(9, g1, 'sonpuri', 'open');
  await act(9, g1, 'sonpuri', 'send', 'dm');
  await act(10, f3, 'adm', 'open');
  await act(10, f3, 'adm', 'return', 'clerk');
  await act(10, g2, 'sonpuriClerk', 'send', 'bdo');
  await look(14);
  await act(15, f1, 'sdm', 'resume');
  await act(15, f1, 'sdm', 'send', 'dm');
  await act(16, f2, 'clerk', 'resume');
  await act(16, g1, 'dm', 'open');
  await act(16, g1, 'dm', 'return', 'sonpuri');
  await act(17, f2, 'clerk', 'close');
  await act(17, g2, 'bdo', 'open');
  await act(17, g2, 'bdo', 'close');
  await act(18, f1, 'dm', 'open');
  await act(18, f1, 'dm', 'close');
  const f4 = await open('clerk', 21);
  await act(22, f4, 'clerk', 'send', 'sdm');
  await act(23, f4, 'clerk', 'pull-back');
  await look(31);
};

const NONE = [0, 0, 0, 0, 0, 0];
type Columns = Partial<Record<'parked' | 'callBook' | 'suspended', readonly number[]>>;
/** 0–3, 4–7, 8–15, 16–30, 31–90 and more than 90 working days. */
const counts = (atWork: readonly number[], more: Columns = {}) => {
  const whole = { atWork, parked: NONE, callBook: NONE, suspended: NONE, ...more };
  const total = Object.values(whole)
    .flat()
    .reduce((a, b) => a + b, 0);
  return { ...whole, total };
};
const tableOf = (rows: Partial<Record<Who, ReturnType<typeof counts>>>) =>
  new Map(
    Object.entries(CODES).flatMap(([who, code]) => {
      const row = Object.entries(rows).find(([name]) => name === who)?.[1];
      const post = directory.rows.posts.find(one => one.code === code);
      return row && post ? [[post.postId, row] as const] : [];
    }),
  );
const levels = (day: number) =>
  seenOn(day).district.levels.map(({ level, posts, designations: _designations, ...of }) => ({
    level,
    posts,
    ...of,
  }));

describe('one month of the sample district, counted by hand', () => {
  it('on Monday the 7th: what came to Sonpuri is a working day younger than what came to Sadar on the same day', () => {
    expect(seenOn(7).posts).toEqual(
      tableOf({
        clerk: counts([0, 3, 0, 0, 0, 0]),
        sdm: counts([0, 1, 0, 0, 0, 0]),
        sonpuriClerk: counts([1, 1, 0, 0, 0, 0]),
        sonpuri: counts([1, 0, 0, 0, 0, 0]),
      }),
    );
    expect(levels(7)).toEqual([
      { level: 4, posts: 2, ...counts([1, 1, 0, 0, 0, 0]) },
      { level: 1, posts: 2, ...counts([1, 4, 0, 0, 0, 0]) },
    ]);
  });

  it('on Monday the 14th: what is parked and suspended is as old as it was, in columns of its own', () => {
    expect(seenOn(14).posts).toEqual(
      tableOf({
        clerk: counts([1, 0, 1, 0, 0, 0], { suspended: [0, 0, 1, 0, 0, 0] }),
        sdm: counts(NONE, { parked: [0, 0, 1, 0, 0, 0] }),
        sonpuriClerk: counts([0, 0, 1, 0, 0, 0]),
        bdo: counts([1, 0, 0, 0, 0, 0]),
        dm: counts([1, 0, 0, 0, 0, 0]),
      }),
    );
    expect(levels(14)).toEqual([
      { level: 6, posts: 1, ...counts([1, 0, 0, 0, 0, 0]) },
      { level: 4, posts: 1, ...counts(NONE, { parked: [0, 0, 1, 0, 0, 0] }) },
      { level: 3, posts: 1, ...counts([1, 0, 0, 0, 0, 0]) },
      { level: 1, posts: 2, ...counts([1, 0, 2, 0, 0, 0], { suspended: [0, 0, 1, 0, 0, 0] }) },
    ]);
    expect(seenOn(14).district).toMatchObject({ total: { total: 7 }, asOf: noon(10) });
  });

  it('on Thursday the 31st: three are disposed of, and five lie with three posts', () => {
    expect(seenOn(31).posts).toEqual(
      tableOf({
        clerk: counts([0, 1, 0, 2, 0, 0]),
        sonpuriClerk: counts([0, 0, 0, 1, 0, 0]),
        sonpuri: counts([0, 0, 1, 0, 0, 0]),
      }),
    );
    expect(levels(31)).toEqual([
      { level: 4, posts: 1, ...counts([0, 0, 1, 0, 0, 0]) },
      { level: 1, posts: 2, ...counts([0, 1, 0, 3, 0, 0]) },
    ]);
    expect(seenOn(31).district.asOf).toBe(noon(23));
  });

  it('the same by office, department, level, category and priority, and to each superior of what is below', async () => {
    today = 31;
    const total = async (as: Who, query: Parameters<typeof byLevel>[1] = {}) =>
      (await byLevel(as, query)).total.total;
    expect(await total('dm', { officeId: officeOf('clerk') })).toBe(3);
    expect(await total('dm', { departmentId: officeOf('sonpuri') })).toBe(2);
    expect(await total('dm', { level: '4' })).toBe(1);
    expect(await total('dm', { category: 'rti' })).toBe(1);
    expect(await total('dm', { priority: 'immediate' })).toBe(1);
    expect(await total('dm', { paper: 'file', age: '16-30' })).toBe(2);
    expect(await total('adm')).toBe(5);
    expect(await total('sdm')).toBe(3);
    expect(await total('sonpuri')).toBe(2);
    expect(await total('bdo')).toBe(0);
  });

  it('trap 20: opening + received − left − disposed = closing for every post and period, and for all together', async () => {
    today = 31;
    const of = async (from: number, to: number) => {
      const { items, total } = await account('dm', from, to);
      const found = (who: Who) => {
        const line = items.find(({ post }) => post.postId === seatOf(who).postId);
        return line && [line.opening, line.received, line.left, line.disposed, line.closing];
      };
      return { found, total };
    };
    const month = await of(1, 31);
    expect(month.found('clerk')).toEqual([0, 7, 3, 1, 3]);
    expect(month.found('sdm')).toEqual([0, 2, 2, 0, 0]);
    expect(month.found('sonpuriClerk')).toEqual([0, 3, 2, 0, 1]);
    expect(month.found('sonpuri')).toEqual([0, 2, 1, 0, 1]);
    expect(month.found('bdo')).toEqual([0, 1, 0, 1, 0]);
    expect(month.found('adm')).toEqual([0, 1, 1, 0, 0]);
    expect(month.found('dm')).toEqual([0, 2, 1, 1, 0]);
    expect(month.total).toEqual({ opening: 0, received: 18, left: 10, disposed: 3, closing: 5 });
    const week = await of(8, 14);
    expect(week.found('clerk')).toEqual([3, 1, 1, 0, 3]);
    expect(week.found('sonpuri')).toEqual([1, 0, 1, 0, 0]);
    expect(week.found('dm')).toEqual([0, 1, 0, 0, 1]);
    expect(week.total).toEqual({ opening: 7, received: 4, left: 4, disposed: 0, closing: 7 });
    for (let from = 1; from <= 31; from += 3)
      for (let to = from; to <= 31; to += 3) {
        const { items, total, asOf } = await account('dm', from, to);
        expect(asOf).toBe(noon(23));
        for (const one of [...items, total])
          expect(one.opening + one.received - one.left - one.disposed).toBe(one.closing);
        if (from > 1) expect(total.opening).toBe((await account('dm', 1, from - 1)).total.closing);
      }
  });
});
