import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { admitHoliday, isOfOffice, withoutBareDay } from '#shared/domain/directory/holiday.ts';
import { istDay } from '#shared/domain/time.ts';
import { mustKeepCalendar } from './keeps-calendar.ts';

export const declareHoliday =
  (office: Office): UseCase<typeof contract.declareHoliday> =>
  async ({ actor, body, once }) =>
    changeDirectory(office, { actor, once, operation: 'declareHoliday', status: 201 }, (directory, at) => {
      const { of, day, declaredOn = istDay(at) } = body;
      mustKeepCalendar(directory, actor, of);
      const made = admitHoliday(directory, { ...body, holidayId: office.ids.holiday(), declaredOn });
      const own = isOfOffice(of) ? directory.getOffice(of) : undefined;
      // From now on the day stands in a row of its own.
      const offices = own?.calendar.holidays.includes(day) ? [withoutBareDay(own, day)] : [];
      return { puts: { holidays: [made], offices }, answer: made };
    });
