import type { AccessPattern } from './access-patterns.ts';

/** What is asked of the word index; the consumer of the journal writes it. */
export const SEARCH_PATTERNS: readonly AccessPattern[] = [
  {
    asks: 'what of an office holds a word, and where',
    on: 'table',
    pk: 'WORDS#<office>',
    sk: '<word>#<object>#<place>',
    by: 'query',
    cost: 'the word’s rows, at most 9 MB',
  },
  {
    asks: 'which of these a post has had in hand',
    on: 'table',
    pk: 'HELD#<post>',
    sk: '<object>',
    by: 'query',
    cost: 'the post’s objects between the oldest and the newest of them',
  },
  {
    asks: 'which offices find a file by its words',
    on: 'table',
    pk: 'OBJECT#<id>',
    sk: 'INDEXED#<office>',
    by: 'query',
    cost: 'the file’s offices',
  },
  {
    asks: 'how far the indexing of an event has come',
    on: 'table',
    pk: 'OBJECT#<id>',
    sk: 'INDEXING',
    by: 'get',
    cost: 'one item',
  },
];
