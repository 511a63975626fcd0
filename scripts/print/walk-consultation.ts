import type { AnswerHead, HeldAnswer } from '#shared/domain/consultations/answer.ts';
import {
  askForTime,
  askPost,
  extendAnswer,
  giveAnswer,
  lapseAnswer,
  openAnswer,
  passAnswer,
} from '#shared/domain/consultations/answer-acts.ts';
import { consultOnFile } from '#shared/domain/consultations/asking.ts';
import type { ConsultationHead } from '#shared/domain/consultations/consultation.ts';
import { closeConsultation, remindAsked } from '#shared/domain/consultations/consultation-acts.ts';
import {
  ANSWER_STATES,
  type AnswerState,
  CONSULTATION_STATES,
  type ConsultationState,
} from '#shared/domain/consultations/state.ts';
import { createFile } from '#shared/domain/file-acts.ts';
import { ANSWER_DEEDS, CONSULTATION_DEEDS } from '#shared/domain/permission/consultation-rules.ts';
import type { Relation, Relations } from '#shared/domain/permission/relation.ts';
import { DEFAULT_RULES } from '#shared/domain/policy.ts';
import { istDay } from '#shared/domain/time.ts';
import { type Answer, at, by, clerk, ids, officer, SUBJECT, to, tried } from './walk-office.ts';

export type ConsultationDeed = (typeof CONSULTATION_DEEDS)[number];
export type AnswerDeed = (typeof ANSWER_DEEDS)[number];

const HOLDS = new Set<Relation>(['holds']);
const textSha256 = '0'.repeat(64);
const reason = '…';

/** One question to one post, on a file at work. */
export const QUESTION = {
  consultationId: ids.consultation(),
  asked: [{ answerId: ids.answer(), holdingId: ids.holding(), postId: ids.post() }],
  textSha256,
  priority: 'ordinary',
} as const;
const [asked] = QUESTION.asked;

const ASKED: ConsultationHead = (() => {
  const named = { fileId: ids.file(), number: '1', officeId: by.officeId, holdingId: ids.holding() };
  const { after, holdings } = createFile({ ...SUBJECT, ...named, classification: 'normal' }, { by, at });
  const [stay] = holdings;
  if (!stay) throw new Error('a new file is with nobody');
  const file = { head: after, holding: stay.holding };
  return consultOnFile(file, QUESTION, { by, at, relations: HOLDS })[1].after;
})();

const paper = (relations: Relations) => ({ state: 'ACTIVE' as const, relations });
/** One right way to do each act on a question. */
const ASK = {
  remind: (head, relations) =>
    remindAsked(head, { open: [asked.answerId] }, { by, at, paper: paper(relations) }).after,
  close: (head, relations) => closeConsultation(head, reason, { by, at, paper: paper(relations) }).after,
} as const satisfies Record<
  ConsultationDeed,
  (head: ConsultationHead, relations: Relations) => ConsultationHead
>;

const held = (head: AnswerHead, before?: HeldAnswer, stay = before?.holding): HeldAnswer => {
  if (!stay) throw new Error('what is asked lies with nobody');
  return { head, holding: stay };
};
const MARKED: HeldAnswer = (() => {
  const { after, holdings } = askPost(ASKED, asked, { at, rules: DEFAULT_RULES });
  return held(after, undefined, holdings[0]?.holding);
})();

const by2 = { ...by, postId: officer };
/** One right way to do each act on an answer; the office of both posts is one. */
const DO = {
  open: (answer, relations) => openAnswer(answer, { by: by2, at, relations }).after,
  pass: (answer, relations) => {
    const there = { ...to(clerk), officeId: by.officeId };
    const passing = { to: there, within: by.officeId, acknowledged: [] };
    return passAnswer(answer, passing, { by: by2, at, relations }).after;
  },
  give: (answer, relations) => {
    const question = answer.head.state === 'LAPSED' ? closed : ASKED;
    return giveAnswer(answer, question, { by: by2, at, relations, textSha256 })[0].after;
  },
  'ask-time': (answer, relations) =>
    askForTime(answer, { until: istDay(at), reason }, { by: by2, at, relations }).after,
  extend: (answer, relations) =>
    extendAnswer(answer, { days: 1, reason, rules: DEFAULT_RULES }, { by, at, relations }).after,
} as const satisfies Record<AnswerDeed, (answer: HeldAnswer, relations: Relations) => AnswerHead>;

const closed = ASK.close(ASKED, HOLDS);
const given = giveAnswer(MARKED, ASKED, { by: by2, at, relations: HOLDS, textSha256 });
const lapsed = lapseAnswer(MARKED, at);
if (!lapsed) throw new Error('what is open lapses');

const QUESTIONS = {
  ASKED,
  SETTLED: given[1].after,
  CLOSED: closed,
} as const satisfies Record<ConsultationState, ConsultationHead>;
const ANSWERS = {
  MARKED,
  OPENED: held(DO.open(MARKED, HOLDS), MARKED),
  ANSWERED: held(given[0].after, MARKED),
  LAPSED: held(lapsed.after, MARKED),
} as const satisfies Record<AnswerState, HeldAnswer>;

/** Tries an act on a question in this state, on a file at work to which the post stands so. */
export const tryOnQuestion = (
  state: ConsultationState,
  act: ConsultationDeed,
  relations: Relations,
): Answer<ConsultationState, ConsultationHead> => tried(() => ASK[act](QUESTIONS[state], relations));

/** Tries an act on an answer in this state, by a post with these relations to it. */
export const tryOnAnswer = (
  state: AnswerState,
  act: AnswerDeed,
  relations: Relations,
): Answer<AnswerState, AnswerHead> => tried(() => DO[act](ANSWERS[state], relations));

export { ANSWER_DEEDS, ANSWER_STATES, CONSULTATION_DEEDS, CONSULTATION_STATES };
