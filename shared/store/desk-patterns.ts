import type { AccessPattern } from './access-patterns.ts';

/** What an officer's desk asks; the lists of what was sent are written by a consumer of the journal. */
export const DESK_PATTERNS: readonly AccessPattern[] = [
  {
    asks: 'an officer’s favourite posts and quick phrases, and those of the office',
    on: 'table',
    pk: 'PERSON#<officer> | OFFICE#<office>',
    sk: 'FAVOURITES | PHRASES',
    by: 'batch get',
    cost: 'three items, in one call',
  },
  {
    asks: 'what a post has sent, newest first',
    on: 'table',
    pk: 'SENT#<post>',
    sk: '<at>#<object>',
    by: 'query',
    cost: 'the page, whatever was sent before',
  },
  {
    asks: 'what a post waits for from others, or how much that is',
    on: 'work',
    pk: 'WAITING#<post>',
    sk: '<wanted on>#<sent at>#<object>',
    by: 'query',
    cost: 'the page, whatever was sent before; one count, of a thousand at most',
  },
  {
    asks: 'every stay of a file or receipt',
    on: 'table',
    pk: 'OBJECT#<id>',
    sk: 'HOLDING#…',
    by: 'query',
    cost: 'its stays',
  },
];
