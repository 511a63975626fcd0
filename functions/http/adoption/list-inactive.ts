import { pageOf } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { inactive, readUse } from './use.ts';

export const listInactive =
  (office: Pick<Office, 'clock' | 'store'>): UseCase<typeof contract.listInactive> =>
  async ({ actor, query }) => {
    const seen = await readUse(office, actor, query.days);
    return { ...pageOf(inactive(seen, query), ({ officerId }) => officerId, query), since: seen.since };
  };
