import { ADOPTION_PATTERNS } from './adoption-patterns.ts';
import { CHANNEL_PATTERNS } from './channel-patterns.ts';
import { CODE_PATTERNS } from './code-patterns.ts';
import { CONSULTATION_PATTERNS } from './consultation-patterns.ts';
import { DESK_PATTERNS } from './desk-patterns.ts';
import { DIRECTORY_PATTERNS } from './directory-patterns.ts';
import { DRAFT_PATTERNS } from './draft-patterns.ts';
import { IMPORT_PATTERNS } from './import-patterns.ts';
import type { INDEXES } from './keys.ts';
import { MESSAGE_PATTERNS } from './message-patterns.ts';
import { NOTE_PATTERNS } from './note-patterns.ts';
import { POSITION_PATTERNS } from './position-patterns.ts';
import { RECEIPT_PATTERNS } from './receipt-patterns.ts';
import { RECORD_PATTERNS } from './record-patterns.ts';
import { REGISTER_PATTERNS } from './register-patterns.ts';
import { SEARCH_PATTERNS } from './search-patterns.ts';

export type AccessPattern = {
  readonly asks: string;
  readonly on: 'table' | keyof typeof INDEXES;
  readonly pk: string;
  readonly sk: string;
  readonly by: 'get' | 'query' | 'batch get';
  readonly cost: string;
};

/** Every question the office asks of its table. Printed to docs/data-model.md; there is no scan. */
export const ACCESS_PATTERNS: readonly AccessPattern[] = [
  {
    asks: 'head of a file, receipt or draft',
    on: 'table',
    pk: 'OBJECT#<id>',
    sk: 'HEAD',
    by: 'get',
    cost: 'one item',
  },
  {
    asks: 'journal of a file, receipt or draft',
    on: 'table',
    pk: 'OBJECT#<id>',
    sk: 'EVENT#<seq>',
    by: 'query',
    cost: 'the page',
  },
  {
    asks: 'one stay',
    on: 'table',
    pk: 'OBJECT#<id>',
    sk: 'HOLDING#<post>#<holding>',
    by: 'get',
    cost: 'one item',
  },
  {
    asks: 'whether a post has held it',
    on: 'table',
    pk: 'OBJECT#<id>',
    sk: 'HOLDING#<post>#…',
    by: 'query',
    cost: 'the post’s stays of it',
  },
  {
    asks: 'who read a confidential file or receipt, newest first',
    on: 'table',
    pk: 'OBJECT#<id>',
    sk: 'READING#<reading>',
    by: 'query',
    cost: 'the page',
  },
  {
    asks: 'receipts in a file',
    on: 'table',
    pk: 'OBJECT#<id>',
    sk: 'RECEIPT#<serial>',
    by: 'query',
    cost: 'the page',
  },
  {
    asks: 'whether a post was given a reading copy',
    on: 'table',
    pk: 'OBJECT#<id>',
    sk: 'COPY#<post>',
    by: 'get',
    cost: 'one item',
  },
  {
    asks: 'what a post was given to read, newest first',
    on: 'work',
    pk: 'COPIES#<post>',
    sk: '<at>#<file>',
    by: 'query',
    cost: 'the page',
  },
  {
    asks: 'what is asked of a post',
    on: 'table',
    pk: 'ASKS#<post>',
    sk: 'ASK#<ask>',
    by: 'query',
    cost: 'the page',
  },
  {
    asks: 'files a file refers to',
    on: 'table',
    pk: 'OBJECT#<id>',
    sk: 'LINK#<file>',
    by: 'query',
    cost: 'the page',
  },
  {
    asks: 'the oldest receipts open in a file',
    on: 'table',
    pk: 'OBJECT#<id>',
    sk: 'OPEN-RECEIPT#<diarised>#<receipt>',
    by: 'query',
    cost: 'two small items',
  },
  {
    asks: 'a post’s work list by urgency',
    on: 'work',
    pk: 'POST#<post>',
    sk: '<urgency>#<due>#<holding>',
    by: 'query',
    cost: 'the page, whatever the history',
  },
  {
    asks: 'how much lies with a post',
    on: 'work',
    pk: 'POST#<post>',
    sk: '…',
    by: 'query',
    cost: 'one count, of a thousand at most',
  },
  {
    asks: 'open stays by due time (sweep)',
    on: 'due',
    pk: 'DUE#<shard 0–7>',
    sk: '<due>#<holding>',
    by: 'query',
    cost: 'what is due',
  },
  ...RECEIPT_PATTERNS,
  ...REGISTER_PATTERNS,
  {
    asks: 'a document, or a page of it',
    on: 'table',
    pk: 'DOCUMENT#<document>',
    sk: 'DOCUMENT | PAGE#<n>',
    by: 'get',
    cost: 'one item',
  },
  {
    asks: 'how far a document is drawn and read',
    on: 'table',
    pk: 'DOCUMENT#<document>',
    sk: 'PAGE#…',
    by: 'query',
    cost: 'a small item a page',
  },
  {
    asks: 'the text of a page, newest version first',
    on: 'table',
    pk: 'DOCUMENT#<document>',
    sk: 'TEXT#<page>#<version>',
    by: 'query',
    cost: 'the versions asked for',
  },
  {
    asks: 'documents that stand still (sweep)',
    on: 'due',
    pk: 'DUE-DOCUMENT#<shard 0–7>',
    sk: '<look at>#<document>',
    by: 'query',
    cost: 'what is due',
  },
  ...DIRECTORY_PATTERNS,
  {
    asks: 'an officer’s notifications, newest first',
    on: 'table',
    pk: 'PERSON#<officer>',
    sk: 'NOTIFICATION#<id>',
    by: 'query',
    cost: 'the page',
  },
  ...SEARCH_PATTERNS,
  ...NOTE_PATTERNS,
  ...CONSULTATION_PATTERNS,
  ...DRAFT_PATTERNS,
  ...CHANNEL_PATTERNS,
  ...CODE_PATTERNS,
  ...ADOPTION_PATTERNS,
  ...POSITION_PATTERNS,
  ...DESK_PATTERNS,
  ...IMPORT_PATTERNS,
  ...MESSAGE_PATTERNS,
  ...RECORD_PATTERNS,
  {
    asks: 'heads of many files, receipts or drafts',
    on: 'table',
    pk: 'OBJECT#<id>',
    sk: 'HEAD',
    by: 'batch get',
    cost: 'an item each',
  },
  {
    asks: 'the answer a request got before',
    on: 'table',
    pk: 'ONCE#<who>#<operation>#<key>',
    sk: 'ONCE',
    by: 'get',
    cost: 'one item',
  },
];
