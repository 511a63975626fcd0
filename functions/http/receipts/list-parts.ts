import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { given } from '#shared/domain/holding.ts';
import type { ReceiptHead } from '#shared/domain/receipt.ts';
import { endOf } from '#shared/domain/write-off.ts';

const viewOf = ({ receiptId, diaryNumber, state, holder, heldSince, writeOff }: ReceiptHead) => ({
  receiptId,
  diaryNumber,
  state,
  holder,
  heldSince,
  ...given('writeOff', writeOff && endOf(writeOff)),
});

/** Who may read a receipt sees with whom its parts are and how each ended; a part itself is read by whoever may read that. */
export const listParts =
  ({ receipts, store }: Office): UseCase<typeof contract.listParts> =>
  async ({ actor, params }) => {
    const { head } = await receipts.read(params.receiptId, actor, { part: 'receipt' });
    const found = new Map(
      (await store.receipts.getMany(head.parts ?? [])).map(part => [part.receiptId, part]),
    );
    const parts = (head.parts ?? []).flatMap(receiptId => found.get(receiptId) ?? []);
    return { items: parts.map(viewOf) };
  };
