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
