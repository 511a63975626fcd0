import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import { DISPATCH } from '#shared/contract/refusals/dispatch.ts';
import { DRAFTS } from '#shared/contract/refusals/drafts.ts';
import { RECEIPTS } from '#shared/contract/refusals/receipts.ts';
import { SEATS } from '#shared/contract/refusals/seats.ts';
import { SLIPS } from '#shared/contract/refusals/slips.ts';
import * as routes from '#shared/contract/routes/dispatch.ts';
import * as peonBook from '#shared/contract/routes/peon-book.ts';
import * as postage from '#shared/contract/routes/postage.ts';
import { bringBackDraft } from './bring-back-draft.ts';
import { buyPostage } from './buy-postage.ts';
import { correctPostage } from './correct-postage.ts';
import { deliverDraft } from './deliver-draft.ts';
import { dispatchDraft } from './dispatch-draft.ts';
import { entrustDraft } from './entrust-draft.ts';
import { getOutgoing } from './get-outgoing.ts';
import { getPeonPage } from './get-peon-page.ts';
import { getPostage } from './get-postage.ts';
import { listByHand } from './list-by-hand.ts';
import { listDispatchRegister } from './list-dispatch-register.ts';
import { listOutgoing } from './list-outgoing.ts';
import { listPeonPages } from './list-peon-pages.ts';
import { listPostageEntries } from './list-postage-entries.ts';
import { makePeonPage } from './make-peon-page.ts';
import { remindOfDraft } from './remind-of-draft.ts';
import { replyToDraft } from './reply-to-draft.ts';

export const handler = serve(
  'dispatch',
  {
    routes: { ...routes, ...peonBook, ...postage },
    says: { ...DISPATCH, ...DRAFTS, ...RECEIPTS, ...SEATS, ...SLIPS },
  },
  served<'dispatch'>(office => ({
    entrustDraft: entrustDraft(office),
    dispatchDraft: dispatchDraft(office),
    deliverDraft: deliverDraft(office),
    bringBackDraft: bringBackDraft(office),
    remindOfDraft: remindOfDraft(office),
    replyToDraft: replyToDraft(office),
    getOutgoing: getOutgoing(office),
    listOutgoing: listOutgoing(office),
    listDispatchRegister: listDispatchRegister(office),
    listByHand: listByHand(office),
    makePeonPage: makePeonPage(office),
    listPeonPages: listPeonPages(office),
    getPeonPage: getPeonPage(office),
    getPostage: getPostage(office),
    listPostageEntries: listPostageEntries(office),
    buyPostage: buyPostage(office),
    correctPostage: correctPostage(office),
  })),
);
