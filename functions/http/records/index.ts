import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import { FILES } from '#shared/contract/refusals/files.ts';
import { RECORDS } from '#shared/contract/refusals/records.ts';
import { SEATS } from '#shared/contract/refusals/seats.ts';
import { SLIPS } from '#shared/contract/refusals/slips.ts';
import * as loanRoutes from '#shared/contract/routes/record-loans.ts';
import * as routes from '#shared/contract/routes/records.ts';
import { confirmDisposal } from './confirm-disposal.ts';
import { findRecord } from './find-record.ts';
import { getRetention } from './get-retention.ts';
import { holdFile } from './hold-file.ts';
import { issueRecord } from './issue-record.ts';
import { liftHold } from './lift-hold.ts';
import { listClosed } from './list-closed.ts';
import { listDisposals } from './list-disposals.ts';
import { listLoans } from './list-loans.ts';
import { listReview } from './list-review.ts';
import { proposeDisposal } from './propose-disposal.ts';
import { recordFile } from './record-file.ts';
import { refuseDisposal } from './refuse-disposal.ts';
import { refuseRequisition } from './refuse-requisition.ts';
import { requisitionRecord } from './requisition-record.ts';
import { returnRecord } from './return-record.ts';
import { setRetention } from './set-retention.ts';

export const handler = serve(
  'records',
  { routes: { ...routes, ...loanRoutes }, says: { ...FILES, ...SEATS, ...SLIPS, ...RECORDS } },
  served<'records'>(office => ({
    getRetention: getRetention(office),
    setRetention: setRetention(office),
    findRecord: findRecord(office),
    listClosed: listClosed(office),
    listReview: listReview(office),
    recordFile: recordFile(office),
    holdFile: holdFile(office),
    liftHold: liftHold(office),
    listLoans: listLoans(office),
    requisitionRecord: requisitionRecord(office),
    refuseRequisition: refuseRequisition(office),
    issueRecord: issueRecord(office),
    returnRecord: returnRecord(office),
    listDisposals: listDisposals(office),
    proposeDisposal: proposeDisposal(office),
    confirmDisposal: confirmDisposal(office),
    refuseDisposal: refuseDisposal(office),
  })),
);
