import { serve } from '#functions/runtime/http.ts';
import { log, served, signIns } from '#functions/runtime/wiring.ts';
import { CHARGES } from '#shared/contract/refusals/charges.ts';
import { DIRECTORY } from '#shared/contract/refusals/directory.ts';
import { SEATS } from '#shared/contract/refusals/seats.ts';
import * as officers from '#shared/contract/routes/officers.ts';
import * as signInCodes from '#shared/contract/routes/sign-in-codes.ts';
import { changeLogin } from './change-login.ts';
import { createOfficer } from './create-officer.ts';
import { describeOfficer } from './describe-officer.ts';
import { issueSignInCode } from './issue-sign-in-code.ts';
import { listOfficers } from './list-officers.ts';

export const handler = serve(
  'officers',
  { routes: { ...officers, ...signInCodes }, says: { ...CHARGES, ...DIRECTORY, ...SEATS } },
  served<'officers'>(office => ({
    changeLogin: changeLogin({ ...office, signIns: signIns() }),
    createOfficer: createOfficer(office),
    describeOfficer: describeOfficer(office),
    listOfficers: listOfficers(office),
    issueSignInCode: issueSignInCode({ ...office, signIns: signIns(), log }),
  })),
);
