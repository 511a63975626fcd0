import type { RefusalCode } from '#shared/domain/refusal.ts';
import { WORK_REFUSALS } from './file-refusals.ts';

/** How a draft in it says no to an act of any kind. */
export const ACT_REFUSALS = [
  ...WORK_REFUSALS,
  'draft.unknown',
  'draft.changed',
  'draft.at-signing',
  'draft.issued',
  'draft.dispatched',
  'draft.cancelled',
] as const satisfies readonly RefusalCode[];

/** How what is written as a letter may be more than the office takes. */
export const LETTER_LIMITS = [
  'limit.letter',
  'limit.letter-addressees',
  'limit.letter-copies',
  'limit.letter-references',
  'limit.enclosures',
  'limit.list-depth',
  'limit.table-rows',
  'limit.table-columns',
] as const satisfies readonly RefusalCode[];
