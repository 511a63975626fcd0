import * as z from 'zod';
import { OwnCalendar } from '#shared/domain/calendar.ts';
import { CalendarOf, Holiday } from '#shared/domain/directory/holiday.ts';
import { Names, Office } from '#shared/domain/directory/office.ts';
import { HolidayId, OfficeId } from '#shared/domain/ids.ts';
import { Day } from '#shared/domain/time.ts';
import { route } from '../route.ts';
import { PAGE_QUERY, page } from '../views.ts';

const { day, hours, order } = Holiday.shape;
const Said = z.strictObject({ hours, names: Names, order, declaredOn: Day.optional() });

export const declareHoliday = route({
  id: 'declareHoliday',
  noun: 'offices',
  method: 'POST',
  path: '/v1/holidays',
  says: 'Declares a day in the calendar of the state, the district or an office: closed, a half day by its closing hour, or open against the week or a wider calendar. Clocks that run are counted anew.',
  access: 'directory:write',
  body: Said.extend({ of: CalendarOf, day }),
  status: 201,
  answer: Holiday,
  refusals: ['office.unknown', 'holiday.exists', 'directory.lost-race'],
});

export const changeHoliday = route({
  id: 'changeHoliday',
  noun: 'offices',
  method: 'PUT',
  path: '/v1/holidays/{holidayId}',
  says: 'Says anew what a declared day is; the day and whose calendar it stands in stay.',
  access: 'directory:write',
  params: z.strictObject({ holidayId: HolidayId }),
  body: Said,
  status: 200,
  answer: Holiday,
  refusals: ['holiday.unknown', 'holiday.withdrawn', 'directory.lost-race'],
});

export const withdrawHoliday = route({
  id: 'withdrawHoliday',
  noun: 'offices',
  method: 'POST',
  path: '/v1/holidays/{holidayId}/withdraw',
  says: 'Takes a declared day back: it is again what the week, or a wider calendar, has it. That it was declared stays to be seen.',
  access: 'directory:write',
  params: z.strictObject({ holidayId: HolidayId }),
  body: z.strictObject({}),
  status: 200,
  answer: Holiday,
  refusals: ['holiday.unknown', 'holiday.withdrawn', 'directory.lost-race'],
});

/** A declared day as a list shows it. */
const ListedHoliday = Holiday.extend({
  /** It was declared less than a week ahead: clocks that ran already had counted it. */
  late: z.boolean(),
});

export const listHolidays = route({
  id: 'listHolidays',
  noun: 'offices',
  method: 'GET',
  path: '/v1/holidays',
  says: 'Declared days in the order of the days: of one calendar, or of all by which an office counts; `all` shows those withdrawn too.',
  access: 'directory:read',
  query: z.strictObject({
    ...PAGE_QUERY,
    of: CalendarOf.optional(),
    /** Those by which this office counts: its own, the district's and the state's. */
    officeId: OfficeId.optional(),
    /** From this day on. */
    since: Day.optional(),
    which: z.enum(['current', 'all']).default('current'),
  }),
  status: 200,
  answer: page(ListedHoliday),
  refusals: ['office.unknown', 'request.cursor-invalid'],
});

export const setOfficeHours = route({
  id: 'setOfficeHours',
  noun: 'offices',
  method: 'PUT',
  path: '/v1/offices/{officeId}/hours',
  says: 'Sets when an office works: its hours, the weekdays and the Saturdays of the month on which it is closed. Clocks that run are counted anew.',
  access: 'directory:write',
  params: z.strictObject({ officeId: OfficeId }),
  body: OwnCalendar.omit({ holidays: true }),
  status: 200,
  answer: Office,
  refusals: ['office.unknown', 'directory.lost-race'],
});
