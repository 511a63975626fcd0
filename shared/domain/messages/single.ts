import type { Holding } from '../holding.ts';
import { PRIORITIES, type Priority } from '../priority.ts';
import { epochOf, type Instant } from '../time.ts';

/** From this grading on an officer is written to at once (domain.md 5, trap 23). */
const AT_ONCE_FROM = 'immediate';

/** Whether what is of this priority is written of at once. */
export const isUrgent = (priority: Priority): boolean =>
  PRIORITIES.indexOf(priority) >= PRIORITIES.indexOf(AT_ONCE_FROM);

/** Whether a stay cannot wait for the morning: it goes on, its clock runs, and it is Immediate or above. */
export const isAtOnce = ({
  priority,
  endedAt,
  suspendedAt,
}: Pick<Holding, 'priority' | 'endedAt' | 'suspendedAt'>): boolean =>
  endedAt === undefined && suspendedAt === undefined && isUrgent(priority);

const DAY_MS = 86_400_000;

/** What happened a day ago or longer is no news: a message that was given up and sent back must not wake anybody. */
export const isStale = (happened: Instant, now: Instant): boolean =>
  epochOf(now) - epochOf(happened) > DAY_MS;
