import type { RefusalCode } from '#shared/domain/refusal.ts';
import type { People } from '../people.ts';
import { names, officeOf, type Scene, unknown } from './scene.ts';

const day = '2027-03-04';
const said = { hours: 'closed', names };
const declared = async (people: People) => {
  const { officeId: of } = await officeOf(people);
  const body = { ...said, of, day };
  return { body, ...(await people.admin.call('declareHoliday', { body })) };
};

/** How calendars say no. */
export const CALENDAR_SCENES = {
  'holiday.exists': async people => {
    const { body } = await declared(people);
    return { as: people.admin, id: 'declareHoliday', asked: { body } };
  },
  'holiday.unknown': async ({ admin }) => ({
    as: admin,
    id: 'changeHoliday',
    asked: { params: { holidayId: unknown('hol') }, body: said },
  }),
  'holiday.withdrawn': async people => {
    const { holidayId } = await declared(people);
    const params = { holidayId };
    await people.admin.call('withdrawHoliday', { params });
    return { as: people.admin, id: 'withdrawHoliday', asked: { params } };
  },
} as const satisfies Partial<Record<RefusalCode, Scene>>;
