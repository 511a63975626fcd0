import { actedOf } from '#functions/office/files.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { addReceipt as add } from '#shared/domain/file-acts.ts';
import { putInFile } from '#shared/domain/receipt-acts.ts';

export const addReceipt =
  ({ files, posts, receipts, store }: Office): UseCase<typeof contract.addReceipt> =>
  async asked => {
    const { file, context } = await files.take(asked, 'add-receipt');
    const receipt = await receipts.take(asked.body.receiptId, asked.actor);
    const { receiptId, diarisedAt, details } = receipt.head;
    const rules = await posts.rulesOf(file.head.holder);
    const { fileId } = file.head;
    const filed = putInFile(receipt, file.head, { ...context, relations: receipt.relations });
    const added = add(file, { receipt: { ...receipt.head, category: details.category }, rules }, context);
    const acted = actedOf(added.after);
    await store.commit({
      decisions: [added, filed],
      also: [
        { kind: 'filed-receipt', fileId, serial: added.after.receipts, receiptId, at: context.at },
        { kind: 'open-receipt', fileId, receipt: { receiptId, diarisedAt } },
      ],
      once: asked.once,
      answer: { status: 200, body: acted },
    });
    return acted;
  };
