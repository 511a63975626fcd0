import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { officeRules } from '#shared/domain/directory/rules.ts';
import { limitsOf } from '#shared/domain/policy.ts';
import { correctFrozen as correct } from '#shared/domain/receipt-corrections.ts';
import { marksOf } from './letter-mark.ts';

export const correctFrozen =
  (office: Office): UseCase<typeof contract.correctFrozen> =>
  async asked => {
    const { posts, receipts, store } = office;
    const { receipt, context } = await receipts.takeFor(asked, 'correct-frozen');
    const { head, holding } = receipt;
    const limits = limitsOf(officeRules(await store.directory.lately(), head.officeId));
    const { reason, ...frozen } = asked.body;
    const rules = await posts.rulesOf(head.holder);
    const decision = correct(head, { frozen, reason, holding, limits, rules }, context);
    return receipts.commit(decision, asked, await marksOf(office, head, decision.after));
  };
