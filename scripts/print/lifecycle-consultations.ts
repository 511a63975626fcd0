import type { AnswerState, ConsultationState } from '#shared/domain/consultations/state.ts';
import { ANSWER_RULES, CONSULTATION_RULES } from '#shared/domain/permission/consultation-rules.ts';
import { RELATIONS, type Relation } from '#shared/domain/permission/relation.ts';
import { cell, movesOf, operations } from './cell.ts';
import { drawing, table } from './markdown.ts';
import {
  ANSWER_DEEDS,
  ANSWER_STATES,
  type AnswerDeed,
  CONSULTATION_DEEDS,
  CONSULTATION_STATES,
  type ConsultationDeed,
  tryOnAnswer,
  tryOnQuestion,
} from './walk-consultation.ts';
import { wordsOf } from './words-of.ts';

const byAsker = (state: ConsultationState, act: ConsultationDeed) =>
  tryOnQuestion(state, act, new Set<Relation>([...CONSULTATION_RULES[act].who.normal, 'has-held']));
const byWhoMay = (state: AnswerState, act: AnswerDeed) =>
  tryOnAnswer(state, act, new Set<Relation>([...ANSWER_RULES[act].who.normal, 'has-held']));

const refusals = [
  ...CONSULTATION_DEEDS.flatMap(act =>
    CONSULTATION_STATES.flatMap(state => RELATIONS.map(one => tryOnQuestion(state, act, new Set([one])))),
  ),
  ...ANSWER_DEEDS.flatMap(act =>
    ANSWER_STATES.flatMap(state => RELATIONS.map(one => tryOnAnswer(state, act, new Set([one])))),
  ),
].flatMap(answer => (answer.kind === 'refused' ? [answer.code] : []));

export const consultations = [
  '## Questions to several posts, and their answers',
  drawing([
    { from: '[*]', by: 'consult', to: 'ASKED' },
    { from: 'ASKED', by: 'the last answer', to: 'SETTLED' },
    ...movesOf(CONSULTATION_STATES, CONSULTATION_DEEDS, byAsker),
  ]),
  'A question belongs to the post that put it, and to whoever has the paper in hand on which it was put. What comes of each act by either.',
  table(
    ['act', 'operation', ...CONSULTATION_STATES],
    CONSULTATION_DEEDS.map(act => [
      act,
      operations(`consultation.${act}`),
      ...CONSULTATION_STATES.map(state => cell(byAsker(state, act))),
    ]),
  ),
  drawing([
    { from: '[*]', by: 'is asked', to: 'MARKED' },
    { from: 'MARKED', by: 'the question is closed', to: 'LAPSED' },
    { from: 'OPENED', by: 'the question is closed', to: 'LAPSED' },
    ...movesOf(ANSWER_STATES, ANSWER_DEEDS, byWhoMay),
  ]),
  'What each post was asked lies with it as a paper does, with a stay and a clock of its own. An answer that comes after the question was closed is late, and taken all the same.',
  table(
    ['act', 'operation', ...ANSWER_STATES],
    ANSWER_DEEDS.map(act => [
      act,
      operations(`answer.${act}`),
      ...ANSWER_STATES.map(state => cell(byWhoMay(state, act))),
    ]),
  ),
  'What is refused in these cells, and to whoever may not do it at all:',
  wordsOf(refusals),
  'Beyond state and right, these ask for something first:',
  wordsOf([
    'consultation.post-twice',
    'consultation.not-cleared',
    'consultation.day-invalid',
    'consultation.not-asked',
    'answer.outside-office',
  ]),
].join('\n\n');
