import * as z from 'zod';

/**
 * What becomes of a draft (domain.md 1.9). `SIGN_PENDING`: it has its issue number and waits to be signed; `ISSUED`: it is
 * signed; `DISPATCHED`: it has left to all it is for; `CANCELLED`: before it left the office.
 */
export const DRAFT_STATES = [
  'DFA',
  'RETURNED',
  'APPROVED',
  'SIGN_PENDING',
  'ISSUED',
  'DISPATCHED',
  'CANCELLED',
] as const;
export const DraftState = z.enum(DRAFT_STATES);
export type DraftState = z.infer<typeof DraftState>;
