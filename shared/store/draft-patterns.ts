import type { AccessPattern } from './access-patterns.ts';

/** What is asked of drafts beside their heads and journals. */
export const DRAFT_PATTERNS: readonly AccessPattern[] = [
  {
    asks: 'drafts of a file, newest first',
    on: 'table',
    pk: 'OBJECT#<file>',
    sk: 'DRAFT#<n>',
    by: 'query',
    cost: 'the page, and an item for each head',
  },
  {
    asks: 'versions of a draft, newest first',
    on: 'table',
    pk: 'OBJECT#<draft>',
    sk: 'VERSION#<revision>',
    by: 'query',
    cost: 'the page: a version is at most 192 KiB',
  },
  {
    asks: 'one version of a draft',
    on: 'table',
    pk: 'OBJECT#<draft>',
    sk: 'VERSION#<revision>',
    by: 'get',
    cost: 'one item',
  },
  {
    asks: 'what a post has to do about signed letters, by stage, the oldest first',
    on: 'work',
    pk: 'DISPATCH#<post>',
    sk: '<stage>#<day>#<draft>',
    by: 'query',
    cost: 'the page: a head of a hundred recipients is some 20 KB',
  },
  {
    asks: 'dispatch register of an office and month, by day',
    on: 'table',
    pk: 'DISPATCHES#<office>#<month>',
    sk: 'SENT#<day>#<draft>#<seq>',
    by: 'query',
    cost: 'the page',
  },
  {
    asks: 'how the postage account of an office stands',
    on: 'table',
    pk: 'POSTAGE#<office>',
    sk: 'ACCOUNT',
    by: 'get',
    cost: 'one item',
  },
  {
    asks: 'entries of the postage account of an office and month, in order',
    on: 'table',
    pk: 'POSTAGE#<office>',
    sk: 'ENTRY#<month>#<n>',
    by: 'query',
    cost: 'the page',
  },
  {
    asks: 'a month of the postage account, or the last one before it',
    on: 'table',
    pk: 'POSTAGE-MONTHS#<office>',
    sk: '<month>',
    by: 'query',
    cost: 'one item',
  },
];
