import type { AccessPattern } from './access-patterns.ts';

/** What is asked of the live position; the consumer of the journal keeps it. */
export const POSITION_PATTERNS: readonly AccessPattern[] = [
  {
    asks: 'what is counted of a file or receipt, and up to which event',
    on: 'table',
    pk: 'OBJECT#<id>',
    sk: 'POSITION',
    by: 'batch get',
    cost: 'an item each',
  },
  {
    asks: 'what lies with posts, by the day it came, as the consumer adds to it',
    on: 'table',
    pk: 'POSITION#<shard 0–15>',
    sk: '<post>',
    by: 'batch get',
    cost: 'an item a post',
  },
  {
    asks: 'what lies with all posts of the district',
    on: 'table',
    pk: 'POSITION#<shard 0–15>',
    sk: '<post>',
    by: 'query',
    cost: 'an item a post, never the files',
  },
  {
    asks: 'what came to posts and went from them, day by day of a month',
    on: 'table',
    pk: 'POSITION-FLOW#<month>#<shard 0–15>',
    sk: '<post>',
    by: 'query',
    cost: 'an item a post and month',
  },
  {
    asks: 'with which posts an office’s own papers lie',
    on: 'table',
    pk: 'POSITION-OWN#<office>',
    sk: '<post>',
    by: 'query',
    cost: 'a small item a post',
  },
];
