import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import * as routes from '#shared/contract/routes/directory.ts';
import { assignCharge } from './assign-charge.ts';
import { endCharge } from './end-charge.ts';
import { listCharges } from './list-charges.ts';

export const handler = serve(
  'charges',
  routes,
  served<'charges'>(office => ({
    assignCharge: assignCharge(office),
    endCharge: endCharge(office),
    listCharges: listCharges(office),
  })),
);
