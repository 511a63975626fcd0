import * as z from 'zod';

/** A code is good for three days, 72 hours; Cognito counts the validity of a temporary password in whole days. */
export const SIGN_IN_CODE_DAYS = 3;

/**
 * Ten characters that are read off paper or over a telephone, and are a temporary password of the user pool at once:
 *
 * ```
 * KRTD-mwq-472    four capitals, three small letters, three digits
 * ```
 *
 * The pool demands twelve characters, of all four kinds, and is not weakened for the code's sake: the two hyphens belong to
 * the password as it is typed. Each group is of one kind, so that nobody wonders whether an S is a capital; no vowels, so that
 * no word arises; none of 0 O 1 l I. That is one of 8 × 10¹¹, and in 72 hours the pool's lock lets a few thousand be tried.
 */
export const SIGN_IN_CODE_GROUPS = [
  { from: 'BCDFGHJKLMNPQRSTVWXYZ', length: 4 },
  { from: 'bcdfghjkmnpqrstvwxyz', length: 3 },
  { from: '23456789', length: 3 },
] as const;

export const SignInCode = z
  .string()
  .regex(new RegExp(`^${SIGN_IN_CODE_GROUPS.map(({ from, length }) => `[${from}]{${length}}`).join('-')}$`));
