import type { AccessPattern } from './access-patterns.ts';

/** What is asked of the counts; the consumer of the journal writes them. */
export const ADOPTION_PATTERNS: readonly AccessPattern[] = [
  {
    asks: 'which events of a file or receipt are counted',
    on: 'table',
    pk: 'OBJECT#<id>',
    sk: 'COUNTED',
    by: 'batch get',
    cost: 'an item each',
  },
  {
    asks: 'paper and electronic work of an office, week by week',
    on: 'table',
    pk: 'ADOPTION-WEEK#<Monday>',
    sk: '<office>',
    by: 'batch get',
    cost: 'an item a week',
  },
  {
    asks: 'paper and electronic work of all offices in a week',
    on: 'table',
    pk: 'ADOPTION-WEEK#<Monday>',
    sk: '<office>',
    by: 'query',
    cost: 'the offices',
  },
  {
    asks: 'who signed in and who moved a file, and when last',
    on: 'table',
    pk: 'ADOPTION-OFFICERS#<shard 0–3>',
    sk: '<officer>',
    by: 'query',
    cost: 'a small item an officer',
  },
];
