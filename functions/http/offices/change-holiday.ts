import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { standingHoliday } from '#shared/domain/directory/holiday.ts';
import { given } from '#shared/domain/holding.ts';
import { mustKeepCalendar } from './keeps-calendar.ts';

export const changeHoliday =
  (office: Office): UseCase<typeof contract.changeHoliday> =>
  async ({ actor, params, body, once }) =>
    changeDirectory(office, { actor, once, operation: 'changeHoliday' }, directory => {
      const { order: _, ...before } = standingHoliday(directory, params.holidayId);
      mustKeepCalendar(directory, actor, before.of);
      const { hours, names, order, declaredOn = before.declaredOn } = body;
      const changed = { ...before, hours, names, declaredOn, ...given('order', order) };
      return { puts: { holidays: [changed] }, answer: changed };
    });
