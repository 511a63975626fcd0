import { describe, expect, test } from 'vitest';
import { advanceFile, advancesTo } from '#shared/domain/advance.ts';
import { ladderAhead } from '#shared/domain/ahead.ts';
import type { Ask } from '#shared/domain/ask.ts';
import { askTimer, fireRung } from '#shared/domain/custody.ts';
import { FILE_STATES, type FileHead } from '#shared/domain/file.ts';
import { returnFile, returnsTo } from '#shared/domain/file-acts.ts';
import type { PostId } from '#shared/domain/ids.ts';
import { termsFor } from '#shared/domain/ladder.ts';
import { GreenNote } from '#shared/domain/note.ts';
import { advanceNote, advanceText } from '#shared/domain/notes/advance-note.ts';
import { DistrictPolicy, type DistrictRung, Policy, type Rules } from '#shared/domain/policy.ts';
import { relationsToFile, standingOf } from '#shared/domain/relations.ts';
import { Duration, plus } from '#shared/domain/time.ts';
import {
  ADM,
  by,
  CLERK,
  countingIds,
  lineAbove,
  lineOf,
  MONDAY,
  QUICK_RULES,
  SDM,
  SECTION,
  stayAt,
} from './support/office.ts';
import { newWorld } from './support/play.ts';
import { stayOf } from './support/world.ts';

const ids = countingIds();
const world = newWorld(CLERK);
const file = { head: world.file.head, holding: stayOf(world.file) };
const later = (seconds: number) => plus(MONDAY, seconds * 1000);
const limit = { after: Duration.parse('PT40S'), days: 'working' } as const;
const rungUp = (levels: number): DistrictRung => ({ tell: 'superior', levels, kind: 'advance', limit });
const OF_DISTRICT: Rules = { ...QUICK_RULES, policy: {}, district: { rungs: [rungUp(1)] } };

const note = advanceNote(
  file.head,
  {
    noteId: ids.note(),
    content: advanceText({
      from: { hi: 'पटल सहायक', en: 'Dealing hand' },
      to: { hi: 'अनुभाग अधिकारी', en: 'Section officer' },
      holding: file.holding,
      rung: 0,
      levels: 1,
      limit: { after: Duration.parse('P20D'), days: 'working' },
      passedOver: false,
    }),
    sha256: '0'.repeat(64),
    unknownReferences: [],
  },
  later(41),
);
const moved = (to: PostId, { seconds = 41, head = file.head }: { seconds?: number; head?: FileHead } = {}) =>
  advanceFile(
    { head, holding: file.holding },
    {
      rung: 0,
      dueAt: later(40),
      at: later(seconds),
      to: stayAt(to),
      above: lineAbove(CLERK),
      note: note.numbered,
    },
  );

describe('nothing moves a file by itself', () => {
  test('by what an office says: its policy has no such rung, plain or in an exception; the district’s has', () => {
    const rungs = [rungUp(1)];
    for (const policy of [{ rungs }, { exceptions: [{ when: { priority: 'immediate' }, rungs }] }]) {
      expect(Policy.safeParse(policy).success).toBe(false);
      expect(DistrictPolicy.safeParse(policy).success).toBe(true);
    }
  });

  test('by default, nor in an office that has a ladder of its own', () => {
    const kinds = (rules: Rules) =>
      termsFor(file.holding, rules).rungs.map(rung => (rung.tell === 'superior' ? rung.kind : undefined));
    expect(kinds({ ...QUICK_RULES, policy: {} })).not.toContain('advance');
    expect(kinds(OF_DISTRICT)).toEqual(['advance']);
    expect(kinds({ ...OF_DISTRICT, policy: QUICK_RULES.policy })).not.toContain('advance');
  });

  test('by a rung that tells, asks or offers', () => {
    const line = lineOf(CLERK);
    expect(advancesTo(file.head, rungUp(1), line)).toBe(SECTION);
    const others: readonly DistrictRung[] = [
      { tell: 'holder', limit },
      { tell: 'superior', levels: 1, limit },
      { tell: 'superior', levels: 1, kind: 'ask', limit },
      { tell: 'superior', levels: 1, kind: 'offer', limit },
    ];
    for (const rung of others) expect(advancesTo(file.head, rung, line)).toBeUndefined();
    expect(advancesTo(file.head, undefined, line)).toBeUndefined();
  });
});

