import type { WorkItem } from '#shared/contract/views.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { given, type Holding } from '#shared/domain/holding.ts';

/** Who acts in another's name sees of what is confidential that it is there, and its number. */
const shown = ({ classification = 'normal' }: Holding, { mandate }: ByOfficer): boolean =>
  mandate === undefined || classification === 'normal';

/** What the work list shows of a stay; the rest of it is the clockwork's. */
export const workItem = (holding: Holding, by: ByOfficer): WorkItem => ({
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
  ageFrom: holding.ageFrom,
  ...given('dueOn', holding.dueOn),
  ...given('limitAt', holding.limitAt),
  ...given('lateAfter', holding.lateAfter),
  ...given('suspendedAt', holding.suspendedAt),
  ...given('moreDays', holding.moreDays),
});
