import type { RefusalCode } from '#shared/domain/refusal.ts';

/** What any act of the holder may refuse. */
export const ACT_REFUSALS = [
  'file.unknown',
  'file.not-in-custody',
  'file.lost-race',
  'precondition.failed',
  'file.attached',
  'file.merged',
  'file.disposed',
] as const satisfies readonly RefusalCode[];
export const HELD_ASIDE = [
  'file.parked',
  'file.in-call-book',
  'file.suspended',
  'file.closed',
  'file.recorded',
] as const satisfies readonly RefusalCode[];
/** Where the holder must have it before them: opened, and on paper in their hands first. */
export const NOT_OPENED = ['file.not-opened', 'paper.not-received'] as const satisfies readonly RefusalCode[];
/** Of work in the file: notes and drafts. */
export const WORK_REFUSALS = [
  'file.not-in-custody',
  ...NOT_OPENED,
  ...HELD_ASIDE,
  'file.attached',
  'file.merged',
  'file.disposed',
  'file.lost-race',
] as const satisfies readonly RefusalCode[];
