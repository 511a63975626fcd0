import { type Watched, watched } from './category.ts';
import { given, type Holding, recounted, resumeHolding, suspendHolding } from './holding.ts';
import type { Rules } from './policy.ts';
import type { SuspensionCode } from './suspension.ts';
import type { Instant } from './time.ts';

/**
 * What is done to the clock of a stay, the same of a file and of a receipt: each says what the journal tells of it, and what
 * becomes of the stay, which goes on in any case.
 */

export type Stopping = { readonly code: SuspensionCode; readonly reason: string };

/** The clock stands still while another must act first. */
export const stopClock = (holding: Holding, { code, reason }: Stopping, at: Instant) => ({
  data: { holdingId: holding.holdingId, code, reason },
  stay: suspendHolding(holding, at, code),
});

/** Its rules are those of the holder's office. */
export type GoingOn = { readonly rules: Rules; readonly reason?: string | undefined };

/** The clock goes on where it stood; of one that was running all along no new timer is told. */
export const restartClock = (holding: Holding, { rules, reason }: GoingOn, at: Instant) => {
  const stay = resumeHolding(holding, at, rules);
  const { holdingId, postId } = stay;
  const dueAt = holding.suspendedAt === undefined ? undefined : stay.dueAt;
  return { data: { holdingId, postId, ...given('dueAt', dueAt), ...given('reason', reason) }, stay };
};

/** More than a quarter of a year at once is no extension but another limit. */
export const MOST_EXTENSION_DAYS = 90;

export type Extension = {
  /** Days more, counted as the limit and the ladder count theirs; nothing that runs on the wall clock is moved. */
  readonly days: number;
  readonly reason: string;
  /** Of the holder's office. */
  readonly rules: Rules;
};

/**
 * A post above the holder grants this stay more days: limit and ladder end so much later. What was told before stays told;
 * the timer that sleeps finds the new instant when it wakes.
 */
export const grantDays = (holding: Holding, { days, reason, rules }: Extension) => {
  const granted = { ...holding, moreDays: (holding.moreDays ?? 0) + days };
  // A clock that stands still is counted when it goes on.
  const stay = holding.suspendedAt === undefined ? recounted(granted, rules) : granted;
  const { holdingId, postId, limitAt } = stay;
  return { data: { holdingId, postId, days, reason, ...given('limitAt', limitAt) }, stay };
};

/** Of another category from now on, a stay is counted by that at once; `counts` says from when a new timer is to look. */
export const countedAs = (
  { category: before, ...rest }: Holding,
  category: Watched | undefined,
  rules: Rules,
) => {
  const named: Holding = { ...rest, ...given('category', category) };
  if (watched(before) === category) return { stay: named };
  // A clock that stands still is counted when it goes on.
  const stay = named.suspendedAt === undefined ? recounted(named, rules) : named;
  const { holdingId, postId, dueAt } = stay;
  const counts = dueAt === undefined || dueAt === named.dueAt ? undefined : { holdingId, postId, dueAt };
  return { stay, ...given('counts', counts) };
};
