import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerDecision, ConsultationDecision, HoldingChange } from '#shared/domain/act.ts';
import { type AnswerContext, AnswerHead, type HeldAnswer } from '#shared/domain/consultations/answer.ts';
import {
  askForTime,
  askPost,
  extendAnswer,
  giveAnswer,
  isOpenAnswer,
  lapseAnswer,
  openAnswer,
  passAnswer,
  remindAnswer,
} from '#shared/domain/consultations/answer-acts.ts';
import { consultOnFile, consultOnReceipt } from '#shared/domain/consultations/asking.ts';
import { ConsultationHead, reminderOf } from '#shared/domain/consultations/consultation.ts';
import { carried, closeConsultation, remindAsked } from '#shared/domain/consultations/consultation-acts.ts';
import { foldAnswer } from '#shared/domain/consultations/fold-answer.ts';
import { foldConsultation } from '#shared/domain/consultations/fold-consultation.ts';
import { fireRung } from '#shared/domain/custody.ts';
import {
  type AnswerEvent,
  type ConsultationEvent,
  EVENT_NAMES,
  type EventName,
} from '#shared/domain/events.ts';
import type { Holding } from '#shared/domain/holding.ts';
import type { AnswerId } from '#shared/domain/ids.ts';
import type { Relation } from '#shared/domain/permission/relation.ts';
import { diarise } from '#shared/domain/receipt-acts.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { dayPlus, type Instant, istDay, plus } from '#shared/domain/time.ts';
import {
  by,
  CLERK,
  countingIds,
  letterOf,
  lineAbove,
  MONDAY,
  OFFICE,
  QUICK_RULES,
  SDM,
  SECTION,
  STRANGER,
} from './support/office.ts';
import { newWorld } from './support/play.ts';
import { held } from './support/world.ts';

const ids = countingIds();
const textSha256 = '0'.repeat(64);
const reason = 'शासन को आज भेजना है।';

type AnswerInWorld = {
  readonly head: AnswerHead;
  readonly stays: ReadonlyMap<string, Holding>;
  readonly journal: readonly AnswerEvent[];
};
type Asked = {
  now: Instant;
  question: { head: ConsultationHead; journal: readonly ConsultationEvent[] };
  answers: Map<AnswerId, AnswerInWorld>;
};

const questionOf = (posts: readonly (typeof CLERK)[]) => ({
  consultationId: ids.consultation(),
  asked: posts.map(postId => ({ postId, answerId: ids.answer(), holdingId: ids.holding() })),
  textSha256,
  priority: 'ordinary' as const,
});
const who = (post: typeof CLERK, at: Instant, ...relations: readonly Relation[]): AnswerContext => ({
  by: by(post),
  at,
  relations: new Set(relations),
});
const asOf = <E extends { readonly type: EventName }>(event: { readonly type: EventName }, of: RegExp): E => {
  if (!of.test(event.type)) throw new Error(`${event.type} in a foreign journal`);
  // The pattern says whose journal it stands in.
  return event as E;
};

const begun = (): Asked => {
  const posts = [SECTION, SDM, STRANGER];
  const [, { after, event }] = consultOnFile(
    held(newWorld(CLERK)),
    questionOf(posts),
    who(CLERK, MONDAY, 'holds'),
  );
  return {
    now: MONDAY,
    question: { head: after, journal: [asOf<ConsultationEvent>(event, /^consultation\./)] },
    answers: new Map(),
  };
};

const applied = (stays: ReadonlyMap<string, Holding>, changes: readonly HoldingChange[]) => {
  const after = new Map(stays);
  for (const { kind, holding } of changes) {
    expect(after.has(holding.holdingId)).toBe(kind !== 'begin');
    if (kind !== 'begin') expect(after.get(holding.holdingId)?.endedAt).toBeUndefined();
    after.set(holding.holdingId, holding);
  }
  return after;
};
const entered = (world: Asked, decision: AnswerDecision | ConsultationDecision | undefined): void => {
  if (!decision) return;
  if (decision.object === 'consultation') {
    const event = asOf<ConsultationEvent>(decision.event, /^consultation\./);
    world.question = { head: decision.after, journal: [...world.question.journal, event] };
    return;
  }
  const { answerId } = decision.after;
  const before = world.answers.get(answerId);
  world.answers.set(answerId, {
    head: decision.after,
    stays: applied(before?.stays ?? new Map(), decision.holdings),
    journal: [...(before?.journal ?? []), asOf<AnswerEvent>(decision.event, /^(answer|custody)\./)],
  });
};

