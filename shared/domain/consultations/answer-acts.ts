import type { Acknowledgement } from '../acknowledged.ts';
import type { AnswerDecision, ConsultationDecision, HoldingChange } from '../act.ts';
import { CLOCKWORK } from '../actor.ts';
import { saidClassification } from '../classification.ts';
import { grantDays } from '../clock-acts.ts';
import { beginHolding, endHolding, given, type Holding, type Outcome } from '../holding.ts';
import type { OfficeId } from '../ids.ts';
import type { Rules } from '../policy.ts';
import { admitSeat, type ReceiptDestination } from '../receipt-moves.ts';
import { Refusal } from '../refusal.ts';
import { type Day, type Instant, istDay } from '../time.ts';
import {
  type AnswerContext,
  type AnswerHead,
  admitAnswer,
  decideOnAnswer,
  type HeldAnswer,
  whereAnswerIs,
} from './answer.ts';
import type { Asked, ConsultationHead, Reminder } from './consultation.ts';
import { countAnswer } from './consultation-acts.ts';
import { givenPapers, type ShownPaper } from './papers.ts';
import { OPEN_ANSWERS } from './state.ts';

export const isOpenAnswer = ({ state }: Pick<AnswerHead, 'state'>): boolean =>
  OPEN_ANSWERS.some(open => open === state);

const begun = ({ holdingId, postId, dueAt }: Holding) => ({ holdingId, postId, ...given('dueAt', dueAt) });

/** What one post is asked comes to it, with a clock of its own by its office's rules. */
export const askPost = (
  question: ConsultationHead,
  { answerId, holdingId, postId }: Asked,
  { at, rules }: { readonly at: Instant; readonly rules: Rules },
): AnswerDecision => {
  const { consultationId, about, number, officeId, subject, classification, asker, priority, replyBy } =
    question;
  const { byChannel, letter } = question;
  const holding = beginHolding({
    ...{ holdingId, objectId: answerId, number, subject, classification, postId },
    from: asker,
    action: 'for-report',
    priority,
    dueOn: replyBy,
    state: 'MARKED',
    at,
    ageFrom: question.askedAt,
    rules,
  });
  return decideOnAnswer<'answer.asked'>(
    undefined,
    { by: CLOCKWORK, at },
    {
      type: 'answer.asked',
      data: {
        ...{ answerId, consultationId, about, number, officeId, subject, asker, priority },
        ...saidClassification(classification),
        ...given('replyBy', replyBy),
        ...given('byChannel', byChannel),
        ...given('letter', letter),
        ...begun(holding),
      },
    },
    [{ kind: 'begin', holding }],
  );
};

/** The post has it before it. */
export const openAnswer = ({ head, holding }: HeldAnswer, context: AnswerContext): AnswerDecision => {
  admitAnswer(head, 'open', context.relations);
  return decideOnAnswer<'answer.opened'>(
    head,
    context,
    { type: 'answer.opened', data: { holdingId: head.holdingId } },
    [{ kind: 'change', holding: { ...holding, openedAt: context.at, state: 'OPENED' } }],
  );
};

const ended = (
  { head, holding }: HeldAnswer,
  outcome: Outcome,
  at: Instant,
  state: AnswerHead['state'] = head.state,
): HoldingChange => ({ kind: 'end', holding: { ...endHolding(holding, outcome, at), state } });

export type Passing = {
  readonly to: ReceiptDestination & { readonly officeId: OfficeId };
  /** The office of the post that was asked: it answers for what goes out of it. */
  readonly within: OfficeId;
  readonly remark?: string | undefined;
  readonly acknowledged: readonly Acknowledgement[];
};

