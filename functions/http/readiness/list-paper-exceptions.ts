import { pageOf } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { sightOf } from '#shared/domain/readiness/sight.ts';
import { Refusal } from '#shared/domain/refusal.ts';

export const listPaperExceptions =
  ({ store, clock }: Office): UseCase<typeof contract.listPaperExceptions> =>
  async ({ actor, query: { officeId, which, ...query } }) => {
    const directory = await store.directory.lately();
    const at = clock.now();
    const { office: sees } = sightOf(directory, actor, at);
    if (officeId !== undefined && !sees(directory.getOffice(officeId).officeId))
      throw new Refusal('permission.denied');
    const rows = directory.rows.paperExceptions.filter(
      row =>
        sees(row.officeId) &&
        (officeId === undefined || row.officeId === officeId) &&
        (which === 'all' || (at < row.until && row.from < row.until)),
    );
    return pageOf(rows, ({ exceptionId }) => exceptionId, query);
  };
