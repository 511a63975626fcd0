import type { RefusalCode } from '#shared/domain/refusal.ts';

/** What any act of the holder may refuse. */
export const ACT_REFUSALS = [
  'file.unknown',
  'file.not-in-custody',
  'file.lost-race',
  'precondition.failed',
] as const satisfies readonly RefusalCode[];
export const HELD_ASIDE = [
  'file.parked',
  'file.suspended',
  'file.closed',
] as const satisfies readonly RefusalCode[];
export const NOT_OPENED = 'file.not-opened' satisfies RefusalCode;