/** Gives it to another post of the same office to answer, or back. */
export const passAnswer = (
  held: HeldAnswer,
  { to, within, remark, acknowledged }: Passing,
  context: AnswerContext,
): AnswerDecision => {
  const { head, holding } = held;
  admitAnswer(head, 'pass', context.relations);
  if (to.postId === head.holder) throw new Refusal('post.same', whereAnswerIs(head));
  if (to.officeId !== within) throw new Refusal('answer.outside-office', whereAnswerIs(head));
  admitSeat(to, acknowledged);
  const next = beginHolding({
    objectId: head.answerId,
    number: head.number,
    subject: head.subject,
    classification: head.classification,
    postId: to.postId,
    holdingId: to.holdingId,
    from: head.holder,
    action: 'for-report',
    priority: holding.priority,
    dueOn: head.replyBy,
    state: 'MARKED',
    at: context.at,
    ageFrom: holding.ageFrom,
    rules: to.rules,
  });
  return decideOnAnswer<'answer.passed'>(
    head,
    context,
    {
      type: 'answer.passed',
      data: {
        from: head.holder,
        ...given('remark', remark),
        ...begun(next),
        endedHoldingId: holding.holdingId,
      },
    },
    [ended(held, 'sent', context.at), { kind: 'begin', holding: next }],
  );
};

/**
 * Whoever has it answers; the question counts it in the same transaction. What comes after the question was closed is late, and
 * is told all the same.
 */
export const giveAnswer = (
  held: HeldAnswer,
  question: ConsultationHead,
  {
    textSha256,
    papers = [],
    ...context
  }: AnswerContext & { readonly textSha256: string; readonly papers?: readonly ShownPaper[] },
): readonly [AnswerDecision, ConsultationDecision] => {
  const { head, holding } = held;
  admitAnswer(head, 'give', context.relations);
  const isOpen = isOpenAnswer(head);
  const late = question.state === 'CLOSED' ? (true as const) : undefined;
  const answer = decideOnAnswer<'answer.given'>(
    head,
    context,
    {
      type: 'answer.given',
      data: {
        textSha256,
        ...given('papers', givenPapers(papers)),
        ...given('late', late),
        ...given('endedHoldingId', isOpen ? holding.holdingId : undefined),
      },
    },
    isOpen ? [ended(held, 'answered', context.at, 'ANSWERED')] : [],
  );
  return [answer, countAnswer(question, answer.after, context)];
};

/** Asks the asker for more time, saying why and until when. */
export const askForTime = (
  { head }: Pick<HeldAnswer, 'head'>,
  asked: { readonly until: Day; readonly reason: string },
  context: AnswerContext,
): AnswerDecision => {
  admitAnswer(head, 'ask-time', context.relations);
  if (asked.until < istDay(context.at)) throw new Refusal('consultation.day-invalid');
  return decideOnAnswer<'answer.time-asked'>(head, context, { type: 'answer.time-asked', data: asked }, []);
};

/** The asker grants more days: limit and ladder of its stay end so much later. */
export const extendAnswer = (
  { head, holding }: HeldAnswer,
  extension: Parameters<typeof grantDays>[1],
  context: AnswerContext,
): AnswerDecision => {
  admitAnswer(head, 'extend', context.relations);
  const { data, stay } = grantDays(holding, extension);
  return decideOnAnswer<'answer.extended'>(head, context, { type: 'answer.extended', data }, [
    { kind: 'change', holding: stay },
  ]);
};

/** The asker's reminder reaches it; once, however often it is carried, and not what came to the post only after it was given. */
export const remindAnswer = (
  { head, holding }: HeldAnswer,
  { n, remark, at: given }: Reminder,
  at: Instant,
): AnswerDecision | undefined =>
  head.lastReminder >= n || !isOpenAnswer(head) || given <= head.askedAt
    ? undefined
    : decideOnAnswer<'answer.reminded'>(
        head,
        { by: CLOCKWORK, at },
        {
          type: 'answer.reminded',
          data: {
            n,
            holdingId: head.holdingId,
            postId: head.holder,
            ...(remark === undefined ? {} : { remark }),
          },
        },
        // Unchanged, and written on condition that it is open still.
        [{ kind: 'change', holding }],
      );

/** The question was closed without it: its stay ends. */
export const lapseAnswer = (held: HeldAnswer, at: Instant): AnswerDecision | undefined =>
  isOpenAnswer(held.head)
    ? decideOnAnswer<'answer.lapsed'>(
        held.head,
        { by: CLOCKWORK, at },
        { type: 'answer.lapsed', data: { endedHoldingId: held.holding.holdingId } },
        [ended(held, 'lapsed', at, 'LAPSED')],
      )
    : undefined;
