import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { monthOf } from '#shared/domain/dispatch/postage.ts';
import { mustBeOwn } from './own-account.ts';

export const listPostageEntries =
  ({ clock, store }: Office): UseCase<typeof contract.listPostageEntries> =>
  async ({ actor, params: { officeId }, query: { month = monthOf(clock.now()), ...page } }) => {
    mustBeOwn(actor, officeId);
    return store.dispatches.postage.entries(officeId, month, page);
  };
