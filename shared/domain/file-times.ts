import type { Calendar } from './calendar.ts';
import { clocksOf } from './clocks.ts';
import { ageOf } from './file.ts';
import type { HeldFile } from './file-decision.ts';
import { given, isBeyondLimit } from './holding.ts';
import type { Instant } from './time.ts';

/**
 * How long a file has been where it is, and how long the matter has waited: both are shown (domain.md 5, trap 2). Of a
 * closed file the days stand still at its closing.
 */
export const timesOf = (
  { head, holding }: HeldFile,
  { calendar, now }: { readonly calendar: Calendar; readonly now: Instant },
) => {
  const until = head.closedAt ?? now;
  return {
    ...clocksOf(calendar, { heldSince: head.heldSince, ageFrom: ageOf(head), until }),
    beyondLimit: head.closedAt === undefined && isBeyondLimit(holding, now),
    ...given('dueAt', holding.dueAt),
    ...given('limitAt', holding.limitAt),
    ...given('dueOn', holding.dueOn),
    ...given('suspendedAt', head.closedAt === undefined ? holding.suspendedAt : undefined),
  };
};