const heldOf = ({ head, stays }: AnswerInWorld): HeldAnswer => {
  const holding = stays.get(head.holdingId);
  if (!holding) throw new Error('an answer without its stay');
  return { head, holding };
};

type Decided = AnswerDecision | ConsultationDecision | undefined;

/** What the queue does: everything that is left, as often as it is told. */
const carrying = ({ question: { head }, answers, now }: Asked): readonly Decided[] => [
  ...head.asked.map((asked): Decided => {
    const answer = answers.get(asked.answerId);
    if (!answer)
      return head.state === 'ASKED' ? askPost(head, asked, { at: now, rules: QUICK_RULES }) : undefined;
    if (head.state === 'CLOSED') return lapseAnswer(heldOf(answer), now);
    const reminded = reminderOf(head, asked.answerId);
    return reminded && remindAnswer(heldOf(answer), reminded, now);
  }),
  carried(head, now),
];
const carry = (world: Asked): void => {
  for (const decision of carrying(world)) entered(world, decision);
};

const ON_QUESTION = ['carry', 'remind', 'close'] as const;
const ON_ANSWER = ['open', 'pass', 'give', 'ask-time', 'extend', 'timer'] as const;
type Command = {
  readonly act: (typeof ON_QUESTION)[number] | (typeof ON_ANSWER)[number];
  readonly pick: number;
  readonly wrong: boolean;
};

const onQuestion = (
  world: Asked,
  act: (typeof ON_QUESTION)[number],
  { pick, wrong }: Pick<Command, 'pick' | 'wrong'>,
): readonly Decided[] => {
  const { head } = world.question;
  const paper = { state: 'ACTIVE' as const, relations: new Set<Relation>(wrong ? ['has-held'] : ['holds']) };
  const acting = { by: by(CLERK), at: world.now, paper };
  switch (act) {
    case 'carry':
      return carrying(world);
    case 'close':
      return [closeConsultation(head, reason, acting)];
    case 'remind': {
      const open = head.asked.flatMap(({ answerId }) =>
        world.answers.get(answerId)?.head.state === 'ANSWERED' ? [] : [answerId],
      );
      // Of one alone, mostly: the next may be of another before it was carried.
      const of = pick === 0 ? undefined : open.slice(pick % Math.max(open.length, 1)).slice(0, 1);
      return [remindAsked(head, { open, of }, acting)];
    }
  }
};

const fired = ({ head, holding }: HeldAnswer, at: Instant): Decided => {
  const { dueAt, endedAt, rung } = holding;
  if (dueAt === undefined || endedAt !== undefined) return undefined;
  const above = lineAbove(holding.postId);
  const firing = { rung, dueAt, at, rules: QUICK_RULES, lineAbove: above, officers: [], askId: ids.ask() };
  const decision = fireRung({ object: 'answer', head }, holding, firing);
  if (decision.object !== 'answer') throw new Error('of another');
  return decision;
};

const onAnswer = (
  { question: { head }, now }: Asked,
  one: HeldAnswer,
  { act, wrong }: { readonly act: (typeof ON_ANSWER)[number]; readonly wrong: boolean },
): readonly Decided[] => {
  const mine = who(one.head.holder, now, wrong ? 'above' : 'holds');
  switch (act) {
    case 'open':
      return [openAnswer(one, mine)];
    case 'pass': {
      const postId = one.head.holder === SECTION ? CLERK : SECTION;
      const officeId = wrong ? ids.office() : OFFICE;
      const seat = { postId, holdingId: ids.holding(), rules: QUICK_RULES, vacant: false, onLeave: false };
      const passing = { to: { ...seat, officeId }, within: OFFICE, acknowledged: [] };
      return [passAnswer(one, passing, who(one.head.holder, now, 'holds'))];
    }
    case 'give':
      return giveAnswer(one, head, { ...mine, textSha256 });
    case 'ask-time':
      return [askForTime(one, { until: dayPlus(istDay(now), 3), reason }, mine)];
    case 'extend': {
      const asker = who(CLERK, now, wrong ? 'has-held' : 'asked-it');
      return [extendAnswer(one, { days: 1, reason, rules: QUICK_RULES }, asker)];
    }
    case 'timer':
      return [fired(one, now)];
  }
};

