import * as z from 'zod';
import type { Category } from './category.ts';
import { Instant } from './time.ts';

const REPLIED = ['replied-by-letter', 'replied-by-e-mail', 'replied-by-telephone'] as const;

/**
 * Why a receipt needs no more work: compulsory before it is closed (domain.md 1.9a; Noark 5, avskrivning). The district's
 * own words for them are the screen's.
 */
export const WRITE_OFF_CODES = [
  ...REPLIED,
  'kept-in-file',
  'for-information',
  'seen-no-action',
  'transferred',
  'duplicate',
  'disposed-by-order',
  'wrong-entry',
] as const;
export const WriteOffCode = z.enum(WRITE_OFF_CODES);
export type WriteOffCode = z.infer<typeof WriteOffCode>;

const NEEDS_NO_MORE = ['for-information', 'seen-no-action', 'duplicate', 'disposed-by-order'] as const;

/** By which act each code is given: a wrong entry is cancelled, what goes elsewhere redirected. */
export const CODES_OF = {
  dispose: [...REPLIED, ...NEEDS_NO_MORE],
  'write-off': [...REPLIED, 'kept-in-file', ...NEEDS_NO_MORE],
  redirect: ['transferred'],
  cancel: ['wrong-entry'],
} as const satisfies Record<string, readonly WriteOffCode[]>;

/**
 * Codes that answer nobody: what waits for an answer (a member of parliament's letter, a court's direction, an application
 * for information, a grievance) is not closed by them (domain.md 2.2).
 */
const UNANSWERED: readonly WriteOffCode[] = ['kept-in-file', 'for-information', 'seen-no-action'];

/** Whether a receipt of this category may be written off by this code. */
export const mayWriteOff = (category: Category, code: WriteOffCode): boolean =>
  category === 'general' || !UNANSWERED.includes(code);

/** That and how a receipt was written off; the journal says by whom. */
export const WriteOff = z.strictObject({ code: WriteOffCode, remark: z.string().optional(), at: Instant });
export type WriteOff = z.infer<typeof WriteOff>;

/** That of it which is told beyond those who may read the receipt: what was written to it is theirs. */
export const endOf = ({ code, at }: WriteOff): Pick<WriteOff, 'code' | 'at'> => ({ code, at });
