import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { resumeReceipt as resume } from '#shared/domain/receipt-clock.ts';

export const resumeReceipt =
  ({ posts, receipts }: Office): UseCase<typeof contract.resumeReceipt> =>
  async asked => {
    const { receipt, context } = await receipts.takeFor(asked, 'resume');
    const rules = await posts.rulesOf(receipt.head.holder);
    return receipts.commit(resume(receipt, { rules, ...asked.body }, context), asked);
  };
