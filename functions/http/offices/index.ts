import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import * as routes from '#shared/contract/routes/directory.ts';
import { createOffice } from './create-office.ts';
import { listDiary } from './list-diary.ts';
import { listFileRegister } from './list-file-register.ts';
import { listOffices } from './list-offices.ts';
import { setOfficeRules } from './set-office-rules.ts';

export const handler = serve(
  'offices',
  routes,
  served<'offices'>(office => ({
    createOffice: createOffice(office),
    listOffices: listOffices(office),
    setOfficeRules: setOfficeRules(office),
    listFileRegister: listFileRegister(office),
    listDiary: listDiary(office),
  })),
);
