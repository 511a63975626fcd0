import type { WorkItem } from '#shared/contract/views.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { clocksOf } from '#shared/domain/clocks.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { given, type Holding } from '#shared/domain/holding.ts';
import type { Instant } from '#shared/domain/time.ts';

/** Who acts in another's name sees of what is confidential that it is there, and its number. */
const shown = ({ classification = 'normal' }: Holding, { mandate }: ByOfficer): boolean =>
  mandate === undefined || classification === 'normal';

/** By which calendars, and at what hour, the days of a work list are counted. */
export type Counted = { readonly directory: Directory; readonly now: Instant };

const clocksIn = ({ directory, now }: Counted, { postId, receivedAt, ageFrom }: Holding) => {
  const calendar = directory.calendarOf(directory.getPost(postId).officeId);
  return clocksOf(calendar, { heldSince: receivedAt, ageFrom, until: now });
};

/** What the work list shows of a stay; the rest of it is the clockwork's. */
export const workItem = (holding: Holding, by: ByOfficer, counted: Counted): WorkItem => ({
  holdingId: holding.holdingId,
  objectId: holding.objectId,
  number: holding.number,
  ...(shown(holding, by) ? { subject: holding.subject } : {}),
  ...given('classification', holding.classification),
  postId: holding.postId,
  ...given('from', holding.from),
  ...given('action', holding.action),
  priority: holding.priority,
  receivedAt: holding.receivedAt,
  ...given('openedAt', holding.openedAt),
  state: holding.state,
  ...given('dueAt', holding.dueAt),
  rung: holding.rung,
  ...given('nature', holding.nature),
  ...given('category', holding.category),
  ...clocksIn(counted, holding),
  ...given('dueOn', holding.dueOn),
  ...given('limitAt', holding.limitAt),
  ...given('lateAfter', holding.lateAfter),
  ...given('suspendedAt', holding.suspendedAt),
  ...given('reviewOn', holding.reviewOn),
  ...given('suspendedFor', holding.suspendedFor),
  ...given('moreDays', holding.moreDays),
  ...given('draftsOpen', holding.draftsOpen),
});
