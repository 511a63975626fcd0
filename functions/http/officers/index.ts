import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import * as routes from '#shared/contract/routes/officers.ts';
import { changeLogin } from './change-login.ts';
import { createOfficer } from './create-officer.ts';
import { describeOfficer } from './describe-officer.ts';
import { listOfficers } from './list-officers.ts';

export const handler = serve(
  'officers',
  routes,
  served<'officers'>(office => ({
    changeLogin: changeLogin(office),
    createOfficer: createOfficer(office),
    describeOfficer: describeOfficer(office),
    listOfficers: listOfficers(office),
  })),
);
