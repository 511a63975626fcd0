import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import * as routes from '#shared/contract/routes/offices.ts';
import { createOffice } from './create-office.ts';
import { describeOffice } from './describe-office.ts';
import { listDiary } from './list-diary.ts';
import { listDirectoryChanges } from './list-directory-changes.ts';
import { listFileRegister } from './list-file-register.ts';
import { listOffices } from './list-offices.ts';
import { setOfficeRules } from './set-office-rules.ts';

export const handler = serve(
  'offices',
  routes,
  served<'offices'>(office => ({
    createOffice: createOffice(office),
    describeOffice: describeOffice(office),
    listDiary: listDiary(office),
    listDirectoryChanges: listDirectoryChanges(office),
    listFileRegister: listFileRegister(office),
    listOffices: listOffices(office),
    setOfficeRules: setOfficeRules(office),
  })),
);
