import { pageOf } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { officerSeenBy } from '#shared/domain/directory/keepers.ts';

export const listOfficers =
  ({ store, clock }: Office): UseCase<typeof contract.listOfficers> =>
  async ({ actor, query }) => {
    const directory = await store.directory.lately();
    const { items, ...rest } = pageOf(directory.rows.officers, row => row.officerId, query);
    const at = clock.now();
    return { items: items.map(officer => officerSeenBy(directory, actor, { officer, at })), ...rest };
  };
