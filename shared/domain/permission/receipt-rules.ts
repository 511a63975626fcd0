import type { ReceiptState } from '../receipt.ts';
import {
  ASSISTANT_READS,
  alike,
  CLEARED_READERS,
  DELEGATE_READS,
  HANDS,
  HANDS_AND_DELEGATE,
  HANDS_AND_MANDATES,
  NOBODY,
  OWN_READERS,
  READERS,
  type Rule,
} from './rule.ts';

/** What is done to a receipt, and ways of looking at it. Put in a file, it is read by whoever may read that file. */
export const RECEIPT_ACTS = [
  'put-in-file',
  'set-readers',
  'correct-text',
  'read',
  'read-text',
  'list',
  'find',
  'register',
  'list-readings',
  'audit',
] as const;
export type ReceiptAct = (typeof RECEIPT_ACTS)[number];

const BOTH = ['DIARISED', 'PUT_IN_FILE'] as const;
const LOOK = {
  needs: 'receipt:read',
  states: BOTH,
  who: { normal: READERS, confidential: CLEARED_READERS },
  assistant: ASSISTANT_READS,
  delegate: DELEGATE_READS,
  refusal: alike('receipt.unknown'),
} as const satisfies Rule<ReceiptState>;
const IN_HAND = {
  needs: 'file:act',
  states: ['DIARISED'],
  who: { normal: HANDS, confidential: HANDS },
  assistant: [],
  delegate: [],
  refusal: alike('receipt.not-in-custody'),
} as const satisfies Rule<ReceiptState>;

/** Who may do what to a receipt, in which state. */
export const RECEIPT_RULES = {
  'put-in-file': {
    ...IN_HAND,
    who: { normal: HANDS_AND_DELEGATE, confidential: HANDS },
    delegate: ['add-receipt'],
  },
  'set-readers': {
    ...IN_HAND,
    needs: 'receipt:diarise',
    who: { normal: NOBODY, confidential: HANDS },
    refusal: { normal: 'paper.not-confidential', confidential: 'receipt.not-in-custody' },
  },
  // Once it lies in a file, whoever holds the file corrects.
  'correct-text': { ...IN_HAND, needs: 'document:upload', refusal: alike('document.not-in-custody') },
  read: LOOK,
  'read-text': { ...LOOK, needs: 'document:read' },
  list: {
    ...LOOK,
    needs: 'work-list:read',
    states: ['DIARISED'],
    who: { normal: HANDS_AND_MANDATES, confidential: HANDS },
  },
  find: {
    ...LOOK,
    needs: 'office:search',
    who: { normal: OWN_READERS, confidential: NOBODY },
    assistant: [],
    delegate: [],
  },
  register: {
    ...LOOK,
    needs: 'register:read',
    who: { normal: ['same-office', 'records'], confidential: NOBODY },
    assistant: [],
    delegate: [],
  },
  'list-readings': {
    ...LOOK,
    states: ['DIARISED'],
    who: { normal: HANDS, confidential: HANDS },
    assistant: [],
    delegate: [],
    refusal: alike('receipt.not-in-custody'),
  },
  audit: {
    ...LOOK,
    needs: 'log:read',
    who: { normal: ['none'], confidential: ['none'] },
    assistant: [],
    delegate: [],
  },
} as const satisfies Record<ReceiptAct, Rule<ReceiptState>>;
