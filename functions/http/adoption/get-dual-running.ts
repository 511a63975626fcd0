import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { readDual } from './dual.ts';

export const getDualRunning =
  (office: Pick<Office, 'clock' | 'store'>): UseCase<typeof contract.getDualRunning> =>
  async ({ actor, params, query }) =>
    readDual(office, actor, { ...params, ...query });
