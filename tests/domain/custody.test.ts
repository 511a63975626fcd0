import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ladderAhead } from '#shared/domain/ahead.ts';
import { askTimer, type Firing, fireRung, toldBy } from '#shared/domain/custody.ts';
import { closeFile, openFile, resumeFile, sendFile, suspendFile } from '#shared/domain/file-acts.ts';
import { giveAsked, refuseAsked } from '#shared/domain/file-asks.ts';
import { type Holding, recounted, wakeAt } from '#shared/domain/holding.ts';
import { rungDue } from '#shared/domain/ladder.ts';
import { DEFAULT_RULES, DEFAULT_TERMS, Policy, type Rules } from '#shared/domain/policy.ts';
import { Duration, instantOf, istDay, plus } from '#shared/domain/time.ts';
import {
  ADM,
  by,
  countingIds,
  lineAbove,
  MONDAY,
  officerOf,
  QUICK_RULES,
  QUICK_RUNGS,
  SDM,
  SECTION,
  sendingOf,
  stayAt,
} from './support/office.ts';
import { newWorld } from './support/play.ts';
import { codeOf } from './support/refused.ts';
import { relationsOn, stayOf } from './support/world.ts';

const ids = countingIds();
const world = newWorld(SDM);
const file = { head: world.file.head, holding: stayOf(world.file) };
const held = { object: 'file', head: file.head } as const;
const later = (seconds: number) => plus(MONDAY, seconds * 1000);
const context = (seconds: number) => ({
  by: by(SDM),
  at: later(seconds),
  relations: relationsOn(world.file, SDM),
});

const firing = (rung: number, seconds: number, told = SDM): Firing => ({
  rung,
  dueAt: later(20),
  at: later(seconds),
  rules: QUICK_RULES,
  lineAbove: lineAbove(SDM),
  officers: [officerOf(told)],
  askId: ids.ask(),
});
const stayAfter = (rung: number): Holding => {
  const [change] = fireRung(held, file.holding, firing(rung, 20)).holdings;
  if (!change) throw new Error('no stay in the decision');
  return change.holding;
};

describe('a custody timer', () => {
  test('that wakes early sleeps on until the rung is due', () => {
    expect(askTimer(file.holding, QUICK_RULES, later(19))).toEqual({ kind: 'sleep', until: later(20) });
  });

  test('that wakes on time or late does the one rung that is due', () => {
    for (const seconds of [20, 21, 10_000])
      expect(askTimer(file.holding, QUICK_RULES, later(seconds))).toEqual({
        kind: 'fire',
        rung: 0,
        dueAt: later(20),
      });
  });

  test('that is doubled finds the rung done and sleeps until the next', () => {
    expect(askTimer(stayAfter(0), QUICK_RULES, later(20))).toEqual({ kind: 'sleep', until: later(30) });
  });

  test('trap 8: that is stale, because the file moved on, does nothing', () => {
    const sent = sendFile(file, sendingOf(SDM, ADM), context(5));
    const [ended] = sent.holdings;
    expect(ended?.kind).toBe('end');
    expect(ended && askTimer(ended.holding, QUICK_RULES, later(500))).toEqual({ kind: 'over' });
  });

  test('trap 7: finds nothing to do once the file is closed, however long ago its rung was due', () => {
    const closed = closeFile(file, { reason: 'निस्तारित', yellowNotes: 0, competent: true }, context(5));
    const [ended] = closed.holdings;
    expect(closed.after.state).toBe('CLOSED');
    for (const seconds of [20, 41, 10_000])
      expect(ended && askTimer(ended.holding, QUICK_RULES, later(seconds))).toEqual({ kind: 'over' });
  });

  test('finds nothing due while the file is suspended, and the time suspended is not counted afterwards', () => {
    const suspended = suspendFile(file, { code: 'court', reason: 'न्यायालय का स्थगन' }, context(15));
    const [stay] = suspended.holdings;
    if (!stay) throw new Error('no stay');
    expect(askTimer(stay.holding, QUICK_RULES, later(500))).toEqual({ kind: 'over' });
    const again = resumeFile(
      { head: suspended.after, holding: stay.holding },
      { rules: QUICK_RULES },
      context(115),
    );
    expect(again.holdings[0]?.holding.dueAt).toBe(later(120));
    expect(again.event.type === 'file.resumed' && again.event.data.dueAt).toBe(later(120));
  });

  test('sees that the due moment moved when the calendar or the policy was changed', () => {
    const slower: Rules = {
      ...QUICK_RULES,
      policy: { rungs: [{ tell: 'holder', limit: { after: Duration.parse('PT90S'), days: 'working' } }] },
    };
    expect(askTimer(file.holding, slower, later(25))).toMatchObject({
      kind: 'move',
      counted: { dueAt: later(90) },
    });
    const none: Rules = { ...QUICK_RULES, policy: { rungs: [] } };
    const moved = askTimer(file.holding, none, later(25));
    expect(moved.kind === 'move' && 'dueAt' in moved.counted).toBe(false);
    expect(askTimer(recounted(file.holding, slower), slower, later(25))).toEqual({
      kind: 'sleep',
      until: later(90),
    });
  });

  test('never sleeps longer than seven days, so that a holiday declared late is seen in time', () => {
    expect(wakeAt(later(20), MONDAY)).toBe(later(20));
    expect(wakeAt(plus(MONDAY, 30 * 86_400_000), MONDAY)).toBe(plus(MONDAY, 7 * 86_400_000));
  });

  test('is over for a post without a ladder', () => {
    const none = { ...QUICK_RULES, policy: { rungs: [] } };
    expect(askTimer(recounted(file.holding, none), none, later(500))).toEqual({
      kind: 'over',
    });
  });
});

