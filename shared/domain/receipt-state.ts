import * as z from 'zod';
import type { Nature } from './nature.ts';

/**
 * Where a receipt stands (domain.md 1.9). `DIARISED` with the post that entered it; `MARKED` sent to a post that has not
 * opened it; `IN_TRANSIT` on paper and not yet received there; `OPENED` at work; `SUSPENDED` there while another must act
 * first. Then one of: `PUT_IN_FILE`, carried by the file until it is written off there; `DISPOSED_ON_RECEIPT`; `REDIRECTED`. `CLOSED` is what is written off in its file, and
 * a receipt of several addressees when the last part is disposed of. `CANCELLED` is a wrong entry.
 */
export const RECEIPT_STATES = [
  'DIARISED',
  'MARKED',
  'IN_TRANSIT',
  'OPENED',
  'SUSPENDED',
  'PUT_IN_FILE',
  'DISPOSED_ON_RECEIPT',
  'REDIRECTED',
  'CLOSED',
  'CANCELLED',
] as const;
export const ReceiptState = z.enum(RECEIPT_STATES);
export type ReceiptState = z.infer<typeof ReceiptState>;

/** States in which a post has it in hand, or is about to. */
export const HELD_STATES = [
  'DIARISED',
  'MARKED',
  'IN_TRANSIT',
  'OPENED',
  'SUSPENDED',
] as const satisfies readonly ReceiptState[];

/** How it comes to a post that did not fetch it: on this system at once, on paper by somebody's hand. */
export const arrivalOf = (nature: Nature): 'MARKED' | 'IN_TRANSIT' =>
  nature === 'physical' ? 'IN_TRANSIT' : 'MARKED';
