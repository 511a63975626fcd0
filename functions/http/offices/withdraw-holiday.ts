import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { standingHoliday } from '#shared/domain/directory/holiday.ts';
import { istDay } from '#shared/domain/time.ts';
import { mustKeepCalendar } from './keeps-calendar.ts';

export const withdrawHoliday =
  (office: Office): UseCase<typeof contract.withdrawHoliday> =>
  async ({ actor, params, once }) =>
    changeDirectory(office, { actor, once, operation: 'withdrawHoliday' }, (directory, at) => {
      const before = standingHoliday(directory, params.holidayId);
      mustKeepCalendar(directory, actor, before.of);
      const withdrawn = { ...before, withdrawnOn: istDay(at) };
      return { puts: { holidays: [withdrawn] }, answer: withdrawn };
    });
