import {
  ANSWER_STATES,
  type AnswerState,
  CONSULTATION_STATES,
  type ConsultationState,
  OPEN_ANSWERS,
} from '../consultations/state.ts';
import { alike, CLEARED_READERS, HANDS, NOBODY, OWN_READERS, type Rule } from './rule.ts';

/** What is done to a question that was put to several posts. */
export const CONSULTATION_DEEDS = ['remind', 'close'] as const;
export type ConsultationAct = (typeof CONSULTATION_DEEDS)[number] | 'read';
/** That, and looking at it. */
export const CONSULTATION_ACTS: readonly ConsultationAct[] = [...CONSULTATION_DEEDS, 'read'];

/** What is done to what one post was asked. */
export const ANSWER_DEEDS = ['open', 'pass', 'give', 'ask-time', 'extend'] as const;
export type AnswerAct = (typeof ANSWER_DEEDS)[number] | 'read';
export const ANSWER_ACTS: readonly AnswerAct[] = [...ANSWER_DEEDS, 'read'];

/** Whose the question is: the post that asked it, and whoever has the paper in hand on which it was asked. */
const ASKERS = [...HANDS, 'asked-it'] as const;

const OF_ASKER = {
  needs: 'file:act',
  states: ['ASKED'],
  who: { normal: ASKERS, confidential: ASKERS },
  assistant: [],
  delegate: [],
  refusal: alike('consultation.not-yours'),
} as const satisfies Rule<ConsultationState>;

/** Who may do what to a question, by how they stand to the paper it was asked on. */
export const CONSULTATION_RULES = {
  remind: OF_ASKER,
  close: OF_ASKER,
  read: {
    ...OF_ASKER,
    needs: 'file:read',
    states: CONSULTATION_STATES,
    who: { normal: [...OWN_READERS, 'asked-it'], confidential: [...CLEARED_READERS, 'asked-it'] },
    refusal: alike('consultation.unknown'),
  },
} as const satisfies Record<ConsultationAct, Rule<ConsultationState>>;

const IN_HAND = {
  needs: 'file:act',
  states: OPEN_ANSWERS,
  who: { normal: HANDS, confidential: HANDS },
  assistant: [],
  delegate: [],
  refusal: alike('answer.not-in-custody'),
} as const satisfies Rule<AnswerState>;

/** Who may do what to what a post was asked. It shows what is asked and nothing of the paper it was asked on. */
export const ANSWER_RULES = {
  open: { ...IN_HAND, states: ['MARKED'] },
  // What is confidential is asked of posts that need to know it, and of no other.
  pass: {
    ...IN_HAND,
    who: { normal: HANDS, confidential: NOBODY },
    refusal: { normal: 'answer.not-in-custody', confidential: 'answer.not-permitted' },
  },
  // Late as well: nothing that was found out is lost.
  give: { ...IN_HAND, states: [...OPEN_ANSWERS, 'LAPSED'] },
  'ask-time': IN_HAND,
  extend: {
    ...IN_HAND,
    who: { normal: ['asked-it'], confidential: ['asked-it'] },
    refusal: alike('answer.not-permitted'),
  },
  read: {
    ...IN_HAND,
    needs: 'file:read',
    states: ANSWER_STATES,
    who: {
      normal: [...HANDS, 'has-held', 'above', 'asked-it'],
      confidential: [...HANDS, 'has-held', 'asked-it'],
    },
    refusal: alike('answer.unknown'),
  },
} as const satisfies Record<AnswerAct, Rule<AnswerState>>;
