import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { isLow, monthOf } from '#shared/domain/dispatch/postage.ts';
import { mustBeOwn, ruleOf } from './own-account.ts';

export const getPostage =
  (office: Office): UseCase<typeof contract.getPostage> =>
  async ({ actor, params: { officeId }, query: { month = monthOf(office.clock.now()) } }) => {
    mustBeOwn(actor, officeId);
    const { postage } = office.store.dispatches;
    const [account, asked, rule] = await Promise.all([
      postage.account(officeId),
      postage.month(officeId, month),
      ruleOf(office, officeId),
    ]);
    return { ...asked, balance: account?.closing ?? 0, rule, isLow: isLow(account, rule) };
  };
