import { serve } from '#functions/runtime/http.ts';
import { log, served } from '#functions/runtime/wiring.ts';
import * as routes from '#shared/contract/routes/me.ts';
import { getMe } from './get-me.ts';
import { listAllWork } from './list-all-work.ts';
import { listWork } from './list-work.ts';
import { openSignIns } from './sign-ins.ts';

export const handler = serve(
  'me',
  { routes, says: {} },
  served<'me'>(office => ({
    listAllWork: listAllWork(office),
    listWork: listWork(office),
    getMe: getMe(office, openSignIns(office.store.adoption, log)),
  })),
);
