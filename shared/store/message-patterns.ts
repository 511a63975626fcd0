import type { AccessPattern } from './access-patterns.ts';

/** What is asked of the messages to officers. */
export const MESSAGE_PATTERNS: readonly AccessPattern[] = [
  {
    asks: 'how an officer wants to be written to, and which address came back',
    on: 'table',
    pk: 'PERSON#<officer>',
    sk: 'CONTACT',
    by: 'get',
    cost: 'one item',
  },
  {
    asks: 'whether an officer was sent the digest of a day',
    on: 'table',
    pk: 'PERSON#<officer>',
    sk: 'DIGEST#<day>',
    by: 'get',
    cost: 'one item',
  },
  {
    asks: 'whether the digests of a day are all made',
    on: 'table',
    pk: 'DIGESTS#<day>',
    sk: 'MADE',
    by: 'get',
    cost: 'one item',
  },
  {
    asks: 'a message to an officer',
    on: 'table',
    pk: 'PERSON#<officer>',
    sk: 'MESSAGE#<message>',
    by: 'get',
    cost: 'one item',
  },
  {
    asks: 'what an officer was sent, newest first',
    on: 'table',
    pk: 'PERSON#<officer>',
    sk: 'MESSAGE#…',
    by: 'query',
    cost: 'the page',
  },
  {
    asks: 'messages that are to be sent by now',
    on: 'due',
    pk: 'DUE-MESSAGE#<shard 0–7>',
    sk: '<look at>#<message>',
    by: 'query',
    cost: 'what is due',
  },
];
