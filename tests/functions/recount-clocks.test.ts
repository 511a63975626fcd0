import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Recounter, recountClocks } from '#functions/events/recount-clocks.ts';
import { checkCustody } from '#functions/tasks/check-custody.ts';
import type { Holiday } from '#shared/domain/directory/holiday.ts';
import type { Office } from '#shared/domain/directory/office.ts';
import { suspendFile } from '#shared/domain/file-acts.ts';
import type { Relations } from '#shared/domain/permission/relation.ts';
import type { Policy } from '#shared/domain/policy.ts';
import { Day, Duration, type Instant, istDay, istInstant } from '#shared/domain/time.ts';
import type { HoldingKey } from '#shared/store/office-store.ts';
import { putRows } from '#tests/support/directory.ts';
import { ids, openNewFile, somebody } from '#tests/support/office.ts';
import { type Clockwork, listen, startClockwork } from './support/clockwork.ts';
import { fakeTimers } from './support/fake-timers.ts';

let works: Clockwork;
beforeAll(async () => {
  works = await startClockwork();
});
afterAll(() => works.stop());
// Monday 5 January 2026, 11:30 in India.
beforeEach(() => works.goTo(0));

const days = (count: number) => ({ after: Duration.parse(`P${count}D`), days: 'working' as const });
const WEEK: Policy = { rungs: [{ tell: 'holder', limit: days(3) }], limit: days(7) };
const declare = (of: Holiday['of'], day: string, more: object = {}) => {
  const holiday: Holiday = {
    holidayId: ids.holiday(),
    of,
    day: Day.parse(day),
    hours: 'closed',
    names: { hi: 'शोक', en: 'Mourning' },
    declaredOn: Day.parse('2026-01-06'),
    ...more,
  };
  return putRows(works.store, { holidays: [holiday] });
};

const run = async (more: Partial<Recounter> = {}, remaining = () => 300_000) => {
  const { log, counted, events } = listen();
  const fake = fakeTimers();
  const recounter: Recounter = {
    directory: works.store.directory,
    holdings: works.store.holdings,
    records: works.records,
    timers: fake.timers,
    clock: works.office.clock,
    log,
    ...more,
  };
  await recountClocks(() => recounter)({}, { getRemainingTimeInMillis: remaining });
  return { left: counted.find(({ metric }) => metric === 'ClocksLeft')?.value, events, ...fake };
};
const scene = async (files = 1) => {
  const office = await works.setUpOffice(WEEK);
  const post = await works.setUpPost(office.officeId);
  const held: HoldingKey[] = [];
  for (let count = 0; count < files; count += 1) held.push((await works.openFileAt(post, WEEK)).key);
  const [key] = held;
  if (!key) throw new Error('no stay');
  // As it is counted when nothing has changed for a while.
  await run();
  await run();
  return { office, post, key, held };
};
const stay = async (key: HoldingKey) => {
  const found = await works.store.holdings.find(key);
  if (!found) throw new Error('no stay');
  return found;
};
const dayOf = (at: Instant | undefined) => at && istDay(at);
const rulesOf = async ({ officeId }: Office) => (await works.records.find(officeId))?.countedBy;

describe('a holiday declared late', () => {
  it('moves limits and reminders of what lies with every post of its calendar, and no others', async () => {
    const one = await scene();
    const other = await scene();
    expect([dayOf((await stay(one.key)).dueAt), dayOf((await stay(one.key)).limitAt)]).toEqual([
      '2026-01-08',
      '2026-01-14',
    ]);
    works.goTo(86_400);
    await declare(one.office.officeId, '2026-01-07');
    expect((await run()).left).toBe(0);
    const moved = await stay(one.key);
    expect([dayOf(moved.dueAt), dayOf(moved.limitAt), dayOf(moved.lateAfter)]).toEqual([
      '2026-01-09',
      '2026-01-15',
      '2026-01-15',
    ]);
    expect(dayOf((await stay(other.key)).limitAt)).toBe('2026-01-14');
    const holidayId = ids.holiday();
    await declare('district', '2026-01-08', { holidayId });
    await run();
    expect(dayOf((await stay(one.key)).limitAt)).toBe('2026-01-16');
    expect(dayOf((await stay(other.key)).limitAt)).toBe('2026-01-15');
    await declare('district', '2026-01-08', { holidayId, withdrawnOn: '2026-01-06' });
  });

  it('keeps its place in the work list and among what is due; the timer that wakes on the old day does nothing', async () => {
    const { key, post, office } = await scene();
    await declare(office.officeId, '2026-01-07');
    await run();
    const [listed] = (await works.store.holdings.workOf(post.postId, { limit: 10 })).items;
    expect(listed).toEqual(await stay(key));
    const old = istInstant(Day.parse('2026-01-08'), '17:30');
    expect((await works.store.holdings.dueBefore(old, 1000)).map(({ holdingId }) => holdingId)).not.toContain(
      key.holdingId,
    );
    works.goTo((Date.parse(old) - Date.parse(works.at(0))) / 1000);
    const { log, events } = listen();
    const clock = { now: () => Date.parse(old), pause: async () => undefined };
    const answer = await checkCustody({ office: works.office, log, again: clock })({ ...key, wakeAt: old });
    expect(answer).toMatchObject({ over: false, wakeAt: (await stay(key)).dueAt });
    expect(events()).not.toContain('timer.fired');
  });

  it('and withdrawn again starts a timer that the sleeping one would oversleep', async () => {
    const { key, office } = await scene();
    const holidayId = ids.holiday();
    await declare(office.officeId, '2026-01-07', { holidayId });
    expect((await run()).runs.size).toBe(0);
    await declare(office.officeId, '2026-01-07', { holidayId, withdrawnOn: '2026-01-06' });
    const { running, runs } = await run();
    expect(running()).toEqual([`${key.holdingId}-r1`]);
    const { dueAt } = await stay(key);
    expect(dayOf(dueAt)).toBe('2026-01-08');
    expect([...runs.values()].map(({ input }) => input)).toEqual([{ ...key, wakeAt: dueAt }]);
  });
});

