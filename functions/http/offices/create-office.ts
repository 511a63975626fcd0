import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { DEFAULT_CALENDAR } from '#shared/domain/calendar.ts';
import { DEFAULT_POLICY } from '#shared/domain/policy.ts';

export const createOffice =
  ({ ids, store }: Office): UseCase<typeof contract.createOffice> =>
  async ({ body: { code, names, calendar, policy }, once }) => {
    const office = {
      officeId: ids.office(),
      code,
      names,
      calendar: calendar ?? DEFAULT_CALENDAR,
      policy: policy ?? DEFAULT_POLICY,
    };
    await store.directory.createOffice(office, once);
    return office;
  };
