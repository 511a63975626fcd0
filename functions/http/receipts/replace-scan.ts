import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { replaceScan as replace } from '#shared/domain/receipt-corrections.ts';

/** The scan before stays the receipt's: whoever reads the receipt reads that as well, by the name the journal says. */
export const replaceScan =
  ({ documents, receipts }: Office): UseCase<typeof contract.replaceScan> =>
  async asked => {
    const { documentId } = asked.body;
    const { receipt, context } = await receipts.takeFor(asked, 'replace-scan');
    await documents.takeScan(documentId, asked.actor);
    const { receiptId } = receipt.head;
    const decision = replace(receipt.head, asked.body, context);
    return receipts.commit(decision, asked, [{ kind: 'document-taken', documentId, by: { receiptId } }]);
  };
