import { pageOf } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { readDuals } from './dual.ts';

export const listDualRunning =
  (office: Pick<Office, 'clock' | 'store'>): UseCase<typeof contract.listDualRunning> =>
  async ({ actor, query }) => {
    const { offices, total, since } = await readDuals(office, actor, query.weeks);
    return { ...pageOf(offices, line => line.office.officeId, query), total, since };
  };
