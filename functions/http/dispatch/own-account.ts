import type { Office } from '#functions/office/office.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { enterPostage, type PostageSaid } from '#shared/domain/dispatch/postage.ts';
import { USUAL_POSTAGE } from '#shared/domain/dispatch/postage-rule.ts';
import type { OfficeId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Also } from '#shared/store/also.ts';

/** An account is for the posts of its own office; for all others there is no such office. */
export const mustBeOwn = (actor: ByOfficer, officeId: OfficeId): void => {
  if (actor.officeId !== officeId) throw new Refusal('office.unknown');
};

/** How an office goes by its account: as it has said, or as is usual. */
export const ruleOf = async ({ store }: Pick<Office, 'store'>, officeId: OfficeId) =>
  (await store.directory.lately()).getOffice(officeId).postage ?? USUAL_POSTAGE;

/** An entry in the account of the acting post's office, decided on as the account stands now. */
export const entering = async (
  office: Pick<Office, 'store' | 'clock'>,
  by: ByOfficer,
  said: PostageSaid,
): Promise<Extract<Also, { kind: 'postage' }>> => {
  const { officeId } = by;
  const rule = await ruleOf(office, officeId);
  const before = await office.store.dispatches.postage.account(officeId);
  const at = office.clock.now();
  return { kind: 'postage', entered: enterPostage(before, said, { officeId, by, at, rule }) };
};
