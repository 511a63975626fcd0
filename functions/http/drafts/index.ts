import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import { DISPATCH } from '#shared/contract/refusals/dispatch.ts';
import { DRAFTS } from '#shared/contract/refusals/drafts.ts';
import { FILES } from '#shared/contract/refusals/files.ts';
import { LETTER_LIMIT_REFUSALS } from '#shared/contract/refusals/letter-limits.ts';
import { NUMBERS } from '#shared/contract/refusals/numbers.ts';
import { PAPERS } from '#shared/contract/refusals/papers.ts';
import { SCANS } from '#shared/contract/refusals/scans.ts';
import { SEATS } from '#shared/contract/refusals/seats.ts';
import { SLIPS } from '#shared/contract/refusals/slips.ts';
import { TEXT_LIMIT_REFUSALS } from '#shared/contract/refusals/text-limits.ts';
import * as routes from '#shared/contract/routes/drafts.ts';
import { approveDraft } from './approve-draft.ts';
import { beginDraft } from './begin-draft.ts';
import { cancelDraft } from './cancel-draft.ts';
import { draftOffice } from './draft-office.ts';
import { getDraft } from './get-draft.ts';
import { getDraftVersion } from './get-draft-version.ts';
import { issueDraft } from './issue-draft.ts';
import { listDraftTray } from './list-draft-tray.ts';
import { listDraftVersions } from './list-draft-versions.ts';
import { listDrafts } from './list-drafts.ts';
import { putDraftToSigning } from './put-draft-to-signing.ts';
import { returnDraft } from './return-draft.ts';
import { reviseDraft } from './revise-draft.ts';

export const handler = serve(
  'drafts',
  {
    routes,
    says: {
      ...DISPATCH,
      ...SCANS,
      ...DRAFTS,
      ...FILES,
      ...NUMBERS,
      ...PAPERS,
      ...SEATS,
      ...SLIPS,
      ...LETTER_LIMIT_REFUSALS,
      ...TEXT_LIMIT_REFUSALS,
    },
  },
  served<'drafts'>(given => {
    const office = draftOffice(given);
    return {
      beginDraft: beginDraft(office),
      listDrafts: listDrafts(office),
      listDraftTray: listDraftTray(office),
      getDraft: getDraft(office),
      reviseDraft: reviseDraft(office),
      listDraftVersions: listDraftVersions(office),
      getDraftVersion: getDraftVersion(office),
      returnDraft: returnDraft(office),
      approveDraft: approveDraft(office),
      putDraftToSigning: putDraftToSigning(office),
      issueDraft: issueDraft(office),
      cancelDraft: cancelDraft(office),
    };
  }),
);
