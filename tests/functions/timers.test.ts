import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { effectOf } from '#functions/events/custody-effect.ts';
import { keepTimers } from '#functions/events/keep-timers.ts';
import { sweepTimers } from '#functions/events/sweep-timers.ts';
import { executionArn, type Machine } from '#functions/runtime/machine.ts';
import { Fact } from '#shared/contract/fact.ts';
import type { HoldingKey } from '#shared/store/office-store.ts';
import { letterOf } from '#tests/domain/support/office.ts';
import { ids, somebody } from '#tests/support/office.ts';
import { type Clockwork, listen, startClockwork } from './support/clockwork.ts';
import { fakeTimers } from './support/fake-timers.ts';

const by = somebody();
const at = '2026-01-05T06:00:00.000Z';
const [first, second] = [ids.holding(), ids.holding()];
const fileId = ids.file();
const fact = (type: string, data: object, seq = 1): Fact =>
  Fact.parse({
    objectId: fileId,
    event: { type, seq, at, by, data, previousHash: '0'.repeat(64), hash: '0'.repeat(64) },
  });
const dueAt = '2026-01-05T06:00:20.000Z';
const created = fact('file.created', {
  fileId,
  number: 'T/1/2026',
  officeId: by.officeId,
  subject: 'विषय',
  priority: 'ordinary',
  holdingId: first,
  postId: by.postId,
  level: 1,
  dueAt,
});
const sent = fact(
  'file.sent',
  {
    from: by.postId,
    action: 'for-orders',
    priority: 'ordinary',
    holdingId: second,
    postId: ids.post(),
    level: 2,
    dueAt,
    endedHoldingId: first,
  },
  2,
);

describe('keeping timers', () => {
  const keep = (timers: Pick<Machine, 'start' | 'stop'>, log = listen().log) => {
    const clock = { now: () => created.event.at };
    return keepTimers({ timers, clock, log });
  };

  it('starts one, named by the stay, with all it needs to look', async () => {
    const { timers, runs } = fakeTimers();
    await keep(timers)(created);
    expect([...runs]).toEqual([
      [
        first,
        { running: true, input: { holdingId: first, objectId: fileId, postId: by.postId, wakeAt: dueAt } },
      ],
    ]);
  });

  it('when the file moves on, starts the next and stops the last; told twice, changes nothing', async () => {
    const { timers, running } = fakeTimers();
    const heard = keep(timers);
    for (const each of [created, created, sent, sent, created]) await heard(each);
    expect(running()).toEqual([second]);
  });

  it('starts none where the office has no ladder', async () => {
    const { timers, runs } = fakeTimers();
    const { dueAt: _, ...data } = created.event.data as { dueAt: string };
    await keep(timers)(fact('file.created', data));
    expect(runs.size).toBe(0);
  });

  it.each(['file', 'receipt'] as const)(
    'stops with suspension of a %s and starts anew under the event’s number on resuming',
    async paper => {
      const { timers, running } = fakeTimers();
      const heard = keep(timers);
      await heard(created);
      await heard(fact(`${paper}.suspended`, { holdingId: first, reason: 'न्यायालय का स्थगन' }, 2));
      expect(running()).toEqual([]);
      await heard(fact(`${paper}.resumed`, { holdingId: first, postId: by.postId, dueAt }, 3));
      expect(running()).toEqual([`${first}-3`]);
    },
  );

  it('stops with leave for the call book too', async () => {
    const { timers, running } = fakeTimers();
    const heard = keep(timers);
    await heard(created);
    const answers = { kind: 'call-book', holdingId: first, until: dueAt, reason: 'न्यायालय का स्थगन' };
    await heard(fact('approval.given', { askId: ids.ask(), answers }, 2));
    expect(running()).toEqual([]);
  });

  it('starts one anew where a letter put in a file has it counted otherwise, and none where it does not', async () => {
    const { timers, running } = fakeTimers();
    const heard = keep(timers);
    const letter = { receiptId: ids.receipt(), diaryNumber: 'T/D/1', serial: 1, diarisedAt: at };
    await heard(fact('file.receipt-added', letter, 2));
    expect(running()).toEqual([]);
    const counts = { holdingId: first, postId: by.postId, dueAt };
    await heard(fact('file.receipt-added', { ...letter, category: 'rti', counts }, 3));
    expect(running()).toEqual([`${first}-3`]);
  });

  it('starts one anew where a corrected letter is counted otherwise, or the file that it lies in', async () => {
    const { timers, running } = fakeTimers();
    const heard = keep(timers);
    const letter = { receiptId: ids.receipt(), diaryNumber: 'T/D/1' };
    await heard(fact('file.receipt-corrected', letter, 2));
    expect(running()).toEqual([]);
    const counts = { holdingId: first, postId: by.postId, dueAt };
    await heard(fact('file.receipt-corrected', { ...letter, category: 'rti', counts }, 3));
    const details = letterOf({ category: 'rti' });
    await heard(fact('receipt.corrected', { edition: 2, details }, 4));
    await heard(fact('receipt.corrected', { edition: 3, details, counts }, 5));
    expect(running()).toEqual([`${first}-3`, `${first}-5`]);
  });

  it('goes on when an old timer cannot be stopped', async () => {
    const { timers, running } = fakeTimers();
    const { log, events } = listen();
    const stop = async (): Promise<boolean> => {
      throw new Error('throttled');
    };
    await keep({ ...timers, stop }, log)(sent);
    expect(running()).toEqual([second]);
    expect(events()).toContain('fault');
  });

  it('leaves the message to come again when a timer cannot be started', async () => {
    const start = async (): Promise<boolean> => {
      throw new Error('throttled');
    };
    await expect(keep({ ...fakeTimers().timers, start })(created)).rejects.toThrow();
  });

  it('is given a name that fits a state machine, however long the journal', () => {
    const resumed = fact('file.resumed', { holdingId: first, postId: by.postId, dueAt }, 99_999_999);
    expect(effectOf(resumed).start?.name).toMatch(/^[A-Za-z0-9_-]{1,80}$/);
  });

  it('finds an execution by the ARN of its machine', () => {
    expect(executionArn('arn:aws:states:ap-south-1:111122223333:stateMachine:CustodyTimer-1a', 'hld_1')).toBe(
      'arn:aws:states:ap-south-1:111122223333:execution:CustodyTimer-1a:hld_1',
    );
  });
});

