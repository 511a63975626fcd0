import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { DEFAULT_CALENDAR } from '#shared/domain/calendar.ts';
import { type Directory, directoryOf } from '#shared/domain/directory/directory.ts';
import { NO_ROWS } from '#shared/domain/directory/rows.ts';
import type { FileId, ObjectId } from '#shared/domain/ids.ts';
import { DEFAULT_RULES } from '#shared/domain/policy.ts';
import { statementOf, together } from '#shared/domain/position/flow.ts';
import { type Counts, levelLines, postLines, sumOf } from '#shared/domain/position/matrix.ts';
import { diarise } from '#shared/domain/receipt-acts.ts';
import { Day, istInstant } from '#shared/domain/time.ts';
import { openStore } from '#shared/store/open-store.ts';
import { openPositions } from '#shared/store/position.ts';
import { aDesignation, anOffice, aPost } from '#tests/support/directory.ts';
import { ids, onceOf, openNewFile, somebody } from '#tests/support/office.ts';
import { actOnFile, type Move } from '#tests/support/position.ts';
import { startTable } from '#tests/support/table.ts';

/** December 2026: a six-day week, the second Saturday (the 12th) closed, and Friday the 25th a holiday. */
const december = (day: number): Day => Day.parse(`2026-12-${String(day).padStart(2, '0')}`);
const office = anOffice({ calendar: { ...DEFAULT_CALENDAR, holidays: [december(25)] } });
const LEVELS = { clerk: 1, sdm: 4, adm: 5, dm: 6 } as const;
type Who = keyof typeof LEVELS;
const designations = {
  clerk: aDesignation({ abbreviation: 'CLK', level: 1 }),
  sdm: aDesignation({ abbreviation: 'SDM', level: 4 }),
  adm: aDesignation({ abbreviation: 'ADM', level: 5 }),
  dm: aDesignation({ abbreviation: 'DM', level: 6 }),
};
const posts = {
  clerk: aPost(office, designations.clerk),
  sdm: aPost(office, designations.sdm),
  adm: aPost(office, designations.adm),
  dm: aPost(office, designations.dm),
};
const seats: Readonly<Record<Who, ByOfficer>> = {
  clerk: somebody(office.officeId, posts.clerk.postId),
  sdm: somebody(office.officeId, posts.sdm.postId),
  adm: somebody(office.officeId, posts.adm.postId),
  dm: somebody(office.officeId, posts.dm.postId),
};
const directory: Directory = directoryOf(1, {
  ...NO_ROWS,
  offices: [office],
  designations: Object.values(designations),
  posts: Object.values(posts),
});

let table: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  table = await startTable(undefined, { streamed: false, onDisk: false });
  await script();
});
afterAll(() => table.stop());
const store = () => openStore({ client: table.client, table: table.name, now: Date.now });
const positions = () => openPositions({ client: table.client, table: table.name });

const noon = (day: number) => istInstant(december(day), '12:00');
const count = (objectId: ObjectId) => positions().count([objectId]);
const open = async (day: number): Promise<FileId> => {
  const fileId = await openNewFile(store(), seats.clerk, { at: noon(day) });
  await count(fileId);
  return fileId;
};
const act = async (day: number, fileId: FileId, by: Who, move: Move, to: Who = by): Promise<void> => {
  await actOnFile(store(), fileId, { move, by: seats[by], to: seats[to], at: noon(day) });
  await count(fileId);
};
const diariseRti = async (day: number): Promise<void> => {
  const receiptId = ids.receipt();
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
  const receipt = { receiptId, diaryNumber: 'D/1', officeId: office.officeId, details };
  const decision = diarise(
    { ...receipt, holdingId: ids.holding(), rules: DEFAULT_RULES },
    { by: seats.clerk, at: noon(day) },
  );
  const once = onceOf(seats.clerk, 'diarise');
  await store().commit({ decisions: [decision], once, answer: { status: 200, body: {} } });
  await count(receiptId);
};

/** The position on a day as it was written down by whoever counted it on paper. */
const SEEN = new Map<number, { readonly levels: unknown; readonly total: Counts }>();
const look = async (day: number): Promise<void> => {
  const scene = { directory, sees: () => true, today: december(day) };
  const lines = postLines(scene, await positions().all(), {});
  SEEN.set(day, { levels: levelLines(lines), total: sumOf(lines.map(({ counts }) => counts)) });
};

