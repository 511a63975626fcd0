import { serve } from '#functions/runtime/http.ts';
import { clock, served } from '#functions/runtime/wiring.ts';
import * as asks from '#shared/contract/routes/asks.ts';
import * as besideFile from '#shared/contract/routes/beside-file.ts';
import * as confidential from '#shared/contract/routes/confidential.ts';
import * as fileReads from '#shared/contract/routes/file-reads.ts';
import * as files from '#shared/contract/routes/files.ts';
import * as markings from '#shared/contract/routes/markings.ts';
import * as moves from '#shared/contract/routes/moves.ts';
import { addReceipt } from './add-receipt.ts';
import { answerAsk } from './answer-ask.ts';
import { askParking } from './ask-parking.ts';
import { askReopening } from './ask-reopening.ts';
import { closeFile } from './close-file.ts';
import { confirmMarkings } from './confirm-markings.ts';
import { createFile } from './create-file.ts';
import { dropMarking } from './drop-marking.ts';
import { extendFile } from './extend-file.ts';
import { getFile } from './get-file.ts';
import { linkFiles } from './link-files.ts';
import { listAsks } from './list-asks.ts';
import { listCopies } from './list-copies.ts';
import { listCustody } from './list-custody.ts';
import { listFileReadings } from './list-file-readings.ts';
import { listFiledReceipts } from './list-filed-receipts.ts';
import { listJournal } from './list-journal.ts';
import { listLinks } from './list-links.ts';
import { listMarkings } from './list-markings.ts';
import { listMovements } from './list-movements.ts';
import { markCopyRead } from './mark-copy-read.ts';
import { openFile } from './open-file.ts';
import { parkFile } from './park-file.ts';
import { proposeMarking } from './propose-marking.ts';
import { pullBackFile } from './pull-back-file.ts';
import { pullUpFile } from './pull-up-file.ts';
import { reopenFile } from './reopen-file.ts';
import { requestClosing } from './request-closing.ts';
import { resumeFile } from './resume-file.ts';
import { returnFile } from './return-file.ts';
import { SAYS } from './says.ts';
import { sendFile } from './send-file.ts';
import { setCover } from './set-cover.ts';
import { setFileReaders } from './set-file-readers.ts';
import { suspendFile } from './suspend-file.ts';
import { unlinkFiles } from './unlink-files.ts';

export const handler = serve(
  'files',
  {
    routes: { ...files, ...moves, ...asks, ...besideFile, ...fileReads, ...confidential, ...markings },
    says: SAYS,
  },
  served<'files'>(office => ({
    createFile: createFile(office),
    getFile: getFile(office),
    openFile: openFile(office),
    sendFile: sendFile(office),
    returnFile: returnFile(office),
    pullBackFile: pullBackFile(office),
    pullUpFile: pullUpFile(office),
    extendFile: extendFile(office),
    parkFile: parkFile(office),
    askParking: askParking(office),
    suspendFile: suspendFile(office),
    resumeFile: resumeFile(office),
    requestClosing: requestClosing(office),
    closeFile: closeFile(office),
    askReopening: askReopening(office),
    reopenFile: reopenFile(office),
    answerAsk: answerAsk(office),
    listAsks: listAsks(office),
    addReceipt: addReceipt(office),
    linkFiles: linkFiles(office),
    unlinkFiles: unlinkFiles(office),
    listLinks: listLinks(office),
    setCover: setCover(office),
    listCopies: listCopies(office),
    markCopyRead: markCopyRead(office),
    proposeMarking: proposeMarking(office),
    dropMarking: dropMarking(office),
    listMarkings: listMarkings(office),
    confirmMarkings: confirmMarkings(office, { again: clock, says: SAYS }),
    setFileReaders: setFileReaders(office),
    listFileReadings: listFileReadings(office),
    listFiledReceipts: listFiledReceipts(office),
    listJournal: listJournal(office),
    listMovements: listMovements(office),
    listCustody: listCustody(office),
  })),
);
