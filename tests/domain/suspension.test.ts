import { describe, expect, test } from 'vitest';
import { askTimer } from '#shared/domain/custody.ts';
import { EVENT_DATA } from '#shared/domain/events.ts';
import { FileHead } from '#shared/domain/file.ts';
import { resumeFile, suspendFile } from '#shared/domain/file-acts.ts';
import { foldFile } from '#shared/domain/fold-file.ts';
import type { Holding } from '#shared/domain/holding.ts';
import type { Rules } from '#shared/domain/policy.ts';
import { diarise } from '#shared/domain/receipt-acts.ts';
import { extendReceipt, resumeReceipt, suspendReceipt } from '#shared/domain/receipt-clock.ts';
import { Duration, dayPlus, plus } from '#shared/domain/time.ts';
import { by, CLERK, countingIds, letterOf, MONDAY, OFFICE, QUICK_RULES, SECTION } from './support/office.ts';
import { newWorld } from './support/play.ts';
import { relationsOn, stayOf } from './support/world.ts';

const world = newWorld(CLERK);
const file = { head: world.file.head, holding: stayOf(world.file) };
const context = (seconds: number) => ({
  by: by(CLERK),
  at: plus(MONDAY, seconds * 1000),
  relations: relationsOn(world.file, CLERK),
});
const reason = 'न्यायालय का स्थगन';

describe('what was suspended before there were codes', () => {
  const data = { holdingId: file.head.holdingId, reason };
  const event = { type: 'file.suspended', seq: 2, at: context(5).at, by: by(CLERK), data } as const;

  test('is read as it was written: by whom, since when and why, and for nothing that has a name', () => {
    expect(EVENT_DATA['file.suspended'].parse(data)).toEqual(data);
    expect(foldFile(file.head, event).suspended).toStrictEqual({ at: event.at, by: CLERK, reason });
  });

  test('goes on like any other, though its head says nothing of who stopped it', () => {
    const decision = suspendFile(file, { code: 'court', reason }, context(5));
    const [stay] = decision.holdings;
    if (!stay) throw new Error('no stay');
    const { suspended: _, ...head } = decision.after;
    const { suspendedFor: _f, ...holding } = stay.holding;
    const resumed = resumeFile({ head: FileHead.parse(head), holding }, { rules: QUICK_RULES }, context(15));
    expect(resumed.after.state).toBe('ACTIVE');
    expect(resumed.event.data).toHaveProperty('dueAt');
  });
});

describe('the timer of a receipt', () => {
  const ids = countingIds();
  const at = (seconds: number) => plus(MONDAY, seconds * 1000);
  const hand = (seconds: number) => ({
    by: by(CLERK),
    at: at(seconds),
    relations: new Set(['holds'] as const),
  });
  const entered = (rules = QUICK_RULES) => {
    const letter = { receiptId: ids.receipt(), diaryNumber: '7', officeId: OFFICE, details: letterOf() };
    return held(diarise({ ...letter, holdingId: ids.holding(), rules }, hand(0)));
  };
  const held = <H>({ after, holdings }: { after: H; holdings: readonly { holding: Holding }[] }) => {
    const [change] = holdings;
    if (!change) throw new Error('no stay');
    return { head: after, holding: change.holding };
  };

  test('that wakes while the clock stands still does nothing, and finds the days gone by not counted afterwards', () => {
    const still = held(suspendReceipt(entered(), { code: 'applicant', reason }, hand(15)));
    expect(askTimer(still.holding, QUICK_RULES, at(500))).toEqual({ kind: 'over' });
    const on = held(resumeReceipt(still, { rules: QUICK_RULES }, hand(115)));
    expect(askTimer(on.holding, QUICK_RULES, at(116))).toEqual({ kind: 'sleep', until: at(120) });
    expect(askTimer(on.holding, QUICK_RULES, at(121))).toMatchObject({ kind: 'fire', rung: 0 });
  });

  test('that wakes when the limit lay before more days were given sleeps on', () => {
    const limit = { after: Duration.parse('P3D'), days: 'calendar' } as const;
    const rules: Rules = { ...QUICK_RULES, policy: { limit, rungs: [{ tell: 'holder', limit }] } };
    const before = entered(rules);
    const { dueAt } = before.holding;
    if (!dueAt) throw new Error('nothing is due');
    const above = { by: by(SECTION), at: at(60), relations: new Set(['above'] as const) };
    const longer = held(extendReceipt(before, { days: 2, reason, rules }, above));
    const until = plus(dueAt, 2 * 86_400_000);
    expect(askTimer(longer.holding, rules, dueAt)).toEqual({ kind: 'sleep', until });
  });
});

describe('the day by which an application for information is answered', () => {
  const ids = countingIds();
  const DAY_S = 86_400;
  const hand = (days: number) => ({
    by: by(CLERK),
    at: plus(MONDAY, days * DAY_S * 1000),
    relations: new Set(['holds'] as const),
  });
  const stopped = (category: 'rti' | 'grievance', code: 'applicant' | 'court') => {
    const letter = {
      ...{ receiptId: ids.receipt(), diaryNumber: '7', officeId: OFFICE, holdingId: ids.holding() },
      details: letterOf({ category }),
      rules: { ...QUICK_RULES, replyDays: { rti: 30, grievance: 21 } },
    };
    const heldOf = <H>({ after, holdings }: { after: H; holdings: readonly { holding: Holding }[] }) => {
      const [change] = holdings;
      if (!change) throw new Error('no stay');
      return { head: after, holding: change.holding };
    };
    const first = heldOf(diarise(letter, hand(0)));
    const again = heldOf(suspendReceipt(first, { code, reason }, hand(2)));
    const { after } = resumeReceipt(again, { rules: letter.rules }, hand(9));
    const { replyBy } = first.head;
    if (!replyBy) throw new Error('no day');
    return { replyBy, after };
  };

  test('is put off by the days in which its applicant was asked for the further fee, and by no others', () => {
    const fee = stopped('rti', 'applicant');
    expect(fee.after).toMatchObject({ replyBy: dayPlus(fee.replyBy, 7), putOff: 7 });
    for (const other of [stopped('rti', 'court'), stopped('grievance', 'applicant')]) {
      expect(other.after.replyBy).toBe(other.replyBy);
      expect(other.after).not.toHaveProperty('putOff');
    }
  });
});