describe('by a rung of the district', () => {
  test('a file moves that is at work, or asked to be closed, and no other', () => {
    const moves = FILE_STATES.filter(state => advancesTo({ ...file.head, state }, rungUp(1), lineOf(CLERK)));
    expect(moves).toEqual(['ACTIVE', 'CLOSE_REQUESTED']);
  });

  test('paper stays where it lies', () => {
    expect(advancesTo({ ...file.head, nature: 'physical' }, rungUp(1), lineOf(CLERK))).toBeUndefined();
  });

  test('what is confidential goes to a superior on its need-to-know list, to no other, and past none', () => {
    const head = { ...file.head, classification: 'confidential' } as const;
    expect(advancesTo(head, rungUp(1), lineOf(CLERK))).toBeUndefined();
    expect(advancesTo({ ...head, readers: [SDM] }, rungUp(1), lineOf(CLERK))).toBeUndefined();
    expect(advancesTo({ ...head, readers: [SECTION] }, rungUp(1), lineOf(CLERK))).toBe(SECTION);
  });

  test('trap 4: it never comes to a vacant seat; who sits next above gets it, and where nobody does it stays', () => {
    const without = (...vacant: readonly PostId[]) =>
      lineOf(CLERK, { isPassedOver: postId => vacant.includes(postId) });
    expect(advancesTo(file.head, rungUp(1), without(SECTION))).toBe(SDM);
    expect(advancesTo(file.head, rungUp(2), without(SECTION))).toBe(SDM);
    expect(advancesTo(file.head, rungUp(1), without(SECTION, SDM, ADM))).toBeUndefined();
  });

  test('trap 16: at the top of the line there is nowhere to go, and the ladder ends cleanly', () => {
    const holding = { ...file.holding, postId: ADM };
    const head = { ...file.head, holder: ADM };
    expect(advancesTo(head, rungUp(1), lineOf(ADM))).toBeUndefined();
    expect(advancesTo(file.head, rungUp(5), lineOf(CLERK))).toBeUndefined();
    const firing = { rung: 0, dueAt: later(40), at: later(41), rules: OF_DISTRICT, askId: ids.ask() };
    const ended = fireRung({ object: 'file', head }, holding, { ...firing, lineAbove: [], officers: [] });
    expect(ended.event.type).toBe('custody.ladder-ended');
    expect(ended.holdings[0]?.holding).not.toHaveProperty('dueAt');
  });
});

