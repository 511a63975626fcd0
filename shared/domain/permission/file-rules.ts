import { FILE_STATES, type FileState } from '../file-state.ts';
import type { FileAct, FileLook } from './file-deeds.ts';
import {
  ASSISTANT_READS,
  alike,
  CLEARED_READERS,
  DELEGATE_READS,
  HAD_IT,
  HANDS,
  HANDS_AND_DELEGATE,
  HANDS_AND_MANDATES,
  NOBODY,
  OWN_READERS,
  READERS,
  type Rule,
  TAKES_IN,
} from './rule.ts';

export { FILE_ACTS, FILE_LOOKS, type FileAct, type FileLook } from './file-deeds.ts';

const OPEN = ['ACTIVE', 'PARKED', 'CALL_BOOK', 'SUSPENDED', 'CLOSE_REQUESTED'] as const;
const AT_REST = ['CLOSED', 'RECORDED'] as const;
const IN_WORK = ['ACTIVE', 'CLOSE_REQUESTED'] as const;

const NO_MANDATE = { assistant: [], delegate: [] } as const;
const OF_HOLDER = {
  needs: 'file:act',
  who: { normal: HANDS, confidential: HANDS },
  ...NO_MANDATE,
  refusal: alike('file.not-in-custody'),
} as const satisfies Partial<Rule<FileState>>;
const OF_HOLDER_ACTIVE = { ...OF_HOLDER, states: ['ACTIVE'] } as const;
/** What is confidential was entrusted to the officer: of that, no act is done by mandate. */
const OF_DELEGATE = { ...OF_HOLDER, who: { normal: HANDS_AND_DELEGATE, confidential: HANDS } } as const;
const NOTE = { ...OF_DELEGATE, needs: 'note:write', states: IN_WORK, delegate: ['write-note'] } as const;
/** Typed for the officer by who assists them. */
const TYPED = {
  ...NOTE,
  who: { normal: HANDS_AND_MANDATES, confidential: HANDS },
  assistant: ['type-note'],
} as const;
const LOOK = {
  needs: 'file:read',
  states: FILE_STATES,
  who: { normal: READERS, confidential: CLEARED_READERS },
  assistant: ASSISTANT_READS,
  delegate: DELEGATE_READS,
  refusal: alike('file.unknown'),
} as const satisfies Rule<FileState>;

/** For the line above, which does not know of what is confidential. */
const OF_LINE = {
  ...OF_HOLDER,
  states: OPEN,
  who: { normal: ['above'], confidential: NOBODY },
  refusal: alike('file.not-permitted'),
} as const satisfies Rule<FileState>;

/** The record room knows nothing of what is confidential: that is declassified first. */
const OF_RECORDS = {
  ...OF_HOLDER,
  needs: 'record:keep',
  states: AT_REST,
  who: { normal: ['records'], confidential: NOBODY },
  refusal: alike('file.not-permitted'),
} as const satisfies Rule<FileState>;

const OF_RECORD = { ...OF_RECORDS, states: ['RECORDED'] } as const satisfies Rule<FileState>;

