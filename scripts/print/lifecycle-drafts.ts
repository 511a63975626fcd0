import type { DraftState } from '#shared/domain/drafts/state.ts';
import { DRAFT_RULES } from '#shared/domain/permission/draft-rules.ts';
import { RELATIONS, type Relation } from '#shared/domain/permission/relation.ts';
import { cell, movesOf, operations } from './cell.ts';
import { drawing, table } from './markdown.ts';
import { DRAFT_STATES, DRAFT_WALKS, type DraftDeed, tryOnDraft } from './walk-draft.ts';
import { wordsOf } from './words-of.ts';

const byWhoMay = (state: DraftState, act: DraftDeed) =>
  tryOnDraft(state, act, new Set<Relation>([...DRAFT_RULES[act].who.normal, 'has-held']));

const refusals = DRAFT_WALKS.flatMap(act =>
  DRAFT_STATES.flatMap(state => RELATIONS.map(relation => tryOnDraft(state, act, new Set([relation])))),
).flatMap(answer => (answer.kind === 'refused' ? [answer.code] : []));

export const drafts = [
  '## Drafts',
  drawing([{ from: '[*]', by: 'begin', to: 'DFA' }, ...movesOf(DRAFT_STATES, DRAFT_WALKS, byWhoMay)]),
  'A draft lies in a file and is worked on by whoever has that in hand and open. What comes of each act by somebody who may also approve it; the file is at work. A signed letter is sent out by the post it was entrusted to; in these cells it was, and goes to one.',
  table(
    ['act', 'operation', ...DRAFT_STATES],
    DRAFT_WALKS.map(act => [
      act,
      operations(`draft.${act}`),
      ...DRAFT_STATES.map(state => cell(byWhoMay(state, act))),
    ]),
  ),
  'What is refused in these cells, and to whoever may not do it at all:',
  wordsOf(refusals),
  'Beyond state and right, these ask for something first:',
  wordsOf([
    'draft.changed',
    'draft.not-competent',
    'draft.not-approved',
    'draft.incomplete',
    'draft.approver-fixed',
    'draft.approver-unfit',
    'draft.signatory-unfit',
    'file.drafts-open',
    'draft.not-entrusted',
    'draft.dispatcher-not-cleared',
    'draft.partly-dispatched',
    'draft.recipient-state',
    'draft.reminded-enough',
  ]),
].join('\n\n');
