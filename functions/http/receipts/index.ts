import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import * as confidential from '#shared/contract/routes/confidential.ts';
import * as routes from '#shared/contract/routes/papers.ts';
import { diariseReceipt } from './diarise-receipt.ts';
import { getReceipt } from './get-receipt.ts';
import { listReceiptJournal } from './list-receipt-journal.ts';
import { listReceiptReadings } from './list-receipt-readings.ts';
import { registerSealedPaper } from './register-sealed-paper.ts';
import { setReceiptReaders } from './set-receipt-readers.ts';

export const handler = serve(
  'receipts',
  { ...routes, ...confidential },
  served<'receipts'>(office => ({
    getReceipt: getReceipt(office),
    listReceiptJournal: listReceiptJournal(office),
    listReceiptReadings: listReceiptReadings(office),
    setReceiptReaders: setReceiptReaders(office),
    registerSealedPaper: registerSealedPaper(office),
    diariseReceipt: diariseReceipt(office),
  })),
);
