import { type Instant, instantOf } from '#shared/domain/time.ts';

/** What time it is; injected, so that a test may say. */
export type Clock = { readonly now: () => Instant };

/** A clock that answers with instants, from one that counts milliseconds. */
export const clockOf = (now: () => number): Clock => ({ now: () => instantOf(now()) });

/** The later of two moments: a machine whose clock runs behind must not end a stay before it began. */
export const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
