import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { cancelReceipt as cancel } from '#shared/domain/receipt-ends.ts';
import { marksOf } from './letter-mark.ts';

export const cancelReceipt =
  (office: Office): UseCase<typeof contract.cancelReceipt> =>
  async asked => {
    const { receipts } = office;
    const { receipt, context } = await receipts.takeFor(asked, 'cancel');
    const decision = cancel(receipt, asked.body.reason, context);
    return receipts.commit(decision, asked, await marksOf(office, receipt.head, decision.after));
  };
