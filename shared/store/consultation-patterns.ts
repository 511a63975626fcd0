import type { AccessPattern } from './access-patterns.ts';

/** What is asked of questions to several posts, beside their heads and journals. */
export const CONSULTATION_PATTERNS: readonly AccessPattern[] = [
  {
    asks: 'questions on a file or receipt, newest first',
    on: 'table',
    pk: 'OBJECT#<file or receipt>',
    sk: 'CONSULTATION#<n>',
    by: 'query',
    cost: 'the page, and an item for each head',
  },
  {
    asks: 'questions that a post put, those that wait for answers and those that are over, newest first',
    on: 'work',
    pk: 'CONSULTATIONS#<post>',
    sk: '<OPEN or OVER>#<question>',
    by: 'query',
    cost: 'the page: a head of a hundred posts is some 12 KB',
  },
  {
    asks: 'what a question or an answer says',
    on: 'table',
    pk: 'OBJECT#<question or answer>',
    sk: 'TEXT',
    by: 'get',
    cost: 'at most 24 KB each; a hundred in a batch',
  },
  {
    asks: 'questions of which something waits to be carried to those that were asked, longest first',
    on: 'due',
    pk: 'DUE-CONSULTATION#<shard>',
    sk: '<since>#<question>',
    by: 'query',
    cost: '8 queries, each at most the limit of keys',
  },
];
