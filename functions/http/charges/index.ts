import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import { CHARGES } from '#shared/contract/refusals/charges.ts';
import { DIRECTORY } from '#shared/contract/refusals/directory.ts';
import { SEATS } from '#shared/contract/refusals/seats.ts';
import * as routes from '#shared/contract/routes/charges.ts';
import { assignCharge } from './assign-charge.ts';
import { cancelTransfer } from './cancel-transfer.ts';
import { endCharge } from './end-charge.ts';
import { endMandate } from './end-mandate.ts';
import { giveMandate } from './give-mandate.ts';
import { joinPost } from './join-post.ts';
import { listCharges } from './list-charges.ts';
import { listMandates } from './list-mandates.ts';
import { listTransfers } from './list-transfers.ts';
import { orderTransfer } from './order-transfer.ts';
import { relieveOfficer } from './relieve-officer.ts';

export const handler = serve(
  'charges',
  { routes, says: { ...CHARGES, ...DIRECTORY, ...SEATS } },
  served<'charges'>(office => ({
    assignCharge: assignCharge(office),
    cancelTransfer: cancelTransfer(office),
    endCharge: endCharge(office),
    endMandate: endMandate(office),
    giveMandate: giveMandate(office),
    joinPost: joinPost(office),
    listCharges: listCharges(office),
    listMandates: listMandates(office),
    listTransfers: listTransfers(office),
    orderTransfer: orderTransfer(office),
    relieveOfficer: relieveOfficer(office),
  })),
);
