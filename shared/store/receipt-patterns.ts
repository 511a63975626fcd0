import type { AccessPattern } from './access-patterns.ts';

/** What is asked beside receipts: letters known again, watch registers, days to look again, scans that wait or are shared. */
export const RECEIPT_PATTERNS: readonly AccessPattern[] = [
  {
    asks: 'whether a letter of this sender, number and date stands in an office’s diary',
    on: 'table',
    pk: 'LETTER#<office>#<sha256 of what it is known by>',
    sk: 'LETTER',
    by: 'get',
    cost: 'one item',
  },
  {
    asks: 'letters of a watch register, open or disposed of, by the day of the answer',
    on: 'table',
    pk: 'WATCH#<office>#<category>',
    sk: 'OPEN | DONE#<reply by>#<receipt>',
    by: 'query',
    cost: 'the page, and the heads of its letters in one call',
  },
  {
    asks: 'what a post follows up, the earliest day first',
    on: 'work',
    pk: 'FOLLOW-UPS#<post>',
    sk: '<day>#<object>',
    by: 'query',
    cost: 'the page, and a look at each thing on it',
  },
  {
    asks: 'scans of an office that nobody has diarised, oldest first',
    on: 'work',
    pk: 'UNDIARISED#<office>',
    sk: '<brought at>#<document>',
    by: 'query',
    cost: 'the page',
  },
  {
    asks: 'under which names letters of a bundle have a scan',
    on: 'table',
    pk: 'DOCUMENT#<document>',
    sk: 'SHARED#<document>',
    by: 'query',
    cost: 'the bundle’s letters; once, when the scan has been read',
  },
];
