import { serve } from '#functions/runtime/http.ts';
import { clock, served } from '#functions/runtime/wiring.ts';
import * as confidential from '#shared/contract/routes/confidential.ts';
import * as fileReads from '#shared/contract/routes/file-reads.ts';
import * as files from '#shared/contract/routes/files.ts';
import * as markings from '#shared/contract/routes/markings.ts';
import { addReceipt } from './add-receipt.ts';
import { closeFile } from './close-file.ts';
import { confirmMarkings } from './confirm-markings.ts';
import { createFile } from './create-file.ts';
import { dropMarking } from './drop-marking.ts';
import { getFile } from './get-file.ts';
import { listCustody } from './list-custody.ts';
import { listFileReadings } from './list-file-readings.ts';
import { listFiledReceipts } from './list-filed-receipts.ts';
import { listJournal } from './list-journal.ts';
import { listMarkings } from './list-markings.ts';
import { listMovements } from './list-movements.ts';
import { openFile } from './open-file.ts';
import { parkFile } from './park-file.ts';
import { proposeMarking } from './propose-marking.ts';
import { pullBackFile } from './pull-back-file.ts';
import { reopenFile } from './reopen-file.ts';
import { requestClosing } from './request-closing.ts';
import { resumeFile } from './resume-file.ts';
import { returnFile } from './return-file.ts';
import { sendFile } from './send-file.ts';
import { setFileReaders } from './set-file-readers.ts';
import { suspendFile } from './suspend-file.ts';

export const handler = serve(
  'files',
  { ...files, ...fileReads, ...confidential, ...markings },
  served<'files'>(office => ({
    createFile: createFile(office),
    getFile: getFile(office),
    openFile: openFile(office),
    sendFile: sendFile(office),
    returnFile: returnFile(office),
    pullBackFile: pullBackFile(office),
    parkFile: parkFile(office),
    suspendFile: suspendFile(office),
    resumeFile: resumeFile(office),
    requestClosing: requestClosing(office),
    closeFile: closeFile(office),
    reopenFile: reopenFile(office),
    addReceipt: addReceipt(office),
    proposeMarking: proposeMarking(office),
    dropMarking: dropMarking(office),
    listMarkings: listMarkings(office),
    confirmMarkings: confirmMarkings(office, clock),
    setFileReaders: setFileReaders(office),
    listFileReadings: listFileReadings(office),
    listFiledReceipts: listFiledReceipts(office),
    listJournal: listJournal(office),
    listMovements: listMovements(office),
    listCustody: listCustody(office),
  })),
);
