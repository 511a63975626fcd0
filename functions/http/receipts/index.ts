import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import { ASKS } from '#shared/contract/refusals/asks.ts';
import { DOCUMENTS } from '#shared/contract/refusals/documents.ts';
import { FILES } from '#shared/contract/refusals/files.ts';
import { NUMBERS } from '#shared/contract/refusals/numbers.ts';
import { PAPERS } from '#shared/contract/refusals/papers.ts';
import { RECEIPTS } from '#shared/contract/refusals/receipts.ts';
import { SEATS } from '#shared/contract/refusals/seats.ts';
import * as confidential from '#shared/contract/routes/confidential.ts';
import * as acts from '#shared/contract/routes/receipt-acts.ts';
import * as clocks from '#shared/contract/routes/receipt-clock.ts';
import * as routes from '#shared/contract/routes/receipts.ts';
import * as watch from '#shared/contract/routes/watch.ts';
import { cancelReceipt } from './cancel-receipt.ts';
import { correctFrozen } from './correct-frozen.ts';
import { correctReceipt } from './correct-receipt.ts';
import { diariseReceipt } from './diarise-receipt.ts';
import { disposeReceipt } from './dispose-receipt.ts';
import { dropFollowUp } from './drop-follow-up.ts';
import { extendReceipt } from './extend-receipt.ts';
import { findDuplicate } from './find-duplicate.ts';
import { getReceipt } from './get-receipt.ts';
import { listEditions } from './list-editions.ts';
import { listFollowUps } from './list-follow-ups.ts';
import { listParts } from './list-parts.ts';
import { listReceiptJournal } from './list-receipt-journal.ts';
import { listReceiptReadings } from './list-receipt-readings.ts';
import { listUndiarised } from './list-undiarised.ts';
import { listWatch } from './list-watch.ts';
import { openReceipt } from './open-receipt.ts';
import { pullBackReceipt } from './pull-back-receipt.ts';
import { pullUpReceipt } from './pull-up-receipt.ts';
import { redirectReceipt } from './redirect-receipt.ts';
import { registerSealedPaper } from './register-sealed-paper.ts';
import { replaceScan } from './replace-scan.ts';
import { resumeReceipt } from './resume-receipt.ts';
import { sendReceipt } from './send-receipt.ts';
import { setFollowUp } from './set-follow-up.ts';
import { setReceiptReaders } from './set-receipt-readers.ts';
import { suspendReceipt } from './suspend-receipt.ts';
import { writeOffReceipt } from './write-off-receipt.ts';

export const handler = serve(
  'receipts',
  {
    routes: { ...routes, ...acts, ...clocks, ...watch, ...confidential },
    says: { ...ASKS, ...DOCUMENTS, ...FILES, ...NUMBERS, ...PAPERS, ...RECEIPTS, ...SEATS },
  },
  served<'receipts'>(office => ({
    cancelReceipt: cancelReceipt(office),
    correctFrozen: correctFrozen(office),
    correctReceipt: correctReceipt(office),
    diariseReceipt: diariseReceipt(office),
    disposeReceipt: disposeReceipt(office),
    dropFollowUp: dropFollowUp(office),
    extendReceipt: extendReceipt(office),
    findDuplicate: findDuplicate(office),
    getReceipt: getReceipt(office),
    listEditions: listEditions(office),
    listFollowUps: listFollowUps(office),
    listParts: listParts(office),
    listReceiptJournal: listReceiptJournal(office),
    listReceiptReadings: listReceiptReadings(office),
    listUndiarised: listUndiarised(office),
    listWatch: listWatch(office),
    openReceipt: openReceipt(office),
    pullBackReceipt: pullBackReceipt(office),
    pullUpReceipt: pullUpReceipt(office),
    redirectReceipt: redirectReceipt(office),
    registerSealedPaper: registerSealedPaper(office),
    replaceScan: replaceScan(office),
    resumeReceipt: resumeReceipt(office),
    sendReceipt: sendReceipt(office),
    setFollowUp: setFollowUp(office),
    setReceiptReaders: setReceiptReaders(office),
    suspendReceipt: suspendReceipt(office),
    writeOffReceipt: writeOffReceipt(office),
  })),
);
