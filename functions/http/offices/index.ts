import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import { CALENDARS } from '#shared/contract/refusals/calendars.ts';
import { DIRECTORY } from '#shared/contract/refusals/directory.ts';
import { NUMBERING } from '#shared/contract/refusals/numbering.ts';
import { NUMBERS } from '#shared/contract/refusals/numbers.ts';
import { SEATS } from '#shared/contract/refusals/seats.ts';
import * as calendars from '#shared/contract/routes/calendars.ts';
import * as numbering from '#shared/contract/routes/numbering.ts';
import * as offices from '#shared/contract/routes/offices.ts';
import * as postage from '#shared/contract/routes/postage.ts';
import { changeHoliday } from './change-holiday.ts';
import { createHead } from './create-head.ts';
import { createOffice } from './create-office.ts';
import { declareHoliday } from './declare-holiday.ts';
import { describeHead } from './describe-head.ts';
import { describeOffice } from './describe-office.ts';
import { endHead } from './end-head.ts';
import { getDistrictPolicy } from './get-district-policy.ts';
import { listCounters } from './list-counters.ts';
import { listDiary } from './list-diary.ts';
import { listDirectoryChanges } from './list-directory-changes.ts';
import { listFileRegister } from './list-file-register.ts';
import { listHeads } from './list-heads.ts';
import { listHolidays } from './list-holidays.ts';
import { listIssueRegister } from './list-issue-register.ts';
import { listOffices } from './list-offices.ts';
import { openCounter } from './open-counter.ts';
import { setDistrictPolicy } from './set-district-policy.ts';
import { setOfficeHours } from './set-office-hours.ts';
import { setOfficeNumbering } from './set-office-numbering.ts';
import { setOfficeRules } from './set-office-rules.ts';
import { setPostageRule } from './set-postage-rule.ts';
import { withdrawHoliday } from './withdraw-holiday.ts';

export const handler = serve(
  'offices',
  {
    routes: { ...calendars, ...offices, ...numbering, ...postage },
    says: { ...CALENDARS, ...DIRECTORY, ...NUMBERING, ...NUMBERS, ...SEATS },
  },
  served<'offices'>(office => ({
    changeHoliday: changeHoliday(office),
    createHead: createHead(office),
    createOffice: createOffice(office),
    declareHoliday: declareHoliday(office),
    describeHead: describeHead(office),
    describeOffice: describeOffice(office),
    endHead: endHead(office),
    getDistrictPolicy: getDistrictPolicy(office),
    listCounters: listCounters(office),
    listDiary: listDiary(office),
    listIssueRegister: listIssueRegister(office),
    listDirectoryChanges: listDirectoryChanges(office),
    listFileRegister: listFileRegister(office),
    listHeads: listHeads(office),
    listHolidays: listHolidays(office),
    listOffices: listOffices(office),
    openCounter: openCounter(office),
    setDistrictPolicy: setDistrictPolicy(office),
    setOfficeHours: setOfficeHours(office),
    setOfficeNumbering: setOfficeNumbering(office),
    setOfficeRules: setOfficeRules(office),
    setPostageRule: setPostageRule(office),
    withdrawHoliday: withdrawHoliday(office),
  })),
);
