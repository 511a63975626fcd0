import type { AccessPattern } from './access-patterns.ts';

/** What is asked of the registers and their counters. */
export const REGISTER_PATTERNS: readonly AccessPattern[] = [
  {
    asks: 'register of an office and year, or one series of it: plain (-), of a head, or of typed numbers (~)',
    on: 'table',
    pk: 'REGISTER#<files|diary|issue>#<office>#<year>',
    sk: 'ENTRY#<series>#<serial>',
    by: 'query',
    cost: 'the page',
  },
  {
    asks: 'next number of a series',
    on: 'table',
    pk: 'REGISTER#<files|diary|issue>#<office>#<year>',
    sk: 'COUNTER#<series>',
    by: 'get',
    cost: 'one item',
  },
  {
    asks: 'counters of a register and year',
    on: 'table',
    pk: 'REGISTER#<files|diary|issue>#<office>#<year>',
    sk: 'COUNTER#…',
    by: 'query',
    cost: 'the page',
  },
];