describe('the sweep', () => {
  let works: Clockwork;
  beforeAll(async () => {
    works = await startClockwork();
  });
  afterAll(() => works.stop());
  beforeEach(() => works.goTo(0));

  const scene = async () => {
    const { officeId } = await works.setUpOffice();
    return works.openFileAt(await works.setUpPost(officeId));
  };
  const sweep = async (timers: Machine, only: readonly HoldingKey[]) => {
    const heard = listen();
    const { holdings } = works.store;
    // Stays of other tests lie in the same table.
    const mine = new Set(only.map(({ holdingId }) => holdingId));
    const dueBefore: typeof holdings.dueBefore = async (before, limit) =>
      (await holdings.dueBefore(before, limit)).filter(({ holdingId }) => mine.has(holdingId));
    const sweeper = {
      holdings: { ...holdings, dueBefore },
      timers,
      clock: works.office.clock,
      log: heard.log,
    };
    await sweepTimers(() => sweeper)({}, { getRemainingTimeInMillis: () => 300_000 });
    const { value } = heard.counted.find(({ metric }) => metric === 'MissedTimers') ?? {};
    return { ...heard, missed: value };
  };

  it('starts a lost timer again under the next name, counts it, and leaves what is not yet late', async () => {
    const { key } = await scene();
    const { timers, runs } = fakeTimers();
    works.goTo(20 + 119);
    expect((await sweep(timers, [key])).missed).toBe(0);
    works.goTo(20 + 121);
    expect((await sweep(timers, [key])).missed).toBe(1);
    expect([...runs]).toEqual([
      [`${key.holdingId}-r1`, { running: true, input: { ...key, wakeAt: works.at(141) } }],
    ]);
  });

  it('does not start again one that runs and is merely late', async () => {
    const { key } = await scene();
    const { timers, running } = fakeTimers();
    works.goTo(200);
    await sweep(timers, [key]);
    const { missed, events } = await sweep(timers, [key]);
    expect(missed).toBe(0);
    expect(events()).toContain('timer.late');
    expect(running()).toEqual([`${key.holdingId}-r1`]);
  });

  it('starts one again that was started and lost again', async () => {
    const { key } = await scene();
    const { timers, running } = fakeTimers();
    works.goTo(200);
    await sweep(timers, [key]);
    await timers.stop(`${key.holdingId}-r1`);
    expect((await sweep(timers, [key])).missed).toBe(1);
    expect(running()).toEqual([`${key.holdingId}-r2`]);
  });

  it('takes the next name when one was used already', async () => {
    const { key } = await scene();
    const { timers, running } = fakeTimers();
    await timers.start(`${key.holdingId}-r1`, {});
    await timers.stop(`${key.holdingId}-r1`);
    works.goTo(200);
    await sweep(timers, [key]);
    expect(running()).toEqual([`${key.holdingId}-r2`]);
  });

  it('trap 7: is not stopped by one bad stay: the next are looked after, and it is told', async () => {
    const [bad, good] = [await scene(), await scene()];
    const { timers, running } = fakeTimers();
    works.goTo(200);
    const start: Machine['start'] = async (name, input) => {
      if (name.startsWith(bad.key.holdingId)) throw new Error('poison');
      return timers.start(name, input);
    };
    const { missed, events } = await sweep({ ...timers, start }, [bad.key, good.key]);
    expect(running()).toEqual([`${good.key.holdingId}-r1`]);
    expect(missed).toBe(1);
    expect(events()).toContain('fault');
  });
});
