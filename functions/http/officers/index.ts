import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import { createOfficer } from './create-officer.ts';
import { listOfficers } from './list-officers.ts';

export const handler = serve(
  'officers',
  served<'officers'>(office => ({
    createOfficer: createOfficer(office),
    listOfficers: listOfficers(office),
  })),
);
