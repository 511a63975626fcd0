import type { DraftState } from '../drafts/state.ts';
import { alike, HANDS, type Rule } from './rule.ts';

/** What is done to a signed letter on its way out. */
export const DISPATCH_DEEDS = ['entrust', 'dispatch', 'remind', 'consult'] as const;
export type DispatchAct = (typeof DISPATCH_DEEDS)[number];

const DISPATCHER = ['dispatches'] as const;
const OF_DISPATCHER = {
  needs: 'file:act',
  states: ['ISSUED', 'DISPATCHED'],
  who: { normal: DISPATCHER, confidential: DISPATCHER },
  assistant: [],
  delegate: [],
  refusal: alike('draft.not-dispatcher'),
} as const satisfies Rule<DraftState>;
const WITH_HOLDER = [...HANDS, ...DISPATCHER] as const;

/** Who may do what to a signed letter: who has its file in hand says who sends it out, and that post does. */
export const DISPATCH_RULES = {
  entrust: { ...OF_DISPATCHER, states: ['ISSUED'], who: { normal: WITH_HOLDER, confidential: WITH_HOLDER } },
  dispatch: OF_DISPATCHER,
  remind: { ...OF_DISPATCHER, who: { normal: WITH_HOLDER, confidential: WITH_HOLDER } },
  // A letter is where its file is: who has that in hand asks others about it.
  consult: {
    ...OF_DISPATCHER,
    who: { normal: HANDS, confidential: HANDS },
    refusal: alike('file.not-in-custody'),
  },
} as const satisfies Record<DispatchAct, Rule<DraftState>>;
