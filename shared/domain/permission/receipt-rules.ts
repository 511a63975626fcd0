import { RECEIPT_STATES, type ReceiptState } from '../receipt-state.ts';
import type { Relation } from './relation.ts';
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
  TAKES_IN,
} from './rule.ts';

/** What is done to a receipt. */
export const RECEIPT_DEEDS = [
  'open',
  'receive',
  'send',
  'pull-back',
  'pull-up',
  'suspend',
  'resume',
  'extend',
  'put-in-file',
  'dispose',
  'redirect',
  'correct',
  'correct-frozen',
  'replace-scan',
  'cancel',
  'set-readers',
  'correct-text',
  'consult',
] as const;

/** That, and ways of looking at it. Put in a file, it is read by whoever may read that file. */
export const RECEIPT_ACTS = [
  ...RECEIPT_DEEDS,
  'read',
  'read-text',
  'list',
  'find',
  'register',
  'list-readings',
  'audit',
] as const;
export type ReceiptAct = (typeof RECEIPT_ACTS)[number];

const HELD = ['DIARISED', 'MARKED', 'IN_TRANSIT', 'OPENED', 'SUSPENDED'] as const;
/** Before the eyes of whoever has it. */
const AT_WORK = ['DIARISED', 'OPENED'] as const;
/** The same, though nothing can be done about it now. */
const BEFORE_ITS_HOLDER = [...AT_WORK, 'SUSPENDED'] as const;
const UNOPENED = ['MARKED', 'IN_TRANSIT'] as const;
const LOOK = {
  needs: 'receipt:read',
  states: RECEIPT_STATES,
  who: { normal: READERS, confidential: CLEARED_READERS },
  assistant: ASSISTANT_READS,
  delegate: DELEGATE_READS,
  refusal: alike('receipt.unknown'),
} as const satisfies Rule<ReceiptState>;
const IN_HAND = {
  needs: 'file:act',
  states: AT_WORK,
  who: { normal: HANDS, confidential: HANDS },
  assistant: [],
  delegate: [],
  refusal: alike('receipt.not-in-custody'),
} as const satisfies Rule<ReceiptState>;
const BY_DELEGATE = { ...IN_HAND, who: { normal: HANDS_AND_DELEGATE, confidential: HANDS } } as const;
/** Who sets right what the diary says beyond what is typed: the section's in-charge (domain.md 1.2). */
const IN_CHARGE = ['in-charge'] as const satisfies readonly Relation[];

/** Who may do what to a receipt, in which state. */
export const RECEIPT_RULES = {
  // As of a file: opening says that the officer has it before them.
  open: { ...IN_HAND, states: ['MARKED'] },
  receive: { ...IN_HAND, ...TAKES_IN, states: ['IN_TRANSIT'] },
  send: { ...BY_DELEGATE, delegate: ['send'] },
  'pull-back': { ...IN_HAND, states: UNOPENED, who: { normal: ['sent-last'], confidential: ['sent-last'] } },
  'pull-up': {
    ...IN_HAND,
    states: ['DIARISED', 'MARKED', 'OPENED', 'SUSPENDED'],
    who: { normal: ['above'], confidential: NOBODY },
    refusal: alike('receipt.not-permitted'),
  },
  suspend: IN_HAND,
  resume: { ...IN_HAND, states: ['SUSPENDED'] },
  // As of a file: who answers for it with the holder grants more time.
  extend: {
    ...IN_HAND,
    states: HELD,
    who: { normal: ['above'], confidential: NOBODY },
    refusal: alike('receipt.not-permitted'),
  },
  'put-in-file': { ...BY_DELEGATE, delegate: ['add-receipt'] },
  dispose: IN_HAND,
  redirect: IN_HAND,
  // What the diary says may be wrong while the clock stands still.
  correct: { ...BY_DELEGATE, states: BEFORE_ITS_HOLDER, needs: 'receipt:diarise', delegate: ['diarise'] },
  'correct-frozen': {
    ...IN_HAND,
    needs: 'receipt:diarise',
    states: [...HELD, 'PUT_IN_FILE'],
    who: { normal: IN_CHARGE, confidential: HANDS },
    refusal: alike('receipt.not-permitted'),
  },
  'replace-scan': {
    ...IN_HAND,
    needs: 'receipt:diarise',
    states: HELD,
    who: { normal: [...HANDS, 'in-charge'], confidential: HANDS },
  },
  cancel: {
    ...IN_HAND,
    needs: 'receipt:diarise',
    states: HELD,
    who: { normal: [...HANDS, 'in-charge'], confidential: HANDS },
  },
  'set-readers': {
    ...IN_HAND,
    needs: 'receipt:diarise',
    states: HELD,
    who: { normal: NOBODY, confidential: HANDS },
    refusal: { normal: 'paper.not-confidential', confidential: 'receipt.not-in-custody' },
  },
  // Once it lies in a file, whoever holds the file corrects.
  'correct-text': {
    ...IN_HAND,
    states: BEFORE_ITS_HOLDER,
    needs: 'document:upload',
    refusal: alike('document.not-in-custody'),
  },
  // As of a file: it stays with whoever asks.
  consult: IN_HAND,
  read: LOOK,
  'read-text': { ...LOOK, needs: 'document:read' },
  list: {
    ...LOOK,
    needs: 'work-list:read',
    states: HELD,
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
    states: HELD,
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
