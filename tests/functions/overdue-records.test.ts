import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDigests } from '#functions/events/make-digests.ts';
import { clockOf } from '#functions/office/clock.ts';
import { isWorkingDay } from '#shared/domain/calendar.ts';
import { OfficeId, OfficerId } from '#shared/domain/ids.ts';
import { type Day, dayPlus, epochOf, instantOf, istDay, istInstant } from '#shared/domain/time.ts';
import { openMessages } from '#shared/store/messages.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import { aCharge, aDesignation, anOfficer, aPost, putRows } from '#tests/support/directory.ts';
import { ids } from '#tests/support/office.ts';
import { listen } from './support/clockwork.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { type Handlers, startHandlers } from './support/handlers.ts';

const keeper = anOfficer({ roles: ['records-officer'] });
let doors: Handlers;
let district: District;
let holder: OfficerId;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
  holder = OfficerId.parse(district.clerk.officerId);
  const designation = aDesignation({ abbreviation: 'DRO' });
  const post = aPost({ officeId: OfficeId.parse(district.office.officeId) }, designation);
  await putRows(doors.store(), {
    designations: [designation],
    posts: [post],
    officers: [keeper],
    charges: [aCharge(post, keeper)],
  });
});
afterAll(() => doors?.stop());

const messages = () => openMessages({ client: doors.table.client, tableName: doors.table.name });
const today = (): Day => istDay(instantOf(Date.now()));
/** The first day on which the office works, so many days from now or later. */
const workingDayIn = async (days: number): Promise<Day> => {
  const directory = await doors.store().directory.current();
  const calendar = directory.calendarOf(OfficeId.parse(district.office.officeId));
  let day = dayPlus(today(), days);
  while (!isWorkingDay(calendar, day)) day = dayPlus(day, 1);
  return day;
};
/** Given to the clerk, who closed it, until a day. */
const lend = async (
  subject: string,
  dueOn: Day,
): Promise<{ readonly fileId: string; readonly number: string }> => {
  const { as } = district.clerk;
  const { fileId, number } = await doors.call('createFile', { as, body: { subject } });
  const params = { fileId };
  await doors.call('closeFile', { as, params, body: { reason: 'निस्तारित' } });
  await doors.call('recordFile', { as: keeper.login, params, body: { category: 'C3' } });
  await doors.call('requisitionRecord', { as, params, body: { purpose: 'अपील' } });
  const { requisitions = [] } = await doors.call('getFile', { as: keeper.login, params });
  const requisition = String(requisitions[0]?.requisition);
  await doors.call('issueRecord', {
    as: keeper.login,
    params: { ...params, requisition },
    body: { dueOn },
  });
  return { fileId, number };
};
const takeBack = (fileId: string) =>
  doors.call('returnRecord', { as: keeper.login, params: { fileId }, body: {} });

/** The digests of a morning; what an officer was told in it, as it stands in the office. */
const morningOf = async (day: Day, store: OfficeStore = doors.store()) => {
  const now = istInstant(day, '10:00');
  const { log, said } = listen();
  const run = makeDigests(() => ({
    office: { ids, store },
    messages: messages(),
    sending: {
      hours: { digestAt: '09:30', quietFrom: '20:00', quietUntil: '08:00' },
      web: 'https://office.example/',
      mail: false,
      sms: undefined,
    },
    clock: clockOf(() => epochOf(now)),
    log,
  }));
  await run(undefined, { getRemainingTimeInMillis: () => 600_000 });
  const told = async (officerId: OfficerId): Promise<string> => {
    const { items } = await messages().list(officerId, { limit: 50 });
    return items.find(({ at }) => at === now)?.mail?.text ?? '';
  };
  return { said, told };
};

describe('a record beyond its day of return', () => {
  it('is named each morning to who has it and counted for who gave it, until it comes back', async () => {
    const dueOn = await workingDayIn(1);
    const { fileId, number } = await lend('सीमांकन वाद', dueOn);
    const onTheDay = await morningOf(dueOn);
    expect(await onTheDay.told(holder)).not.toContain(number);
    expect(await onTheDay.told(keeper.officerId)).toBe('');
    const [next, after] = [await workingDayIn(4), await workingDayIn(8)];
    for (const day of [next, after]) {
      const { told } = await morningOf(day);
      expect(await told(holder)).toContain(
        `• ${number} — सीमांकन वाद — ${dueOn.split('-').toReversed().join('.')}`,
      );
      expect(await told(holder)).toContain(`https://office.example/#/files/${fileId}`);
      expect(await told(keeper.officerId)).toContain('समय पर न लौटे अभिलेख: 1');
      expect(await told(keeper.officerId)).not.toContain('सीमांकन');
      expect(await told(OfficerId.parse(district.stranger.officerId))).toBe('');
    }
    await takeBack(fileId);
    const { told } = await morningOf(await workingDayIn(12));
    expect(await told(holder)).not.toContain(number);
    expect(await told(keeper.officerId)).toBe('');
  });

  it('that is taken up again is overdue no more', async () => {
    const { fileId, number } = await lend('नामांतरण', await workingDayIn(1));
    await doors.call('reopenFile', { as: district.sdm.as, params: { fileId }, body: { reason: 'अपील' } });
    const { told } = await morningOf(await workingDayIn(16));
    expect(await told(keeper.officerId)).toBe('');
    expect(await told(holder)).not.toContain(`${number} — नामांतरण — लौटाना`);
  });

  it('that cannot be read is logged, and everybody is told of everything else', async () => {
    const dueOn = await workingDayIn(1);
    const [bad, good] = [await lend('खराब', dueOn), await lend('अच्छी', dueOn)];
    const store = doors.store();
    const get: OfficeStore['files']['get'] = async fileId => {
      if (fileId === bad.fileId) throw new Error('it does not parse');
      return store.files.get(fileId);
    };
    const { said, told } = await morningOf(await workingDayIn(20), {
      ...store,
      files: { ...store.files, get },
    });
    expect(await told(holder)).toContain(good.number);
    expect(await told(holder)).not.toContain(bad.number);
    expect(said).toContainEqual(
      expect.objectContaining({ event: 'fault', fields: expect.objectContaining({ subject: bad.fileId }) }),
    );
    expect(said.at(-1)).toMatchObject({ event: 'digests.made', fields: { failed: 0, left: 0 } });
  });

  it('is asked for once a run, and read only if it is overdue', async () => {
    await lend('अभी समय है', dayPlus(today(), 300));
    const store = doors.store();
    const asked: string[] = [];
    const read: string[] = [];
    const counted: OfficeStore = {
      ...store,
      recordRoom: {
        ...store.recordRoom,
        overdue: async (...of) => {
          asked.push(of[0]);
          return store.recordRoom.overdue(...of);
        },
      },
      files: {
        ...store.files,
        get: async fileId => {
          read.push(fileId);
          return store.files.get(fileId);
        },
      },
    };
    const day = await workingDayIn(24);
    await morningOf(day, counted);
    expect(asked).toEqual([day]);
    const late = await store.recordRoom.overdue(day, 100);
    expect(read.toSorted()).toEqual([...late].toSorted());
    // The two of the morning before.
    expect(late).toHaveLength(2);
  });
});
