import type { AccessPattern } from './access-patterns.ts';

/** What is asked of the codes on slips. */
export const CODE_PATTERNS: readonly AccessPattern[] = [
  {
    asks: 'what file or letter a code stands for, on a slip or on a letter that goes out',
    on: 'table',
    pk: 'CODE#<code>',
    sk: 'CODE',
    by: 'get',
    cost: 'one item',
  },
  {
    asks: 'which of these codes are taken',
    on: 'table',
    pk: 'CODE#<code>',
    sk: 'CODE',
    by: 'batch get',
    cost: 'an item each',
  },
];