const isOnQuestion = (act: Command['act']): act is (typeof ON_QUESTION)[number] =>
  ON_QUESTION.some(one => one === act);

const play = (world: Asked, { act, pick, wrong }: Command): void => {
  world.now = plus(world.now, 20_000);
  const all = [...world.answers.values()];
  const answer = all[pick % Math.max(all.length, 1)];
  const decisions = isOnQuestion(act)
    ? onQuestion(world, act, { pick, wrong })
    : answer
      ? onAnswer(world, heldOf(answer), { act, wrong })
      : [];
  for (const decision of decisions) entered(world, decision);
};

/** What holds of a question and its answers, whatever was done. */
const holdsOf = ({ question: { head, journal }, answers }: Asked): void => {
  const heads = [...answers.values()];
  const given = heads.filter(answer => answer.head.state === 'ANSWERED').length;
  // n of m is counted once for each, late ones too.
  expect(head.left).toBe(head.asked.length - given);
  expect(head.state === 'SETTLED').toBe(head.left === 0 && head.closed === undefined);
  let folded: ConsultationHead | undefined;
  for (const event of journal) folded = foldConsultation(folded, event);
  expect(folded).toStrictEqual(head);
  expect(ConsultationHead.parse(head)).toStrictEqual(head);
  for (const answer of heads) {
    const open = [...answer.stays.values()].filter(({ endedAt }) => endedAt === undefined);
    expect(open).toHaveLength(isOpenAnswer(answer.head) ? 1 : 0);
    expect(open.every(({ state }) => state === answer.head.state)).toBe(true);
    let one: AnswerHead | undefined;
    for (const event of answer.journal) one = foldAnswer(one, event);
    expect(one).toStrictEqual(answer.head);
    expect(AnswerHead.parse(answer.head)).toStrictEqual(answer.head);
  }
  // Whoever was reminded and has not answered has the last reminder of it.
  if (head.toCarry === undefined)
    for (const answer of heads.filter(({ head }) => isOpenAnswer(head))) {
      const last = journal.findLast(
        ({ type, data, at }) =>
          type === 'consultation.reminded' &&
          data.of.includes(answer.head.answerId) &&
          at > answer.head.askedAt,
      );
      expect(answer.head.lastReminder).toBe(last?.type === 'consultation.reminded' ? last.data.n : 0);
    }
  // Nothing is left to be carried once it was.
  if (head.toCarry === undefined && head.state === 'CLOSED')
    expect(heads.every(answer => !isOpenAnswer(answer.head))).toBe(true);
};

