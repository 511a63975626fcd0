import { type Calendar, workingDaysBetween } from './calendar.ts';
import { ageOf } from './file.ts';
import type { HeldFile } from './file-decision.ts';
import { given, isBeyondLimit } from './holding.ts';
import { earlier, type Instant } from './time.ts';

/**
 * How long a file has been where it is, and how long the matter has waited: both are shown (domain.md 5, trap 2). Of a
 * closed file the days stand still at its closing.
 */
export const timesOf = (
  { head, holding }: HeldFile,
  { calendar, now }: { readonly calendar: Calendar; readonly now: Instant },
) => {
  const until = head.closedAt ?? now;
  const ageFrom = ageOf(head);
  return {
    ageFrom,
    ageWorkingDays: workingDaysBetween(earlier(ageFrom, until), until, calendar),
    workingDays: workingDaysBetween(head.heldSince, until, calendar),
    beyondLimit: head.closedAt === undefined && isBeyondLimit(holding, now),
    ...given('dueAt', holding.dueAt),
    ...given('limitAt', holding.limitAt),
    ...given('dueOn', holding.dueOn),
  };
};
