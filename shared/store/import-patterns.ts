import type { AccessPattern } from './access-patterns.ts';

/** What is asked of imports; their pieces and findings expire after a month. */
export const IMPORT_PATTERNS: readonly AccessPattern[] = [
  {
    asks: 'an import, and where it stands',
    on: 'table',
    pk: 'IMPORTS',
    sk: '<import>',
    by: 'get',
    cost: 'one small item',
  },
  {
    asks: 'imports, newest first',
    on: 'table',
    pk: 'IMPORTS',
    sk: '<import>',
    by: 'query',
    cost: 'the page',
  },
  {
    asks: 'what a check found, in its order',
    on: 'table',
    pk: 'IMPORT#<import>',
    sk: 'FOUND#<check>-<try>#<number>',
    by: 'query',
    cost: 'the page',
  },
  {
    asks: 'what a check would put into the directory',
    on: 'table',
    pk: 'IMPORT#<import>',
    sk: 'PIECE#<check>-<try>#<number>',
    by: 'batch get',
    cost: 'its pieces of 350 kB; some four for 20,000 rows',
  },
];
