import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

/** The auditor sees that things were done and by whom, never what a paper says: the events' data stay behind. */
export const auditJournal =
  ({ store }: Office): UseCase<typeof contract.auditJournal> =>
  async ({ params, query }) => {
    const { items, ...rest } = await store.journal(params.objectId, query);
    return { items: items.map(({ data: _, ...event }) => event), ...rest };
  };
