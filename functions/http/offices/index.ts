import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import * as numbering from '#shared/contract/routes/numbering.ts';
import * as offices from '#shared/contract/routes/offices.ts';
import { createHead } from './create-head.ts';
import { createOffice } from './create-office.ts';
import { describeHead } from './describe-head.ts';
import { describeOffice } from './describe-office.ts';
import { endHead } from './end-head.ts';
import { getDistrictPolicy } from './get-district-policy.ts';
import { listCounters } from './list-counters.ts';
import { listDiary } from './list-diary.ts';
import { listDirectoryChanges } from './list-directory-changes.ts';
import { listFileRegister } from './list-file-register.ts';
import { listHeads } from './list-heads.ts';
import { listOffices } from './list-offices.ts';
import { openCounter } from './open-counter.ts';
import { setDistrictPolicy } from './set-district-policy.ts';
import { setOfficeNumbering } from './set-office-numbering.ts';
import { setOfficeRules } from './set-office-rules.ts';

export const handler = serve(
  'offices',
  { ...offices, ...numbering },
  served<'offices'>(office => ({
    createHead: createHead(office),
    createOffice: createOffice(office),
    describeHead: describeHead(office),
    describeOffice: describeOffice(office),
    endHead: endHead(office),
    getDistrictPolicy: getDistrictPolicy(office),
    listCounters: listCounters(office),
    listDiary: listDiary(office),
    listDirectoryChanges: listDirectoryChanges(office),
    listFileRegister: listFileRegister(office),
    listHeads: listHeads(office),
    listOffices: listOffices(office),
    openCounter: openCounter(office),
    setDistrictPolicy: setDistrictPolicy(office),
    setOfficeNumbering: setOfficeNumbering(office),
    setOfficeRules: setOfficeRules(office),
  })),
);
