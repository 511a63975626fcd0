import type { INDEXES } from './keys.ts';

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
    asks: 'head of a file or receipt',
    on: 'table',
    pk: 'OBJECT#<id>',
    sk: 'HEAD',
    by: 'get',
    cost: 'one item',
  },
  {
    asks: 'journal of a file or receipt',
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
    asks: 'confirmed notes in order',
    on: 'table',
    pk: 'OBJECT#<id>',
    sk: 'NOTE#<number>',
    by: 'query',
    cost: 'the page',
  },
  {
    asks: 'notes in draft',
    on: 'table',
    pk: 'OBJECT#<id>',
    sk: 'YELLOW#<note>',
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
    asks: 'a post’s work list by urgency',
    on: 'work',
    pk: 'POST#<post>',
    sk: '<urgency>#<due>#<holding>',
    by: 'query',
    cost: 'the page, whatever the history',
  },
  {
    asks: 'open stays by due time (sweep)',
    on: 'due',
    pk: 'DUE#<shard 0–7>',
    sk: '<due>#<holding>',
    by: 'query',
    cost: 'what is due',
  },
  {
    asks: 'register of an office and year',
    on: 'table',
    pk: 'REGISTER#<files|diary>#<office>#<year>',
    sk: 'ENTRY#<serial>',
    by: 'query',
    cost: 'the page',
  },
  {
    asks: 'next number of a register',
    on: 'table',
    pk: 'REGISTER#<files|diary>#<office>#<year>',
    sk: 'COUNTER',
    by: 'get',
    cost: 'one item',
  },
  {
    asks: 'a document and its pages',
    on: 'table',
    pk: 'DOCUMENT#<document>',
    sk: 'DOCUMENT | PAGE#<n>',
    by: 'get',
    cost: 'one item',
  },
  {
    asks: 'an office, a post, an officer',
    on: 'table',
    pk: 'DIRECTORY',
    sk: 'OFFICE#… | POST#… | OFFICER#…',
    by: 'get',
    cost: 'one item',
  },
  {
    asks: 'all offices, posts, officers',
    on: 'table',
    pk: 'DIRECTORY',
    sk: 'OFFICE#… | POST#… | OFFICER#…',
    by: 'query',
    cost: 'the page',
  },
  {
    asks: 'charges of a post',
    on: 'table',
    pk: 'DIRECTORY',
    sk: 'CHARGE#<post>#<charge>',
    by: 'query',
    cost: 'the post’s charges',
  },
  {
    asks: 'charges of an officer',
    on: 'table',
    pk: 'PERSON#<officer>',
    sk: 'CHARGE#<charge>',
    by: 'query',
    cost: 'the officer’s charges',
  },
  { asks: 'who a login is', on: 'table', pk: 'LOGIN#<login>', sk: 'LOGIN', by: 'get', cost: 'one item' },
  {
    asks: 'an officer’s notifications, newest first',
    on: 'table',
    pk: 'PERSON#<officer>',
    sk: 'NOTIFICATION#<id>',
    by: 'query',
    cost: 'the page',
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
