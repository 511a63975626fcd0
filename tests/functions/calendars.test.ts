import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limitEnds } from '#shared/domain/calendar.ts';
import { Duration, Instant, istDay } from '#shared/domain/time.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { FIRST_ADMINISTRATOR, type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let district: District;
let local: string;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
  local = 'local.keeper';
  await doors.call('createOfficer', {
    as,
    body: {
      employeeNumber: 'LOCAL-1',
      login: local,
      names,
      roles: ['officer', 'local-administrator'],
      administers: [district.office.officeId],
    },
  });
});
afterAll(() => doors.stop());

const as = FIRST_ADMINISTRATOR;
const names = { hi: 'स्थानीय अवकाश', en: 'Local holiday' };
const said = { hours: 'closed', names };
const directory = () => doors.store().directory.current();
const listed = async (query: Record<string, string> = {}) => {
  const { items } = await doors.call('listHolidays', { as, query: { limit: '100', ...query } });
  return items.map(({ day, hours, late }) => ({ day, hours, late }));
};

describe('a declared day', () => {
  it('reaches every office whose calendar it is in, with who declared it kept in the journal', async () => {
    const { office, elsewhere } = district;
    await doors.call('declareHoliday', { as, body: { ...said, of: 'state', day: '2030-01-26' } });
    await doors.call('declareHoliday', {
      as,
      body: { ...said, of: 'district', day: '2030-01-28', hours: '13:30' },
    });
    const { holidayId } = await doors.call('declareHoliday', {
      as: local,
      body: { ...said, of: office.officeId, day: '2030-01-29', order: '12/2030', declaredOn: '2030-01-30' },
    });
    expect(await listed({ officeId: office.officeId })).toEqual([
      { day: '2030-01-26', hours: 'closed', late: false },
      { day: '2030-01-28', hours: '13:30', late: false },
      { day: '2030-01-29', hours: 'closed', late: true },
    ]);
    expect(await listed({ officeId: elsewhere.officeId })).toHaveLength(2);
    expect(await listed({ of: 'district' })).toHaveLength(1);
    expect(await listed({ since: '2030-01-29' })).toHaveLength(1);
    const { items } = await doors.call('listDirectoryChanges', { as });
    expect(items[0]).toMatchObject({
      operation: 'declareHoliday',
      by: { login: local },
      touched: [holidayId],
    });
  });

  it('comes page after page in the order of the days', async () => {
    const all = await listed();
    const days: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await doors.call('listHolidays', { as, query: { limit: '1', ...(cursor && { cursor }) } });
      days.push(...page.items.map(({ day }) => day));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(days).toEqual(all.map(({ day }) => day));
    const query = { cursor: 'hol_00000000000000000000000000' };
    expect(await doors.refuse('listHolidays', { as, query })).toMatchObject({
      code: 'request.cursor-invalid',
    });
  });

  it('is changed and withdrawn; a withdrawn one stays to be seen and is changed no more', async () => {
    const body = { ...said, of: 'district', day: '2030-03-04', order: '7/2030' };
    const { holidayId, declaredOn } = await doors.call('declareHoliday', { as, body });
    const params = { holidayId };
    expect(declaredOn).toBe(istDay(Instant.parse(new Date().toISOString())));
    const changed = await doors.call('changeHoliday', { as, params, body: { ...said, hours: '12:00' } });
    expect(changed).toEqual({
      holidayId,
      of: 'district',
      day: '2030-03-04',
      hours: '12:00',
      names,
      declaredOn,
    });
    expect(await doors.call('withdrawHoliday', { as, params })).toMatchObject({ withdrawnOn: declaredOn });
    expect(await listed({ since: '2030-03-01' })).toEqual([]);
    expect(await listed({ since: '2030-03-01', which: 'all' })).toHaveLength(1);
    expect(await doors.refuse('changeHoliday', { as, params, body: said })).toMatchObject({
      code: 'holiday.withdrawn',
    });
    expect(await doors.call('declareHoliday', { as, body })).toMatchObject({ day: '2030-03-04' });
  });

  it('of a wider calendar, or of another office, is not for a local administrator', async () => {
    for (const of of ['state', 'district', district.elsewhere.officeId])
      expect(
        await doors.refuse('declareHoliday', { as: local, body: { ...said, of, day: '2030-05-01' } }),
      ).toMatchObject({ code: 'permission.denied' });
    const [first] = (await doors.call('listHolidays', { as, query: { of: 'state' } })).items;
    const params = { holidayId: first?.holidayId ?? '' };
    for (const id of ['changeHoliday', 'withdrawHoliday'] as const)
      expect(
        await doors.refuse(id, { as: local, params, body: id === 'changeHoliday' ? said : {} }),
      ).toMatchObject({ code: 'permission.denied' });
  });
});

describe('the hours of an office', () => {
  it('are set by who keeps it, and leave its policy and its old days off as they are', async () => {
    const { officeId } = district.elsewhere;
    const params = { officeId };
    const before = (await directory()).getOffice(officeId);
    const calendar = { ...before.calendar, holidays: ['2030-06-03'] };
    await doors.call('setOfficeRules', { as, params, body: { calendar, policy: before.policy } });
    const body = { opensAt: '09:30', closesAt: '18:00', closedWeekdays: [0], closedSaturdays: [2, 4] };
    expect(await doors.call('setOfficeHours', { as, params, body })).toEqual({
      ...before,
      calendar: { ...body, holidays: ['2030-06-03'] },
    });
    expect(await doors.refuse('setOfficeHours', { as: local, params, body })).toMatchObject({
      code: 'permission.denied',
    });
    const named = { ...said, of: officeId, day: '2030-06-03' };
    await doors.call('declareHoliday', { as, body: named });
    expect((await directory()).getOffice(officeId).calendar.holidays).toEqual([]);
    expect((await directory()).calendarOf(officeId).holidays).toContain('2030-06-03');
  });
});

it('a file’s limit is counted by the days that the district declared', async () => {
  const { officeId } = district.elsewhere;
  const today = new Date();
  for (let ahead = 1; ahead <= 9; ahead += 1) {
    const day = istDay(Instant.parse(new Date(today.getTime() + ahead * 86_400_000).toISOString()));
    await doors.call('declareHoliday', { as, body: { ...said, of: 'district', day } });
  }
  const calendar = (await directory()).calendarOf(officeId);
  const { fileId } = await doors.call('createFile', {
    as: district.stranger.as,
    body: { subject: 'बाढ़ राहत' },
  });
  const file = await doors.call('getFile', { as: district.stranger.as, params: { fileId } });
  const limit = { after: Duration.parse('P7D'), days: 'working' } as const;
  expect(file.limitAt).toBe(limitEnds(Instant.parse(file.heldSince), limit, calendar));
  const inTwoWeeks = new Date(today.getTime() + 15 * 86_400_000).toISOString();
  expect((file.limitAt ?? '') > inTwoWeeks).toBe(true);
});
