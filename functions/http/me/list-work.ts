import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
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
});

export const listWork =
  ({ store }: Office): UseCase<typeof contract.listWork> =>
  async ({ actor, query }) => {
    const { items, ...rest } = await store.holdings.workOf(actor.postId, query);
    return { items: items.map(holding => workItem(holding, actor)), ...rest };
  };
