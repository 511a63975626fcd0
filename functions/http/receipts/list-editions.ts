import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { Edition } from '#shared/contract/receipt-views.ts';
import type { contract } from '#shared/contract/routes.ts';
import { given } from '#shared/domain/holding.ts';
import type { SealedEvent } from '#shared/domain/sealed-event.ts';

/** What an event made of the diary entry; nothing where it left it as it was. */
const editionOf = (event: SealedEvent): readonly Edition[] => {
  const { at, by } = event;
  if (by.kind !== 'officer') return [];
  const made = { at, by: by.postId };
  switch (event.type) {
    case 'receipt.diarised':
      return [{ ...made, edition: 1, details: event.data.details }];
    case 'receipt.corrected':
    case 'receipt.scan-replaced': {
      const { edition, details, reason } = event.data;
      return [{ ...made, edition, details, ...given('reason', reason) }];
    }
    default:
      return [];
  }
};

export const listEditions =
  ({ receipts, store }: Office): UseCase<typeof contract.listEditions> =>
  async ({ actor, params, query }) => {
    await receipts.read(params.receiptId, actor, { part: 'journal' });
    const { items, ...rest } = await store.receipts.journal(params.receiptId, query);
    return { items: items.flatMap(editionOf), ...rest };
  };