describe('counting anew', () => {
  it('does nothing where nothing changed, and walks an office twice where something did', async () => {
    const { office } = await scene();
    let walked = 0;
    const { holdings } = works.store;
    const workOf: typeof holdings.workOf = (postId, page) => {
      walked += 1;
      return holdings.workOf(postId, page);
    };
    const counting = { holdings: { ...holdings, workOf } };
    await run(counting);
    expect(walked).toBe(0);
    await declare(office.officeId, '2026-03-03');
    for (const walks of [1, 2, 2]) {
      await run(counting);
      expect(walked).toBe(walks);
    }
  });

  it('catches on its second walk what an act counted by a directory read just before', async () => {
    const { office, post } = await scene();
    await declare(office.officeId, '2026-01-07');
    await run();
    const late = await works.openFileAt(post, WEEK);
    expect(dayOf((await stay(late.key)).limitAt)).toBe('2026-01-14');
    await run();
    expect(dayOf((await stay(late.key)).limitAt)).toBe('2026-01-15');
  });

  it('goes on past a stay that cannot be counted, and keeps its office to be walked again', async () => {
    const { held, office } = await scene(3);
    const before = await rulesOf(office);
    await declare(office.officeId, '2026-01-07');
    const { holdings } = works.store;
    const recount: typeof holdings.recount = async (holding, counted) => {
      if (holding.holdingId === held[0]?.holdingId) throw new Error('throttled');
      return holdings.recount(holding, counted);
    };
    const broken = await run({ holdings: { ...holdings, recount } });
    expect(broken.left).toBe(1);
    expect(broken.events()).toContain('fault');
    expect(await rulesOf(office)).toBe(before);
    const limits = async () => Promise.all(held.map(async key => dayOf((await stay(key)).limitAt)));
    expect(await limits()).toEqual(['2026-01-14', '2026-01-15', '2026-01-15']);
    expect((await run()).left).toBe(0);
    expect(await limits()).toEqual(['2026-01-15', '2026-01-15', '2026-01-15']);
    expect(await rulesOf(office)).not.toBe(before);
  });

  it('cut off by time is gone on with in the next run', async () => {
    const { key, office } = await scene();
    await declare(office.officeId, '2026-01-07');
    expect((await run({}, () => 1000)).left).toBeGreaterThan(0);
    expect(dayOf((await stay(key)).limitAt)).toBe('2026-01-14');
    expect((await run()).left).toBe(0);
    expect(dayOf((await stay(key)).limitAt)).toBe('2026-01-15');
  });

  it('starts the timer before it counts, so that none is lost in between', async () => {
    const { key, office } = await scene();
    const sooner = { ...office, policy: { ...WEEK, rungs: [{ tell: 'holder' as const, limit: days(1) }] } };
    await putRows(works.store, { offices: [sooner] });
    const fake = fakeTimers();
    const recount = async (): Promise<boolean> => {
      throw new Error('cut off');
    };
    await run({ timers: fake.timers, holdings: { ...works.store.holdings, recount } });
    expect(fake.running()).toEqual([`${key.holdingId}-r1`]);
    await run({ timers: fake.timers });
    expect(fake.running()).toEqual([`${key.holdingId}-r2`]);
    expect(dayOf((await stay(key)).dueAt)).toBe('2026-01-06');
  });

  it('leaves a stay alone whose clock stands still', async () => {
    const { post, office } = await scene();
    const by = somebody(post.officeId, post.postId);
    const fileId = await openNewFile(works.store, by, { at: works.at(0) });
    const { holdingId } = await works.store.files.get(fileId);
    const key = { objectId: fileId, postId: post.postId, holdingId };
    const head = await works.store.files.get(fileId);
    const held = { head, holding: await works.store.holdings.of(head) };
    const relations: Relations = new Set(['holds']);
    const decision = suspendFile(
      held,
      { code: 'court', reason: 'न्यायालय का स्थगन' },
      { by, at: works.at(1), relations },
    );
    await works.store.commit({ decisions: [decision] });
    await declare(office.officeId, '2026-01-07');
    expect((await run()).left).toBe(0);
    expect(await stay(key)).not.toHaveProperty('limitAt');
  });
});
