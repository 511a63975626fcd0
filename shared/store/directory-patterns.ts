import type { AccessPattern } from './access-patterns.ts';

/** What is asked of the directory: a head, versions, and the nodes they are made of. */
export const DIRECTORY_PATTERNS: readonly AccessPattern[] = [
  {
    asks: 'by which rules the open stays of an office were last counted',
    on: 'table',
    pk: 'OFFICE#<office>',
    sk: 'CLOCKS',
    by: 'get',
    cost: 'one small item',
  },
  {
    asks: 'which version of the directory counts',
    on: 'table',
    pk: 'DIRECTORY',
    sk: 'HEAD',
    by: 'get',
    cost: 'one small item',
  },
  {
    asks: 'what a version of the directory is made of, who made it, and when',
    on: 'table',
    pk: 'DIRECTORY',
    sk: 'VERSION#<version>',
    by: 'get',
    cost: 'one item, when the version is new to the process',
  },
  {
    asks: 'rows of the directory',
    on: 'table',
    pk: 'DIRECTORY',
    sk: 'NODE#<kind>/<bucket>#<digest>',
    by: 'batch get',
    cost: 'the nodes that the process has not read yet; at most eight for each kind, each in parts of 350 kB',
  },
  {
    asks: 'changes of the directory, newest first',
    on: 'table',
    pk: 'DIRECTORY',
    sk: 'VERSION#<version>',
    by: 'query',
    cost: 'the page',
  },
];
