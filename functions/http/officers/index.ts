import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import * as routes from '#shared/contract/routes/directory.ts';
import { createOfficer } from './create-officer.ts';
import { listOfficers } from './list-officers.ts';

export const handler = serve(
  'officers',
  routes,
  served<'officers'>(office => ({
    createOfficer: createOfficer(office),
    listOfficers: listOfficers(office),
  })),
);
