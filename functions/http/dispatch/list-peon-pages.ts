import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { mustBeOwn } from './own-account.ts';
import { toldOf } from './peon-page.ts';

export const listPeonPages =
  ({ store }: Office): UseCase<typeof contract.listPeonPages> =>
  async ({ actor, params: { officeId }, query }) => {
    mustBeOwn(actor, officeId);
    const { items, ...rest } = await store.dispatches.peonBook.ofOffice(officeId, query);
    const told = await toldOf({ store }, items);
    return { items: told.map(({ lines, ...page }) => ({ ...page, letters: lines.length })), ...rest };
  };