/** The rung that tells the superior, with what comes with it. */
const firingWith = (kind: 'ask' | 'offer'): Firing => ({
  ...firing(0, 41, ADM),
  rules: {
    ...QUICK_RULES,
    policy: {
      rungs: [
        { tell: 'superior', levels: 1, kind, limit: { after: Duration.parse('PT40S'), days: 'working' } },
        { tell: 'superior', levels: 2, kind, limit: { after: Duration.parse('PT60S'), days: 'working' } },
      ],
    },
  },
});

describe('what comes with telling a superior', () => {
  test('the holder is asked why: it stands in the head until answered in words, and lapses with the stay', () => {
    const asking = firingWith('ask');
    const escalated = fireRung(held, file.holding, asking);
    const { askId } = asking;
    expect(escalated.event.data).toMatchObject({ postId: ADM, heldBy: SDM, askId });
    if (escalated.object !== 'file') throw new Error('no file');
    const { after: head } = escalated;
    expect(head).toMatchObject({ holder: SDM, asks: [{ askId, kind: 'explanation', of: SDM, by: ADM }] });
    const asked = { head, holding: file.holding };
    const [ask] = head.asks ?? [];
    if (!ask) throw new Error('nothing is asked');
    const answering = { ...context(50), relations: new Set([...context(50).relations, 'asked' as const]) };
    const to = stayAt(SDM);
    expect(codeOf(() => giveAsked(asked, { ask, to }, answering))).toBe('ask.words-needed');
    expect(codeOf(() => refuseAsked(asked, { askId, reason: 'नहीं' }, answering))).toBe('ask.words-needed');
    const given = giveAsked(asked, { ask, to, remark: 'नाप शेष है' }, answering);
    expect(given.after.asks).toBeUndefined();
    expect(given.event.data).toMatchObject({ askId, remark: 'नाप शेष है', answers: { kind: 'explanation' } });
    expect(given.holdings).toEqual([]);
    const sent = sendFile(asked, sendingOf(SDM, ADM), context(50));
    expect(sent.after.asks).toBeUndefined();
  });

  test('a holder who is asked already is not asked again; the next superior is told all the same', () => {
    const first = fireRung(held, file.holding, firingWith('ask'));
    if (first.object !== 'file') throw new Error('no file');
    const again = { object: 'file', head: first.after } as const;
    const second = fireRung(again, file.holding, firingWith('ask'));
    expect(second.event.data).toMatchObject({ postId: ADM });
    expect(second.event.data).not.toHaveProperty('askId');
    expect(second.object === 'file' && second.after.asks).toHaveLength(1);
  });

  test('calling it up is offered, but never of what is confidential', () => {
    const offered = fireRung(held, file.holding, firingWith('offer'));
    expect(offered.event.data).toMatchObject({ postId: ADM, offers: 'pull-up' });
    const kept = { object: 'file', head: { ...file.head, classification: 'confidential' } } as const;
    expect(fireRung(kept, file.holding, firingWith('offer')).event.data).not.toHaveProperty('offers');
  });
});

