import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { pageOfLines } from './line-cursor.ts';
import { readUse, useLines } from './use.ts';

export const getAdoption =
  (office: Pick<Office, 'clock' | 'store'>): UseCase<typeof contract.getAdoption> =>
  async ({ actor, query }) => {
    const seen = await readUse(office, actor, query.days);
    const { lines, total } = useLines(seen, query.by);
    const page = pageOfLines(lines, line => line.ddo ?? line.office?.officeId ?? '', query);
    return { ...page, total, since: seen.since };
  };
