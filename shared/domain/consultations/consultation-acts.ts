import type { ConsultationDecision, FileDecision } from '../act.ts';
import { type By, CLOCKWORK } from '../actor.ts';
import { saidClassification } from '../classification.ts';
import type { ByChannel } from '../events/channel-events.ts';
import { admit } from '../file.ts';
import { type Context, decideOnFile, type HeldFile } from '../file-decision.ts';
import { given } from '../holding.ts';
import type { AnswerId, ConsultationId, PostId } from '../ids.ts';
import type { Priority } from '../priority.ts';
import { Refusal } from '../refusal.ts';
import { type Day, type Instant, istDay } from '../time.ts';
import type { AnswerHead } from './answer.ts';
import {
  type AboutPaper,
  type Asked,
  admitConsultation,
  type ConsultationHead,
  decideOnConsultation,
  howItStands,
} from './consultation.ts';

export type Question = {
  readonly consultationId: ConsultationId;
  readonly asked: readonly Asked[];
  readonly textSha256: string;
  readonly priority: Priority;
  readonly replyBy?: Day | undefined;
};

/** Each post once, none that has the paper itself, and of what is confidential only who needs to know it. */
const admitAsked = (
  { head }: Pick<HeldFile, 'head'>,
  { asked, replyBy }: Question,
  { at, asker }: { readonly at: Instant; readonly asker: PostId },
): void => {
  const posts = asked.map(({ postId }) => postId);
  if (new Set(posts).size !== posts.length) throw new Refusal('consultation.post-twice');
  if (posts.includes(asker)) throw new Refusal('post.same', { postId: asker });
  const unfit = posts.find(postId => !head.readers?.includes(postId));
  if (head.classification === 'confidential' && unfit !== undefined)
    throw new Refusal('consultation.not-cleared', { postId: unfit });
  if (replyBy !== undefined && replyBy < istDay(at)) throw new Refusal('consultation.day-invalid');
};

/**
 * Puts a question on a file to several posts, in the name of the post that has it: both journals say so, and the file stays
 * where it is. The machine that runs channels of submission does it as the clockwork, in the name of the post of its stage;
 * officers do it by `consultOnFile`.
 */
export const putQuestion = (
  file: HeldFile,
  question: Question,
  who: { readonly by: By; readonly at: Instant; readonly byChannel?: ByChannel; readonly asker?: PostId },
): readonly [FileDecision, ConsultationDecision] => {
  const { head } = file;
  const { byChannel, asker = head.holder } = who;
  admitAsked(file, question, { at: who.at, asker });
  const n = (head.consultations ?? 0) + 1;
  const { consultationId, asked, textSha256, priority, replyBy } = question;
  return [
    decideOnFile<'file.consulted'>(
      head,
      who,
      {
        type: 'file.consulted',
        data: { consultationId, n, posts: asked.length, ...given('byChannel', byChannel) },
      },
      () => [],
    ),
    decideOnConsultation<'consultation.asked'>(undefined, who, {
      type: 'consultation.asked',
      data: {
        consultationId,
        n,
        about: head.fileId,
        number: head.number,
        officeId: head.officeId,
        subject: head.subject,
        ...saidClassification(head.classification),
        asker,
        priority,
        ...given('replyBy', replyBy),
        ...given('byChannel', byChannel && (true as const)),
        textSha256,
        asked: [...asked],
      },
    }),
  ];
};

/** Whoever has the file in hand asks others for a report or their comments on it. */
export const consultOnFile = (
  file: HeldFile,
  question: Question,
  { by, at, relations }: Context,
): readonly [FileDecision, ConsultationDecision] => {
  admit(file.head, 'consult', relations);
  return putQuestion(file, question, { by, at });
};

type Acting = { readonly by: Context['by']; readonly at: Instant; readonly paper: AboutPaper };

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
