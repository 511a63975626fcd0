import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { extendReceipt as extend } from '#shared/domain/receipt-clock.ts';

export const extendReceipt =
  ({ posts, receipts }: Office): UseCase<typeof contract.extendReceipt> =>
  async asked => {
    const { receipt, context } = await receipts.takeFor(asked, 'extend');
    const rules = await posts.rulesOf(receipt.head.holder);
    return receipts.commit(extend(receipt, { ...asked.body, rules }, context), asked);
  };
