import type { FileDecision } from './act.ts';
import { admit } from './file.ts';
import { type Context, decideOnFile, type HeldFile } from './file-decision.ts';
import { given, recounted } from './holding.ts';
import type { Rules } from './policy.ts';

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
export const extendFile = (
  { head, holding }: HeldFile,
  { days, reason, rules }: Extension,
  context: Context,
): FileDecision => {
  admit(head, 'extend', context.relations);
  const granted = { ...holding, moreDays: (holding.moreDays ?? 0) + days };
  // A clock that stands still is counted when it goes on.
  const stay = holding.suspendedAt === undefined ? recounted(granted, rules) : granted;
  const { holdingId, postId, limitAt } = stay;
  return decideOnFile<'file.extended'>(
    head,
    context,
    { type: 'file.extended', data: { holdingId, postId, days, reason, ...given('limitAt', limitAt) } },
    () => [{ kind: 'change', holding: stay }],
  );
};
