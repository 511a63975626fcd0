import type { ConsultationDecision } from '../act.ts';
import { type By, type ByOfficer, CLOCKWORK } from '../actor.ts';
import { given } from '../holding.ts';
import type { AnswerId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import type { Instant } from '../time.ts';
import type { AnswerHead } from './answer.ts';
import {
  type AboutPaper,
  admitConsultation,
  type ConsultationHead,
  decideOnConsultation,
  howItStands,
} from './consultation.ts';

type Acting = { readonly by: ByOfficer; readonly at: Instant; readonly paper: AboutPaper };

/** Reminds those of these that have not answered; all of them, unless some are named. */
export const remindAsked = (
  head: ConsultationHead,
  {
    open,
    of,
    remark,
  }: {
    /** Of those that were asked: who has not answered. */
    readonly open: readonly AnswerId[];
    readonly of?: readonly AnswerId[] | undefined;
    readonly remark?: string | undefined;
  },
  { by, at, paper }: Acting,
): ConsultationDecision => {
  admitConsultation(head, 'remind', paper);
  if (of?.some(answerId => head.asked.every(asked => asked.answerId !== answerId)))
    throw new Refusal('consultation.not-asked', howItStands(head));
  const late = open.filter(answerId => of === undefined || of.includes(answerId));
  // Whoever was named has answered meanwhile.
  if (late.length === 0) throw new Refusal('consultation.settled', howItStands(head));
  const n = (head.reminded?.n ?? 0) + 1;
  return decideOnConsultation<'consultation.reminded'>(
    head,
    { by, at },
    { type: 'consultation.reminded', data: { n, of: late, ...given('remark', remark) } },
  );
};

/** The asker waits no longer; what has not come then ends with whoever has it. */
export const closeConsultation = (
  head: ConsultationHead,
  reason: string,
  { by, at, paper }: Acting,
): ConsultationDecision => {
  admitConsultation(head, 'close', paper);
  return decideOnConsultation<'consultation.closed'>(
    head,
    { by, at },
    { type: 'consultation.closed', data: { left: head.left, reason } },
  );
};

/** One more answer has come, in the answer's own transaction: so that it is counted once, and the last one settles the question. */
export const countAnswer = (
  head: ConsultationHead,
  { answerId, asked: postId, given: answered }: AnswerHead,
  who: { readonly by: By; readonly at: Instant },
): ConsultationDecision => {
  const left = head.left - 1;
  if (left < 0) throw new Error('more answers than were asked for');
  return left === 0 && head.state === 'ASKED'
    ? decideOnConsultation<'consultation.settled'>(head, who, {
        type: 'consultation.settled',
        data: { answerId, postId },
      })
    : decideOnConsultation<'consultation.answered'>(head, who, {
        type: 'consultation.answered',
        data: { answerId, postId, left, ...given('late', answered?.late) },
      });
};

/** Whatever its journal says has reached everybody; nothing, where that was entered before. */
export const carried = (head: ConsultationHead, at: Instant): ConsultationDecision | undefined =>
  head.toCarry === undefined
    ? undefined
    : decideOnConsultation<'consultation.carried'>(
        head,
        { by: CLOCKWORK, at },
        { type: 'consultation.carried', data: { upTo: head.version } },
      );