describe('the ladder', () => {
  test('reminds the holder, tells the posts above, and ends cleanly past the top of the line', () => {
    const above = lineAbove(SECTION);
    const holding = { ...file.holding, postId: SECTION };
    const told = QUICK_RUNGS.map((_, rung) => toldBy(rung, holding, above, QUICK_RULES));
    expect(told).toEqual([SECTION, SECTION, SDM, ADM, undefined]);
    expect(toldBy(5, holding, above, QUICK_RULES)).toBeUndefined();
  });

  test('a reminder is one event that leaves the file where it is', () => {
    const reminded = fireRung(held, file.holding, firing(0, 21));
    expect(reminded.event).toEqual({
      type: 'custody.reminded',
      seq: 2,
      at: later(21),
      by: { kind: 'clockwork' },
      data: {
        holdingId: file.holding.holdingId,
        rung: 0,
        dueAt: later(20),
        postId: SDM,
        officers: [officerOf(SDM)],
      },
    });
    expect(reminded.after).toEqual({ ...file.head, version: 2 });
    expect(reminded.holdings).toEqual([
      { kind: 'change', holding: { ...file.holding, rung: 1, dueAt: later(30) } },
    ]);
  });

  test('an escalation names the holder and the post told, and the head says how high it went', () => {
    const escalated = fireRung(held, { ...file.holding, rung: 2 }, firing(2, 41, ADM));
    expect(escalated.event.type).toBe('custody.escalated');
    expect(escalated.event.data).toMatchObject({ heldBy: SDM, postId: ADM, officers: [officerOf(ADM)] });
    expect(escalated.object === 'file' && escalated.after.escalatedTo).toBe(ADM);
    expect(escalated.after).toMatchObject({ holder: SDM });
  });

  test('trap 16: nobody stands above the Collector, and the ladder ends cleanly at the top', () => {
    const top = { ...file.holding, postId: ADM };
    expect(ladderAhead(top, QUICK_RULES, { above: [] })).toMatchObject([
      { tells: ADM, kind: 'remind', dueAt: later(20) },
      { tells: ADM, kind: 'remind', dueAt: later(30) },
    ]);
    const ended = fireRung(held, { ...top, rung: 2 }, { ...firing(2, 41), lineAbove: [], officers: [] });
    expect(ended.event.type).toBe('custody.ladder-ended');
    expect(ended.holdings[0]?.holding).not.toHaveProperty('dueAt');
  });

  test('tells what is still to come: whom, when, and what comes with it', () => {
    const rules = firingWith('offer').rules;
    expect(ladderAhead(file.holding, QUICK_RULES, { above: lineAbove(SDM) })).toEqual([
      { dueAt: later(20), tells: SDM, kind: 'remind' },
      { dueAt: later(30), tells: SDM, kind: 'remind' },
      { dueAt: later(40), tells: ADM, kind: 'inform' },
    ]);
    expect(ladderAhead({ ...file.holding, rung: 2 }, QUICK_RULES, { above: lineAbove(SDM) })).toHaveLength(1);
    expect(ladderAhead(file.holding, rules, { above: lineAbove(SECTION) })).toMatchObject([
      { tells: SDM, kind: 'offer' },
      { tells: ADM, kind: 'offer' },
    ]);
    for (const over of [{ suspendedAt: MONDAY }, { endedAt: MONDAY }])
      expect(ladderAhead({ ...file.holding, ...over }, QUICK_RULES, { above: lineAbove(SDM) })).toEqual([]);
  });

  test('past the top of the line nothing is due any more', () => {
    const ended = fireRung(held, { ...file.holding, rung: 3 }, firing(3, 61));
    expect(ended.event.type).toBe('custody.ladder-ended');
    const [change] = ended.holdings;
    expect(change?.holding.dueAt).toBeUndefined();
    expect(change && askTimer(change.holding, QUICK_RULES, later(100_000))).toEqual({ kind: 'over' });
  });

  test('a vacant seat is reminded all the same; nobody is named', () => {
    const reminded = fireRung(held, file.holding, { ...firing(0, 21), officers: [] });
    expect(reminded.event.data).toMatchObject({ postId: SDM, officers: [] });
  });

  test('a file is open from the start for the post that created it', () => {
    expect(() => openFile(file, context(1))).toThrow('file.already-opened');
  });

  test('counts as CSMOP says by default: reminded on the third, fifth and seventh day, told above on the eighth', () => {
    const due = DEFAULT_TERMS.rungs.map((_, rung) => rungDue(file.holding, rung, DEFAULT_RULES));
    expect(due.map(at => at && istDay(at))).toEqual([
      '2026-12-10',
      '2026-12-14',
      '2026-12-16',
      '2026-12-17',
      '2026-12-25',
    ]);
  });

  test('never comes to a rung before the one below it, however it was written', () => {
    const limit = fc.record({
      after: fc
        .oneof(
          fc.integer({ min: 1, max: 30 }).map(days => `P${days}D`),
          fc.integer({ min: 1, max: 999_999 }).map(s => `PT${s}S`),
        )
        .map(text => Duration.parse(text)),
      days: fc.constantFrom('working' as const, 'calendar' as const),
    });
    const rung = fc.oneof(
      fc.record({ tell: fc.constant('holder' as const), limit }),
      fc.record({ tell: fc.constant('superior' as const), levels: fc.integer({ min: 1, max: 9 }), limit }),
    );
    const since = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-01-01') }).map(instantOf);
    fc.assert(
      fc.property(fc.array(rung, { maxLength: 8 }), since, (rungs, from) => {
        const rules = { ...DEFAULT_RULES, policy: Policy.parse({ rungs }) };
        const stay = { ...file.holding, clockFrom: from };
        const due = rungs.map((_, place) => rungDue(stay, place, rules));
        expect(due).toEqual([...due].sort());
        expect(due.every(at => at !== undefined && at > from)).toBe(true);
        expect(rungDue(stay, rungs.length, rules)).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });
});
