import type { AccessPattern } from './access-patterns.ts';

/** What the record room asks; the rows are the files' own heads. */
export const RECORD_PATTERNS: readonly AccessPattern[] = [
  {
    asks: 'closed files of an office that are not recorded, the longest closed first',
    on: 'work',
    pk: 'CLOSED#<office>',
    sk: '<closed at>#<file>',
    by: 'query',
    cost: 'the page',
  },
  {
    asks: 'records of an office that are reviewed in a year, by category',
    on: 'work',
    pk: 'REVIEW#<office>#<year>',
    sk: '<category>#<file>',
    by: 'query',
    cost: 'the page',
  },
  {
    asks: 'records of an office whose disposal is proposed, or that were disposed of',
    on: 'work',
    pk: 'DISPOSAL#<stage>#<office>',
    sk: '<at>#<file>',
    by: 'query',
    cost: 'the page',
  },
  {
    asks: 'records of an office that posts ask for, or that are out, by the day of return',
    on: 'work',
    pk: 'LOANS#<stage>#<office>',
    sk: '<asked at, or due on>#<file>',
    by: 'query',
    cost: 'the page',
  },
  {
    asks: 'records that were disposed of and are not erased yet, the longest so first',
    on: 'due',
    pk: 'DUE-ERASURE#<shard>',
    sk: '<confirmed at>#<file>',
    by: 'query',
    cost: 'the page, once a shard',
  },
  {
    asks: 'records of the district that are out beyond their day of return, the longest overdue first',
    on: 'due',
    pk: 'DUE-LOAN#<shard>',
    sk: '<due on>#<file>',
    by: 'query',
    cost: 'what is overdue, keys only, once a shard; then each head',
  },
  {
    asks: 'which scans have the same bytes',
    on: 'table',
    pk: 'BYTES#<sha-256>',
    sk: 'USED#<document>',
    by: 'query',
    cost: 'a small item a name',
  },
];
