import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import * as routes from '#shared/contract/routes/papers.ts';
import { diariseReceipt } from './diarise-receipt.ts';
import { getReceipt } from './get-receipt.ts';
import { listReceiptJournal } from './list-receipt-journal.ts';

export const handler = serve(
  'receipts',
  routes,
  served<'receipts'>(office => ({
    getReceipt: getReceipt(office),
    listReceiptJournal: listReceiptJournal(office),
    diariseReceipt: diariseReceipt(office),
  })),
);
