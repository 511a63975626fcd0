import type { AnswerState } from '../consultations/state.ts';
import type { Role } from '../directory/officer.ts';
import type { FileState } from '../file.ts';
import type { ReceiptState } from '../receipt-state.ts';

/**
 * How whoever acts stands to a file or receipt: their post, and how they sit in it.
 *
 * - `holds` the post that holds it, its own officer acting
 * - `link-officer-of` the post that holds it, its link officer acting
 * - `assistant-of` whoever assists the officer in charge of the post that holds it
 * - `delegate-of` whoever was delegated single acts of the post that holds it
 * - `sent-last` the post that sent it where it is
 * - `closed-it` the post that closed it, where it rests
 * - `has-held` a post that has had it, unless it was taken back unopened
 * - `created` the post that created or diarised it
 * - `above` a post above the holder in the reporting line
 * - `cleared` a post on the need-to-know list of what is confidential
 * - `reader` a post that was given a reading copy
 * - `asked` a post of which something is asked about it
 * - `in-charge` the post in charge of the office in whose diary a receipt stands
 * - `dispatches` the post that a signed letter was entrusted to, to send it out
 * - `consulted` a post to which the paper itself was opened for its comments; a question alone opens nothing (ADR 28)
 * - `asked-it` the post that put a question, or in whose hands the paper is on which it was put
 * - `records` the records officer of its office
 * - `same-office` a post of the office whose register it stands in
 * - `none` nobody to do with it
 */
export const RELATIONS = [
  'holds',
  'link-officer-of',
  'assistant-of',
  'delegate-of',
  'sent-last',
  'closed-it',
  'has-held',
  'created',
  'above',
  'cleared',
  'reader',
  'asked',
  'in-charge',
  'dispatches',
  'consulted',
  'asked-it',
  'records',
  'same-office',
  'none',
] as const;
export type Relation = (typeof RELATIONS)[number];
export type Relations = ReadonlySet<Relation>;

/** By which relations each role acts: a person with two roles has what either gives. */
export const RELATIONS_OF_ROLE = {
  officer: [
    'holds',
    'link-officer-of',
    'assistant-of',
    'delegate-of',
    'sent-last',
    'closed-it',
    'has-held',
    'created',
    'above',
    'cleared',
    'reader',
    'asked',
    'in-charge',
    'dispatches',
    'consulted',
    'asked-it',
    'same-office',
  ],
  administrator: [],
  'local-administrator': [],
  'nodal-officer': [],
  trainer: [],
  auditor: ['none'],
  'records-officer': ['records'],
} as const satisfies Record<Role, readonly Relation[]>;

const OPEN = [
  'ACTIVE',
  'PARKED',
  'CALL_BOOK',
  'SUSPENDED',
  'CLOSE_REQUESTED',
  'DIARISED',
  'MARKED',
  'IN_TRANSIT',
  'OPENED',
  // A late answer is given by whoever had it last.
  'LAPSED',
] as const;

/** States in which a relation means something: what is closed, or lies in a file, is in nobody's hands. */
export const STATES_OF_RELATION = {
  holds: OPEN,
  'link-officer-of': OPEN,
  'assistant-of': OPEN,
  'delegate-of': OPEN,
  'sent-last': 'any',
  'closed-it': ['CLOSED', 'RECORDED', 'DISPOSED'],
  'has-held': 'any',
  created: 'any',
  above: 'any',
  cleared: 'any',
  reader: 'any',
  asked: 'any',
  'in-charge': 'any',
  dispatches: 'any',
  consulted: 'any',
  'asked-it': 'any',
  records: ['CLOSED', 'RECORDED', 'DISPOSED'],
  'same-office': 'any',
  none: 'any',
} as const satisfies Record<Relation, 'any' | readonly (FileState | ReceiptState | AnswerState)[]>;

export const meansIn = (relation: Relation, state: FileState | ReceiptState | AnswerState): boolean => {
  const states: 'any' | readonly (FileState | ReceiptState | AnswerState)[] = STATES_OF_RELATION[relation];
  return states === 'any' || states.includes(state);
};

/** Relations of one who acts by a mandate, in another's name. */
export const BY_MANDATE = ['assistant-of', 'delegate-of'] as const satisfies readonly Relation[];
