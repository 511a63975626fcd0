import type { Office } from '#functions/office/office.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import type { PeonPage } from '#shared/domain/dispatch/peon-page.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { readSlipCode } from '#shared/domain/slip-code.ts';

/** A page by its code as it is typed, for the posts of its own office; for all others there is none. */
export const peonPageOf = async (
  { store }: Pick<Office, 'store'>,
  actor: ByOfficer,
  typed: string,
): Promise<PeonPage> => {
  const page = await store.dispatches.peonBook.find(readSlipCode(typed));
  if (page?.officeId !== actor.officeId) throw new Refusal('peon.unknown');
  return page;
};
