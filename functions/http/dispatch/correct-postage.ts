import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { entering, mustBeOwn } from './own-account.ts';

export const correctPostage =
  (office: Office): UseCase<typeof contract.correctPostage> =>
  async ({ actor, params, body, once }) => {
    mustBeOwn(actor, params.officeId);
    const also = await entering(office, actor, { kind: 'corrected', ...body });
    const { entry } = also.entered;
    await office.store.commit({ decisions: [], also: [also], once, answer: { status: 201, body: entry } });
    return entry;
  };
