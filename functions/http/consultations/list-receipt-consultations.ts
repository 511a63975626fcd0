import type { Office } from '#functions/office/office.ts';
import { questionsOn } from '#functions/office/questions.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const listReceiptConsultations =
  ({ receipts, store }: Office): UseCase<typeof contract.listReceiptConsultations> =>
  async ({ actor, params: { receiptId }, query }) => {
    await receipts.read(receiptId, actor, { part: 'consultations' });
    return questionsOn({ store }, receiptId, query);
  };