describe('a file that goes up by itself', () => {
  test('goes in one event of the clockwork: the old stay ends so, another begins unopened at the superior', () => {
    const { event, after, holdings } = moved(SECTION);
    expect(event).toMatchObject({
      type: 'file.advanced',
      by: { kind: 'clockwork' },
      data: { from: CLERK, postId: SECTION, rung: 0, rungDueAt: later(40), note: note.numbered },
    });
    expect(after).toMatchObject({ holder: SECTION, from: CLERK, heldSince: later(41), takenUp: true });
    expect(after).not.toHaveProperty('openedAt');
    expect(holdings).toMatchObject([
      { kind: 'end', holding: { postId: CLERK, outcome: 'advanced-by-policy', endedAt: later(41), rung: 1 } },
      { kind: 'begin', holding: { postId: SECTION, from: CLERK, rung: 0, ageFrom: file.holding.ageFrom } },
    ]);
    const [ended, begun] = holdings;
    expect(ended && askTimer(ended.holding, OF_DISTRICT, later(500))).toEqual({ kind: 'over' });
    expect(begun?.holding.dueAt).toBeDefined();
  });

  test('is not taken back by whom it went from, and comes back to them by a return', () => {
    const { after } = moved(SECTION);
    expect(relationsToFile(after, standingOf(by(CLERK)))).not.toContain('sent-last');
    expect(returnsTo(after, lineOf(SECTION))).toBe(CLERK);
  });

  test('trap 3: comes back through whoever it went past', () => {
    const { event, after, holdings } = moved(SDM);
    expect(event.data).toMatchObject({ jumped: [SECTION], onTheWay: [SECTION, CLERK] });
    const stay = holdings.find(({ kind }) => kind === 'begin')?.holding;
    if (!stay) throw new Error('no stay begins');
    const relations = relationsToFile(after, standingOf(by(SDM)));
    const opened = { head: { ...after, openedAt: later(50) }, holding: stay };
    expect(returnsTo(opened.head, lineOf(SDM))).toBe(SECTION);
    const returning = { to: stayAt(SECTION), line: lineOf(SDM) };
    const back = returnFile(opened, returning, { by: by(SDM), at: later(50), relations });
    expect(returnsTo(back.after, lineOf(SECTION))).toBe(CLERK);
  });

  test('says that no reason was given only where it lay beyond the limit', () => {
    const { limitAt } = file.holding;
    if (limitAt === undefined) throw new Error('no limit');
    expect(moved(SECTION, { seconds: 41 }).event.data).not.toHaveProperty('delayNotGivenBy');
    const late = moved(SECTION, { seconds: 91 });
    expect(late.event.data).toMatchObject({ delayNotGivenBy: CLERK });
    expect(late.holdings[0]?.holding.delay).toBe('not-given');
  });

  test('leaves behind what was asked about the stay; an instruction is still to be confirmed', () => {
    const asked = (kind: Ask['kind']): Ask => ({ askId: ids.ask(), kind, of: SDM, by: CLERK, at: MONDAY });
    const asks = [asked('parking'), asked('explanation'), asked('oral-instruction')];
    const { after } = moved(SECTION, { head: { ...file.head, asks } });
    expect(after.asks?.map(({ kind }) => kind)).toEqual(['oral-instruction']);
  });

  test('has a note that nobody wrote: it takes the next number and says the rule in both languages', () => {
    expect(GreenNote.parse(note.green)).toEqual(note.green);
    expect(note.green).not.toHaveProperty('confirmedBy');
    const [hindi, english, ...more] = note.green.content.map(block =>
      block.type === 'paragraph' ? block.runs.map(({ text }) => text).join('') : '',
    );
    expect(more).toEqual([]);
    for (const part of ['पटल सहायक', 'अनुभाग अधिकारी', '07.12.2026', '20 कार्य दिवस', '1 पद ऊपर', 'क्रम 1'])
      expect(hindi).toContain(part);
    for (const part of ['Dealing hand', 'Section officer', '07.12.2026', '20 working days', '1 up', 'step 1'])
      expect(english).toContain(part);
    expect(moved(SECTION).after).toMatchObject({ notes: 1, paragraphs: 2 });
    expect(moved(SECTION).after.confirmers).toBeUndefined();
  });

  test('says in its note what was granted besides, and that seats were vacant', () => {
    const said = advanceText({
      from: { hi: 'क', en: 'a' },
      to: { hi: 'ग', en: 'c' },
      holding: { receivedAt: MONDAY, moreDays: 5 },
      rung: 3,
      levels: 2,
      limit: { after: Duration.parse('PT2H30M'), days: 'calendar' },
      passedOver: true,
    });
    const text = JSON.stringify(said);
    for (const part of [
      '2 घण्टे 30 मिनट',
      '5 दिन का बढ़ाया गया',
      'रिक्त पद',
      '2 hours 30 minutes',
      '5 days',
      'Vacant',
    ])
      expect(text).toContain(part);
  });
});

describe('what is still to come', () => {
  const overhead = (head: FileHead) => ({
    above: lineAbove(CLERK),
    movesTo: (rung: DistrictRung) => advancesTo(head, rung, lineOf(CLERK)),
  });
  const rules: Rules = {
    ...OF_DISTRICT,
    district: { rungs: [rungUp(1), { tell: 'superior', levels: 2, limit }] },
  };

  test('says where the file goes by itself, and nothing after that', () => {
    expect(ladderAhead(file.holding, rules, overhead(file.head))).toEqual([
      { dueAt: later(40), tells: SECTION, kind: 'advance' },
    ]);
  });

  test('offers to the superior what may not go by itself, as the rung then does', () => {
    const parked = { ...file.head, state: 'PARKED' } as const;
    expect(ladderAhead(file.holding, rules, overhead(parked))).toMatchObject([
      { tells: SECTION, kind: 'offer' },
      { tells: SDM, kind: 'inform' },
    ]);
    const firing = { rung: 0, dueAt: later(40), at: later(41), rules, askId: ids.ask(), officers: [] };
    const told = fireRung({ object: 'file', head: parked }, file.holding, {
      ...firing,
      lineAbove: lineAbove(CLERK),
    });
    expect(told.event).toMatchObject({
      type: 'custody.escalated',
      data: { postId: SECTION, offers: 'pull-up' },
    });
  });
});
