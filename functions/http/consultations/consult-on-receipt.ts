import { askOn } from '#functions/office/ask-on.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { consultOnReceipt as consult } from '#shared/domain/consultations/asking.ts';

export const consultOnReceipt =
  (office: Office): UseCase<typeof contract.consultOnReceipt> =>
  async asked => {
    const { receipt, context } = await office.receipts.takeFor(asked, 'consult');
    return askOn(office, asked, receipt.head, question => consult(receipt, question, context));
  };