const commands = fc.array(
  fc.record({
    act: fc.constantFrom(...ON_QUESTION, ...ON_ANSWER, 'carry' as const, 'give' as const),
    pick: fc.nat(10),
    wrong: fc.oneof(
      { weight: 4, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
  }),
  { minLength: 1, maxLength: 40, size: 'max' },
);

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'done';
};

describe('a question to several posts', () => {
  test('counts each answer once, lets one stay a post at a time, and is settled by the last, in whatever order things come', () => {
    fc.assert(
      fc.property(commands, tries => {
        const world = begun();
        for (const command of tries) {
          codeOf(() => play(world, command));
          holdsOf(world);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('reminds one and then another before either was carried, and each gets the reminder that was theirs', () => {
    const world = begun();
    carry(world);
    const [first, second] = world.question.head.asked.map(({ answerId }) => answerId);
    if (!first || !second) throw new Error('several posts were asked');
    const remind = (...of: AnswerId[]) => {
      world.now = plus(world.now, 1000);
      const paper = { state: 'ACTIVE' as const, relations: new Set<Relation>(['holds']) };
      const acting = { by: by(CLERK), at: world.now, paper };
      entered(world, remindAsked(world.question.head, { open: [first, second], of }, acting));
    };
    remind(first);
    remind(second);
    remind(second);
    expect(world.question.head).toMatchObject({
      reminded: { n: 3, of: [second] },
      remindedBefore: [{ n: 1, of: [first] }],
    });
    carry(world);
    expect([first, second].map(id => world.answers.get(id)?.head.lastReminder)).toEqual([1, 3]);
    expect(world.question.head.remindedBefore).toBeUndefined();
    remind(first);
    expect(world.question.head.remindedBefore).toBeUndefined();
  });

  test('carried again changes nothing, whatever was done before', () => {
    fc.assert(
      fc.property(commands, tries => {
        const world = begun();
        for (const command of tries) codeOf(() => play(world, command));
        carry(world);
        const after = { question: world.question, answers: new Map(world.answers) };
        carry(world);
        expect({ question: world.question, answers: world.answers }).toStrictEqual(after);
      }),
      { numRuns: 200 },
    );
  });

  test('comes by every event of a question and an answer, and refuses by every code that their acts have', () => {
    const events = new Set<string>();
    const refused = new Set<string>();
    for (const tries of fc.sample(commands, { numRuns: 800, seed: 20_261_207 })) {
      const world = begun();
      for (const command of tries) refused.add(codeOf(() => play(world, command)));
      for (const { type } of world.question.journal) events.add(type);
      for (const { journal } of world.answers.values()) for (const { type } of journal) events.add(type);
    }
    expect(EVENT_NAMES.filter(name => /^(consultation|answer)\./.test(name) && !events.has(name))).toEqual(
      [],
    );
    expect([...refused].sort()).toEqual([
      'answer.given',
      'answer.lapsed',
      'answer.not-in-custody',
      'answer.not-permitted',
      'answer.opened',
      'answer.outside-office',
      // Once it is answered, nobody has it in hand any more.
      'answer.unknown',
      'consultation.closed',
      'consultation.not-yours',
      'consultation.settled',
      'done',
    ]);
  });

  test('is put to each post once, and to nobody who has the file; of what is confidential to who needs to know it', () => {
    const file = held(newWorld(CLERK));
    const put = (posts: readonly (typeof CLERK)[], more: object = {}, of = file) =>
      codeOf(() => consultOnFile(of, { ...questionOf(posts), ...more }, who(CLERK, MONDAY, 'holds')));
    expect(put([SDM, SDM])).toBe('consultation.post-twice');
    expect(put([CLERK])).toBe('post.same');
    expect(put([SDM], { replyBy: dayPlus(istDay(MONDAY), -1) })).toBe('consultation.day-invalid');
    const secret = {
      ...file,
      head: { ...file.head, classification: 'confidential' as const, readers: [SDM] },
    };
    expect(put([SDM], {}, secret)).toBe('done');
    expect(put([SDM, SECTION], {}, secret)).toBe('consultation.not-cleared');
  });

  test('is put on a receipt by who has it before them, as on a file; the receipt stays where it is', () => {
    const entry = {
      ...{ receiptId: ids.receipt(), diaryNumber: '7', officeId: OFFICE, details: letterOf() },
      ...{ holdingId: ids.holding(), rules: QUICK_RULES },
    };
    const [fresh, secret] = (['normal', 'confidential'] as const).map(classification => ({
      head: diarise({ ...entry, classification }, { by: by(CLERK), at: MONDAY }).after,
    }));
    if (!fresh || !secret) throw new Error('two were entered');
    const put = (on: typeof fresh, posts: readonly (typeof CLERK)[], relation: Relation = 'holds') =>
      consultOnReceipt(on, questionOf(posts), who(CLERK, MONDAY, relation));
    const [receipt, { after: question }] = put(fresh, [SDM, SECTION]);
    expect(receipt.event).toMatchObject({ type: 'receipt.consulted', data: { n: 1, posts: 2 } });
    expect(receipt.holdings).toEqual([]);
    expect({ ...receipt.after, version: 1, consultations: undefined }).toEqual(fresh.head);
    expect(question).toMatchObject({ about: entry.receiptId, number: '7', asker: CLERK, left: 2, n: 1 });
    expect(put({ head: receipt.after }, [SDM])[1].after.n).toBe(2);
    expect(codeOf(() => put(fresh, [SDM], 'above'))).toBe('receipt.not-in-custody');
    expect(codeOf(() => put(fresh, [SDM], 'delegate-of'))).toBe('permission.mandate-lacks-act');
    expect(codeOf(() => put(fresh, [CLERK]))).toBe('post.same');
    expect(codeOf(() => put(secret, [SDM]))).toBe('consultation.not-cleared');
    const cleared = { head: { ...secret.head, readers: [SDM] } };
    expect(put(cleared, [SDM])[1].after.classification).toBe('confidential');
  });
});
