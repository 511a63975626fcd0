import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const auditReadings =
  ({ store }: Office): UseCase<typeof contract.auditReadings> =>
  async ({ params, query }) => {
    return store.readings.list(params.objectId, query);
  };
