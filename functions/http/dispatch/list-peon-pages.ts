import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { mustBeOwn } from './own-account.ts';

export const listPeonPages =
  ({ store }: Office): UseCase<typeof contract.listPeonPages> =>
  async ({ actor, params: { officeId }, query }) => {
    mustBeOwn(actor, officeId);
    const { items, ...rest } = await store.dispatches.peonBook.ofOffice(officeId, query);
    return { items: items.map(({ lines, ...page }) => ({ ...page, letters: lines.length })), ...rest };
  };
