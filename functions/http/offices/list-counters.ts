import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { mustKeep } from '#shared/domain/directory/keepers.ts';
import { rulesOf } from '#shared/domain/numbering/rules.ts';
import { yearAt } from '#shared/domain/numbering/year.ts';

export const listCounters =
  ({ clock, store }: Office): UseCase<typeof contract.listCounters> =>
  async ({ actor, params: { officeId }, query: { register: of, year: asked, ...page } }) => {
    const directory = await store.directory.lately();
    const office = directory.getOffice(officeId);
    mustKeep(directory, actor, officeId);
    const year = asked ?? yearAt(rulesOf(office, of).year, clock.now());
    const { items, ...rest } = await store.counters.list({ of, officeId, year }, page);
    return { items: items.map(counter => ({ register: of, year, ...counter })), ...rest };
  };
