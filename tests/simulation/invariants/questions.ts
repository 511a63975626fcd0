import type { Notification } from '#shared/domain/notification.ts';
import type { Broken, Invariant } from './broken.ts';
import type { KeptAnswer, KeptQuestion } from './read.ts';

const HOUR_MS = 3_600_000;
/** What its message has lost is found by the sweep, which may be killed as well. */
const LATE_MS = 2 * HOUR_MS;

const epoch = (at: string): number => Date.parse(at);

type Of = { readonly question: KeptQuestion; readonly answers: readonly KeptAnswer[]; readonly end: number };
type Says = (invariant: Invariant, what: string) => Broken;

/** Up to when a post must have been asked: never, if the question was closed before. */
const isOwed = ({ events }: KeptQuestion, since: string, end: number): boolean => {
  const closed = events.find(({ type }) => type === 'consultation.closed');
  return Math.min(end, closed ? epoch(closed.at) : end) > epoch(since) + LATE_MS;
};

/** It comes to each that was asked, to nobody else, and to nobody twice. */
const brokenPutting = ({ question, answers, end }: Of, says: Says): Broken | undefined => {
  const { head } = question;
  for (const { answerId, postId, holdingId } of head.asked) {
    const mine = answers.filter(answer => answer.objectId === answerId);
    const [answer] = mine;
    if (mine.length > 1) return says('asked-once', `${postId} was asked ${mine.length} times`);
    if (answer === undefined) {
      if (isOwed(question, head.askedAt, end)) return says('asked-once', `it never came to ${postId}`);
      continue;
    }
    const asked = answer.events.filter(({ type }) => type === 'answer.asked');
    const [first] = answer.stays.toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
    if (asked.length !== 1 || answer.head.asked !== postId || first?.holdingId !== holdingId)
      return says('asked-once', `${answerId} came to ${postId} ${asked.length} times`);
    if (epoch(answer.head.askedAt) > epoch(head.askedAt) + LATE_MS)
      return says('asked-once', `${answerId} came to ${postId} as late as ${answer.head.askedAt}`);
  }
  const stray = answers.find(({ objectId }) => head.asked.every(({ answerId }) => answerId !== objectId));
  return stray && says('asked-once', `${stray.objectId} was asked of nobody`);
};

/** When it was given or lapsed; what is given late had lapsed before. */
const overAt = ({ events }: KeptAnswer): number => {
  const over = events.find(({ type }) => type === 'answer.given' || type === 'answer.lapsed');
  return over ? epoch(over.at) : Number.POSITIVE_INFINITY;
};

/** Each reminder of the asker comes once to each whom it names and who had not answered by then, unless the next overtook it. */
const brokenReminding = ({ question, answers, end }: Of, says: Says): Broken | undefined => {
  for (const answer of answers) {
    const came = answer.events.flatMap(({ type, data, at }) =>
      type === 'answer.reminded' ? [{ n: data.n, at }] : [],
    );
    const given = question.events.flatMap(({ type, data, at }) =>
      type === 'consultation.reminded' && data.of.some(of => of === answer.objectId)
        ? [{ n: data.n, at }]
        : [],
    );
    const falls = came.findIndex(({ n }, place) => n <= (came[place - 1]?.n ?? 0));
    if (falls >= 0)
      return says('reminded-once', `reminder ${came[falls]?.n} came again to ${answer.objectId}`);
    const stray = came.find(({ n }) => given.every(one => one.n !== n));
    if (stray) return says('reminded-once', `reminder ${stray.n} of ${answer.objectId} was given by nobody`);
    const late = came.find(({ at }) => epoch(at) > overAt(answer));
    if (late) return says('reminded-once', `${answer.objectId} was reminded when it was over: ${late.at}`);
    const lost = given.find(
      ({ n, at }) =>
        at > answer.head.askedAt &&
        Math.min(end, overAt(answer)) > epoch(at) + LATE_MS &&
        !came.some(one => one.n >= n && epoch(one.at) <= epoch(at) + LATE_MS),
    );
    if (lost)
      return says('reminded-once', `reminder ${lost.n} of ${lost.at} never came to ${answer.objectId}`);
  }
  return undefined;
};

/** Each answer is counted once, by the question's own journal; what is closed lies with nobody any more. */
const brokenCounting = ({ question, answers, end }: Of, says: Says): Broken | undefined => {
  const { head, events } = question;
  const counted = events.flatMap(({ type, data }) =>
    type === 'consultation.answered' || type === 'consultation.settled' ? [data.answerId] : [],
  );
  const given = answers.filter(({ head: { state } }) => state === 'ANSWERED').map(({ objectId }) => objectId);
  if (counted.toSorted().join() !== given.toSorted().join())
    return says('answers-counted', `${given.length} have answered, ${counted.length} are counted`);
  if (head.left !== head.asked.length - given.length)
    return says('answers-counted', `${head.left} are left of ${head.asked.length}, ${given.length} answered`);
  const closed = events.find(({ type }) => type === 'consultation.closed');
  if (!closed || epoch(closed.at) + LATE_MS > end) return undefined;
  const waiting = answers.find(({ stays }) => stays.some(({ endedAt }) => endedAt === undefined));
  return waiting && says('answers-counted', `was closed at ${closed.at}; ${waiting.objectId} lies open`);
};

/** Of each reminder that came, one officer at most is told, and of no other. */
export const brokenReminders = (
  answers: readonly KeptAnswer[],
  notifications: readonly Notification[],
): Broken | undefined => {
  const came = new Set(
    answers.flatMap(({ objectId, events }) =>
      events.flatMap(({ type, at }) => (type === 'answer.reminded' ? [`${objectId} ${at}`] : [])),
    ),
  );
  for (const { kind, rung, objectId, at } of notifications)
    if (kind === 'reminded' && rung === undefined && !came.delete(`${objectId} ${at}`))
      return {
        invariant: 'reminded-once',
        says: `of ${objectId} somebody was told at ${at}, and need not be`,
      };
  return undefined;
};

/** What was asked of several posts, told once more from the journals of the questions and of what each post was asked. */
export const brokenQuestions = (
  questions: readonly KeptQuestion[],
  answers: readonly KeptAnswer[],
  end: number,
): Broken | undefined => {
  const byQuestion = Map.groupBy(answers, ({ head }) => String(head.consultationId));
  for (const question of questions) {
    const { objectId } = question;
    const of = { question, answers: byQuestion.get(objectId) ?? [], end };
    const says: Says = (invariant, what) => ({
      invariant,
      says: `${question.head.about} ${objectId}: ${what}`,
    });
    const broken = brokenPutting(of, says) ?? brokenReminding(of, says) ?? brokenCounting(of, says);
    if (broken) return broken;
    byQuestion.delete(objectId);
  }
  const [stray] = byQuestion.keys();
  return stray === undefined ? undefined : { invariant: 'asked-once', says: `${stray} is no question` };
};
