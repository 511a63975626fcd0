import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import { DIRECTORY } from '#shared/contract/refusals/directory.ts';
import { READINESS } from '#shared/contract/refusals/readiness.ts';
import { REPORTS } from '#shared/contract/refusals/reports.ts';
import { SEATS } from '#shared/contract/refusals/seats.ts';
import * as routes from '#shared/contract/routes/readiness.ts';
import { approvePaperException } from './approve-paper-exception.ts';
import { endPaperException } from './end-paper-exception.ts';
import { getBoard } from './get-board.ts';
import { getBoardSheet } from './get-board-sheet.ts';
import { getReadinessSheet } from './get-readiness-sheet.ts';
import { getUntrainedSheet } from './get-untrained-sheet.ts';
import { listPaperExceptions } from './list-paper-exceptions.ts';
import { listReadiness } from './list-readiness.ts';
import { listUntrained } from './list-untrained.ts';
import { setGoLive } from './set-go-live.ts';
import { setReadiness } from './set-readiness.ts';
import { setSignature } from './set-signature.ts';

export const handler = serve(
  'readiness',
  { routes, says: { ...DIRECTORY, ...READINESS, ...REPORTS, ...SEATS } },
  served<'readiness'>(office => ({
    approvePaperException: approvePaperException(office),
    endPaperException: endPaperException(office),
    getBoard: getBoard(office),
    getBoardSheet: getBoardSheet(office),
    getReadinessSheet: getReadinessSheet(office),
    getUntrainedSheet: getUntrainedSheet(office),
    listPaperExceptions: listPaperExceptions(office),
    listReadiness: listReadiness(office),
    listUntrained: listUntrained(office),
    setGoLive: setGoLive(office),
    setReadiness: setReadiness(office),
    setSignature: setSignature(office),
  })),
);
