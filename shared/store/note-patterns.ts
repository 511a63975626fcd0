import type { AccessPattern } from './access-patterns.ts';

/** What is asked of a file's notes. */
export const NOTE_PATTERNS: readonly AccessPattern[] = [
  {
    asks: 'confirmed notes in order, from the first or the newest',
    on: 'table',
    pk: 'OBJECT#<id>',
    sk: 'NOTE#<number>',
    by: 'query',
    cost: 'the page',
  },
  {
    asks: 'a confirmed note by its number',
    on: 'table',
    pk: 'OBJECT#<id>',
    sk: 'NOTE#<number>',
    by: 'get',
    cost: 'one item',
  },
  {
    asks: 'notes and receipts of a file that a note points to',
    on: 'table',
    pk: 'OBJECT#<id>',
    sk: 'NOTE#<number>, RECEIPT#<serial>',
    by: 'batch get',
    cost: 'an item each',
  },
  {
    asks: 'notes in draft',
    on: 'table',
    pk: 'OBJECT#<id>',
    sk: 'YELLOW#<note>',
    by: 'query',
    cost: 'the page',
  },
];