/** Who may do what to a file, in which state. */
export const FILE_RULES = {
  // Opening says that the officer has it before them (ADR 0004): nobody says that for them.
  open: { ...OF_HOLDER, states: IN_WORK },
  receive: { ...OF_HOLDER, ...TAKES_IN, states: OPEN },
  'write-note': TYPED,
  // Begins what goes out; what is done with it afterwards `DRAFT_RULES` says.
  draft: TYPED,
  consult: { ...OF_HOLDER, states: IN_WORK },
  'confirm-note': NOTE,
  'discard-note': NOTE,
  send: { ...OF_DELEGATE, states: IN_WORK, delegate: ['send'] },
  return: { ...OF_DELEGATE, states: IN_WORK, delegate: ['return'] },
  'pull-back': { ...OF_HOLDER, states: IN_WORK, who: { normal: ['sent-last'], confidential: ['sent-last'] } },
  park: { ...OF_DELEGATE, states: ['ACTIVE'], delegate: ['park'] },
  suspend: OF_HOLDER_ACTIVE,
  resume: { ...OF_HOLDER, states: ['PARKED', 'CALL_BOOK', 'SUSPENDED', 'CLOSE_REQUESTED'] },
  'request-closing': OF_HOLDER_ACTIVE,
  close: { ...OF_HOLDER, states: IN_WORK },
  // The line above does not know of what is confidential, so it cannot take it up again.
  reopen: {
    ...OF_HOLDER,
    states: AT_REST,
    who: { normal: ['closed-it', 'above'], confidential: ['closed-it'] },
    refusal: alike('file.not-permitted'),
  },
  'pull-up': OF_LINE,
  // More time is for who answers for it with the holder to grant.
  extend: OF_LINE,
  'add-receipt': {
    ...OF_DELEGATE,
    states: ['ACTIVE', 'PARKED', 'CALL_BOOK', 'SUSPENDED'],
    delegate: ['add-receipt'],
  },
  'write-off-receipt': { ...OF_HOLDER, states: OPEN },
  link: { ...OF_HOLDER, states: OPEN },
  unlink: { ...OF_HOLDER, states: OPEN },
  'set-cover': { ...OF_HOLDER, states: OPEN },
  // While it is away, who had it here goes on with what cannot wait; the line above may call the file itself up.
  'open-part': {
    ...OF_HOLDER,
    states: OPEN,
    who: { normal: HAD_IT, confidential: HAD_IT },
    refusal: alike('file.not-permitted'),
  },
  channel: { ...OF_HOLDER, states: OPEN },
  // By who has both in hand: each is asked for itself; to take one out is asked of the other.
  'merge-part': { ...OF_HOLDER, states: IN_WORK },
  attach: OF_HOLDER_ACTIVE,
  detach: { ...OF_HOLDER, states: OPEN },
  'open-volume': OF_HOLDER_ACTIVE,
  'ask-parking': OF_HOLDER_ACTIVE,
  'ask-reopening': {
    ...OF_HOLDER,
    states: AT_REST,
    who: { normal: ['closed-it'], confidential: NOBODY },
    refusal: alike('file.not-permitted'),
  },
  'answer-ask': {
    ...OF_HOLDER,
    states: FILE_STATES,
    who: { normal: ['asked'], confidential: ['asked'] },
    refusal: alike('ask.not-yours'),
  },
  'set-readers': {
    ...OF_HOLDER,
    states: OPEN,
    who: { normal: NOBODY, confidential: HANDS },
    refusal: { normal: 'paper.not-confidential', confidential: 'file.not-in-custody' },
  },
  record: OF_RECORDS,
  hold: OF_RECORDS,
  'lift-hold': OF_RECORDS,
  // Who may read it, and who meets its number in their own register: to ask opens nothing, to be given it does.
  requisition: {
    ...OF_HOLDER,
    states: ['RECORDED'],
    who: { normal: [...OWN_READERS, 'same-office'], confidential: NOBODY },
    refusal: alike('file.not-permitted'),
  },
  'refuse-requisition': OF_RECORD,
  'issue-record': OF_RECORD,
  'return-record': OF_RECORD,
  // Two persons: that the second is another than the first, the act itself asks.
  'propose-disposal': OF_RECORD,
  'confirm-disposal': OF_RECORD,
  'refuse-disposal': OF_RECORD,
  // An assistant proposes where it goes; whoever may send it confirms or drops that.
  'propose-marking': {
    ...OF_HOLDER,
    states: IN_WORK,
    who: { normal: [...HANDS, 'assistant-of'], confidential: NOBODY },
    assistant: ['propose-marking'],
  },
  read: LOOK,
  'read-text': LOOK,
  'list-drafts': {
    ...LOOK,
    states: OPEN,
    who: { normal: HANDS_AND_MANDATES, confidential: HANDS },
    assistant: ['type-note'],
    delegate: ['write-note'],
  },
  list: {
    ...LOOK,
    needs: 'work-list:read',
    states: OPEN,
    who: { normal: HANDS_AND_MANDATES, confidential: HANDS },
  },
  // What is confidential is not in the index, so that nobody finds it by its words, not even who may read it.
  find: {
    ...LOOK,
    needs: 'office:search',
    who: { normal: OWN_READERS, confidential: NOBODY },
    ...NO_MANDATE,
  },
  // The register shows a normal file's subject to the whole office, and that of a confidential one to nobody.
  register: {
    ...LOOK,
    needs: 'register:read',
    who: { normal: ['same-office', 'records'], confidential: NOBODY },
    ...NO_MANDATE,
  },
  'list-readings': {
    ...LOOK,
    who: { normal: [...HANDS, 'closed-it'], confidential: [...HANDS, 'closed-it'] },
    ...NO_MANDATE,
    refusal: alike('file.not-permitted'),
  },
  audit: {
    ...LOOK,
    needs: 'log:read',
    who: { normal: ['none'], confidential: ['none'] },
    ...NO_MANDATE,
  },
} as const satisfies Record<FileAct | FileLook, Rule<FileState>>;
