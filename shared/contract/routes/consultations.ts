import * as z from 'zod';
import { AnswerId, ConsultationId, DocumentId, PostId } from '#shared/domain/ids.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { LIMITS, listOf, prose } from '#shared/domain/text.ts';
import { Day } from '#shared/domain/time.ts';
import { Extending } from '../clock-bodies.ts';
import {
  ANSWER_REFUSALS,
  AnswerActed,
  AnswerLine,
  AnswerView,
  ConsultationActed,
  ConsultationLine,
  ConsultationView,
} from '../consultation-views.ts';
import { Acknowledged, Reason, Remark, SENDING_REFUSALS } from '../receipt-bodies.ts';
import { route } from '../route.ts';
import { PAGE_QUERY, page } from '../views.ts';

const ofQuestion = z.strictObject({ consultationId: ConsultationId });
const ofAnswer = z.strictObject({ answerId: AnswerId });

export const listAskedByPost = route({
  id: 'listAskedByPost',
  noun: 'consultations',
  method: 'GET',
  path: '/v1/consultations',
  says: 'The questions that the acting post put, newest first: those that wait for answers, or with `over` those that are settled or closed.',
  access: 'file:read',
  query: z.strictObject({ ...PAGE_QUERY, over: z.stringbool().default(false) }),
  status: 200,
  answer: page(ConsultationLine),
  refusals: ['request.cursor-invalid'],
});

export const getConsultation = route({
  id: 'getConsultation',
  noun: 'consultations',
  method: 'GET',
  path: '/v1/consultations/{consultationId}',
  says: 'A question with every post that was asked: who has answered, who has not, with whom it lies there, and how often they were reminded.',
  access: 'file:read',
  act: 'consultation.read',
  params: ofQuestion,
  status: 200,
  answer: ConsultationView,
  refusals: ['consultation.unknown'],
});

export const listAnswers = route({
  id: 'listAnswers',
  noun: 'consultations',
  method: 'GET',
  path: '/v1/consultations/{consultationId}/answers',
  says: 'The answers side by side, in the order in which the posts were asked, with their texts.',
  access: 'file:read',
  act: 'consultation.read',
  params: ofQuestion,
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(AnswerLine),
  refusals: ['consultation.unknown', 'request.cursor-invalid'],
});

const ASKER_REFUSALS = [
  'consultation.unknown',
  'consultation.not-yours',
  'consultation.settled',
  'consultation.closed',
  'file.lost-race',
  'precondition.failed',
] as const satisfies readonly RefusalCode[];

export const remindAsked = route({
  id: 'remindAsked',
  noun: 'consultations',
  method: 'POST',
  path: '/v1/consultations/{consultationId}/remind',
  says: 'The asker reminds those that have not answered, or some of them, beside the reminders that come by themselves.',
  access: 'file:act',
  act: 'consultation.remind',
  params: ofQuestion,
  body: z.strictObject({
    answerIds: listOf(AnswerId, LIMITS.asked).min(1).optional(),
    remark: Remark.optional(),
  }),
  status: 200,
  answer: ConsultationActed,
  refusals: ['limit.asked', ...ASKER_REFUSALS, 'consultation.not-asked'],
});

export const closeConsultation = route({
  id: 'closeConsultation',
  noun: 'consultations',
  method: 'POST',
  path: '/v1/consultations/{consultationId}/close',
  says: 'The asker waits no longer, and says why. What was not answered ends with whoever has it; an answer that comes late is taken and told all the same.',
  access: 'file:act',
  act: 'consultation.close',
  params: ofQuestion,
  body: z.strictObject({ reason: Reason }),
  status: 200,
  answer: ConsultationActed,
  refusals: ASKER_REFUSALS,
});

export const getAnswer = route({
  id: 'getAnswer',
  noun: 'consultations',
  method: 'GET',
  path: '/v1/answers/{answerId}',
  says: 'What a post was asked, and what it answered.',
  access: 'file:read',
  act: 'answer.read',
  params: ofAnswer,
  status: 200,
  answer: AnswerView,
  refusals: ['answer.unknown'],
});

export const openAnswer = route({
  id: 'openAnswer',
  noun: 'consultations',
  method: 'POST',
  path: '/v1/answers/{answerId}/open',
  says: 'Whoever was asked has the question before them.',
  access: 'file:act',
  act: 'answer.open',
  params: ofAnswer,
  body: z.strictObject({}),
  status: 200,
  answer: AnswerActed,
  refusals: [...ANSWER_REFUSALS, 'answer.opened'],
});

export const giveAnswer = route({
  id: 'giveAnswer',
  noun: 'consultations',
  method: 'POST',
  path: '/v1/answers/{answerId}/give',
  says: 'Answers what was asked. The asker sees it at once, and is told when it is the last; after the question was closed it is late, and told all the same.',
  access: 'file:act',
  act: 'answer.give',
  params: ofAnswer,
  body: z.strictObject({
    text: prose(LIMITS.answer),
    /** Papers that the post uploaded for it. */
    papers: listOf(DocumentId, LIMITS.papers).default([]),
  }),
  status: 200,
  answer: AnswerActed,
  refusals: [
    ...ANSWER_REFUSALS,
    'file.disposed',
    'limit.answer',
    'limit.papers',
    'document.unknown',
    'document.not-ready',
    'document.refused',
    'document.in-use',
  ],
});

export const passAnswer = route({
  id: 'passAnswer',
  noun: 'consultations',
  method: 'POST',
  path: '/v1/answers/{answerId}/pass',
  says: 'Gives what was asked to another post of the same office to answer, or back. What is confidential is not passed on.',
  access: 'file:act',
  act: 'answer.pass',
  params: ofAnswer,
  body: z.strictObject({ to: PostId, remark: Remark.optional(), acknowledged: Acknowledged }),
  status: 200,
  answer: AnswerActed,
  refusals: [...ANSWER_REFUSALS, ...SENDING_REFUSALS, 'answer.not-permitted', 'answer.outside-office'],
});

export const askForTime = route({
  id: 'askForTime',
  noun: 'consultations',
  method: 'POST',
  path: '/v1/answers/{answerId}/ask-time',
  says: 'Asks the asker for more time, until a day and with a reason. Until they grant it the clock runs on.',
  access: 'file:act',
  act: 'answer.ask-time',
  params: ofAnswer,
  body: z.strictObject({ until: Day, reason: Reason }),
  status: 200,
  answer: AnswerActed,
  refusals: [...ANSWER_REFUSALS, 'consultation.day-invalid'],
});

export const extendAnswer = route({
  id: 'extendAnswer',
  noun: 'consultations',
  method: 'POST',
  path: '/v1/answers/{answerId}/extend',
  says: 'The asker grants one post more days to answer: its limit and the reminders still to come lie so much later.',
  access: 'file:act',
  act: 'answer.extend',
  params: ofAnswer,
  body: Extending,
  status: 200,
  answer: AnswerActed,
  refusals: [...ANSWER_REFUSALS, 'answer.not-permitted'],
});