const script = async (): Promise<void> => {
  const [f1, f2, f3] = [await open(1), await open(1), await open(1)];
  await act(2, f1, 'clerk', 'send', 'sdm');
  await diariseRti(2);
  await look(7);
  await act(8, f1, 'sdm', 'open');
  await act(8, f1, 'sdm', 'park');
  await act(8, f2, 'clerk', 'suspend');
  await act(9, f3, 'clerk', 'send', 'adm');
  await act(10, f3, 'adm', 'open');
  await act(10, f3, 'adm', 'return', 'clerk');
  await look(14);
  await act(15, f1, 'sdm', 'resume');
  await act(15, f1, 'sdm', 'send', 'dm');
  await act(16, f2, 'clerk', 'resume');
  await act(17, f2, 'clerk', 'close');
  await act(18, f1, 'dm', 'open');
  await act(18, f1, 'dm', 'close');
  const f4 = await open(21);
  await act(22, f4, 'clerk', 'send', 'sdm');
  await act(23, f4, 'clerk', 'pull-back', 'clerk');
  await look(31);
};

const NONE = [0, 0, 0, 0, 0, 0];
const counts = (atWork: readonly number[], more: Partial<Counts> = {}): Counts => {
  const whole = { atWork, parked: NONE, suspended: NONE, ...more };
  const total = [...whole.atWork, ...whole.parked, ...whole.suspended].reduce((a, b) => a + b, 0);
  return { ...whole, total };
};
const level = (of: Who, its: Counts) => ({ level: LEVELS[of], posts: 1, counts: its });

describe('one month of a district, counted by hand', () => {
  it('on Monday the 7th: the clerk has three of 4 to 7 working days, the SDM one', () => {
    expect(SEEN.get(7)?.levels).toEqual([
      level('sdm', counts([0, 1, 0, 0, 0, 0])),
      level('clerk', counts([0, 3, 0, 0, 0, 0])),
    ]);
  });

  it('on Monday the 14th: what is parked and suspended is as old as it was, in columns of its own', () => {
    expect(SEEN.get(14)?.levels).toEqual([
      level('sdm', counts(NONE, { parked: [0, 0, 1, 0, 0, 0] })),
      level('clerk', counts([1, 0, 1, 0, 0, 0], { suspended: [0, 0, 1, 0, 0, 0] })),
    ]);
    expect(SEEN.get(14)?.total.total).toBe(4);
  });

  it('on Thursday the 31st: two are gone, and three lie with the clerk', () => {
    expect(SEEN.get(31)?.levels).toEqual([level('clerk', counts([0, 1, 0, 2, 0, 0]))]);
  });

  it('trap 20: opening + received − left − disposed = closing for every post and period, and for all together', async () => {
    const flows = await positions().flowSince(december(1), december(31));
    const account = (from: number, to: number) => {
      const of = (who: Who) => {
        const flow = flows.find(({ postId }) => postId === posts[who].postId);
        if (!flow) throw new Error(`${who} had nothing`);
        const { opening, received, left, disposed, closing } = statementOf(
          flow,
          december(from),
          december(to),
        );
        return [opening, received, left, disposed, closing];
      };
      return { clerk: of('clerk'), sdm: of('sdm'), adm: of('adm'), dm: of('dm') };
    };
    expect(account(1, 31)).toEqual({
      clerk: [0, 7, 3, 1, 3],
      sdm: [0, 2, 2, 0, 0],
      adm: [0, 1, 1, 0, 0],
      dm: [0, 1, 0, 1, 0],
    });
    expect(account(8, 14)).toEqual({
      clerk: [3, 1, 1, 0, 3],
      sdm: [1, 0, 0, 0, 1],
      adm: [0, 1, 1, 0, 0],
      dm: [0, 0, 0, 0, 0],
    });
    expect(account(15, 15)).toEqual({
      clerk: [3, 0, 0, 0, 3],
      sdm: [1, 0, 1, 0, 0],
      adm: [0, 0, 0, 0, 0],
      dm: [0, 1, 0, 0, 1],
    });
    expect(together(flows.map(flow => statementOf(flow, december(1), december(31))))).toEqual({
      opening: 0,
      received: 11,
      left: 6,
      disposed: 2,
      closing: 3,
    });
    for (let from = 1; from <= 31; from += 1)
      for (let to = from; to <= 31; to += 1)
        for (const flow of flows) {
          const one = statementOf(flow, december(from), december(to));
          expect(one.opening + one.received - one.left - one.disposed).toBe(one.closing);
          if (from > 1) expect(one.opening).toBe(statementOf(flow, december(1), december(from - 1)).closing);
        }
  });
});
