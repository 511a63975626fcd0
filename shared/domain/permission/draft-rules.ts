import { DRAFT_STATES, type DraftState } from '../drafts/state.ts';
import { DISPATCH_DEEDS, DISPATCH_RULES, type DispatchAct } from './dispatch-rules.ts';
import {
  ASSISTANT_READS,
  alike,
  CLEARED_READERS,
  DELEGATE_READS,
  HANDS,
  HANDS_AND_MANDATES,
  READERS,
  type Rule,
} from './rule.ts';

/** What is done to a draft. */
export const DRAFT_DEEDS = ['revise', 'return', 'approve', 'put-to-signing', 'issue', 'cancel'] as const;
export type DraftAct = (typeof DRAFT_DEEDS)[number] | DispatchAct | 'read';
/** That, and looking at it. */
export const DRAFT_ACTS: readonly DraftAct[] = [...DRAFT_DEEDS, ...DISPATCH_DEEDS, 'read'];

const IN_WORK = ['DFA', 'RETURNED', 'APPROVED'] as const;
/** To correct, approve and issue are the officer's own acts: no mandate names them. */
const OF_HOLDER = {
  needs: 'note:write',
  who: { normal: HANDS, confidential: HANDS },
  assistant: [],
  delegate: [],
  refusal: alike('file.not-in-custody'),
} as const satisfies Partial<Rule<DraftState>>;

/** Who may do what to a draft, in which state, by how they stand to its file. */
export const DRAFT_RULES = {
  // Typed for the officer as a note is.
  revise: {
    ...OF_HOLDER,
    states: IN_WORK,
    who: { normal: HANDS_AND_MANDATES, confidential: HANDS },
    assistant: ['type-note'],
    delegate: ['write-note'],
  },
  return: { ...OF_HOLDER, states: ['DFA', 'APPROVED'] },
  approve: { ...OF_HOLDER, states: ['DFA', 'RETURNED'] },
  'put-to-signing': { ...OF_HOLDER, states: ['DFA', 'APPROVED'] },
  issue: { ...OF_HOLDER, states: ['SIGN_PENDING'] },
  cancel: { ...OF_HOLDER, states: [...IN_WORK, 'SIGN_PENDING', 'ISSUED'] },
  ...DISPATCH_RULES,
  read: {
    needs: 'file:read',
    states: DRAFT_STATES,
    // Whoever sends it out sees the letter, whether they know of its file or not.
    who: { normal: [...READERS, 'dispatches'], confidential: [...CLEARED_READERS, 'dispatches'] },
    assistant: ASSISTANT_READS,
    delegate: DELEGATE_READS,
    refusal: alike('draft.unknown'),
  },
} as const satisfies Record<DraftAct, Rule<DraftState>>;
