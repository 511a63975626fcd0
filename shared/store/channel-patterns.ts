import type { AccessPattern } from './access-patterns.ts';

/** What is asked of files on channels of submission. */
export const CHANNEL_PATTERNS: readonly AccessPattern[] = [
  {
    asks: 'by which task token a file’s way by its channel is waited for',
    on: 'table',
    pk: 'OBJECT#<file>',
    sk: 'CHANNEL',
    by: 'get',
    cost: 'one small item',
  },
  {
    asks: 'where a file went since its channel was looked at',
    on: 'table',
    pk: 'OBJECT#<file>',
    sk: 'EVENT#<seq>',
    by: 'query',
    cost: 'the events since',
  },
  {
    asks: 'files under way by a channel, or by one version of it',
    on: 'work',
    pk: 'ON-CHANNEL#<channel>',
    sk: '<version>#<file>',
    by: 'query',
    cost: 'the page',
  },
  {
    asks: 'files that were to begin by a channel, and have not',
    on: 'work',
    pk: 'TO-CHANNEL#<channel>',
    sk: '<opened>#<file>',
    by: 'query',
    cost: 'those of a day',
  },
];
