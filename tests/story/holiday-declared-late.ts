import { isWorkingDay } from '#shared/domain/calendar.ts';
import { type Day, dayPlus, Instant, istDay } from '#shared/domain/time.ts';
import { type Answer, caller } from '#tests/support/api.ts';
import type { SampleDistrict } from '#tests/support/district.ts';
import { castOf } from './cast.ts';
import { makeSchedulesDue } from './hour-later.ts';
import { type Stage, until } from './tell.ts';

/** What a file is counted to. */
export type Counted = { readonly limitAt: Instant };

export type HolidayTold = {
  readonly file: Answer<'getFile'>;
  readonly office: Answer<'listOffices'>['items'][number];
  /** The days that were declared: one off, and one on which the offices close early. */
  readonly closed: Day;
  readonly half: { readonly day: Day; readonly closesAt: string };
  readonly before: Counted;
  readonly after: Counted;
  /** Of a file that was opened after the days were declared. */
  readonly fresh: Counted;
  readonly declared: Answer<'listHolidays'>['items'];
  readonly changes: Answer<'listDirectoryChanges'>['items'];
  /** How many entries the file's journal had before and after. */
  readonly journal: readonly [number, number];
};

type OwnStage = Stage & Pick<SampleDistrict, 'later'>;

const admin = async ({ url, tokenOf }: Stage) => caller({ url, token: await tokenOf('admin') });
const countedOf = ({ limitAt }: Answer<'getFile'>): Counted => ({ limitAt: Instant.parse(limitAt) });

/**
 * The head of the district declares tomorrow, or the next working day, a holiday, and closes the offices early on the day of a
 * file's limit. What lies with officers already is counted anew: nobody is reminded, or asked for a reason, by the old day.
 */
export const tellHolidayDeclaredLate = async (stage: OwnStage): Promise<HolidayTold> => {
  const { say } = stage;
  const { clerk } = await castOf(stage);
  const keeper = await admin(stage);
  const { posts } = await clerk.call('getMe');
  const { items: offices } = await keeper.call('listOffices', { query: { limit: '100' } });
  const office = offices.find(({ officeId }) => officeId === posts[0]?.office.officeId);
  if (!office) throw new Error('the clerk sits in no office');

  const { fileId, number } = await clerk.call('createFile', { body: { subject: 'बाढ़ राहत: नाव की व्यवस्था' } });
  const params = { fileId };
  const file = await clerk.call('getFile', { params });
  const before = countedOf(file);
  const entries = async (as: typeof clerk) => (await as.call('listJournal', { params })).items.length;
  const firstEntries = await entries(clerk);
  say(`The clerk opens ${number}; the office lets it lie until ${before.limitAt}.`);

  const today = istDay(file.heldSince);
  const closed = [1, 2, 3, 4, 5, 6]
    .map(ahead => dayPlus(today, ahead))
    .find(day => isWorkingDay(office.calendar, day));
  if (!closed) throw new Error('an office that never opens');
  const half = { day: istDay(before.limitAt), closesAt: '13:30' };
  const order = '417/अवकाश/2026';
  const names = { hi: 'भारी वर्षा', en: 'Heavy rain' };
  await keeper.call('declareHoliday', {
    body: { of: 'district', day: closed, hours: 'closed', names, order },
  });
  const { holidayId: mistaken } = await keeper.call('declareHoliday', {
    body: { of: 'district', day: dayPlus(half.day, 1), hours: half.closesAt, names },
  });
  await keeper.call('withdrawHoliday', { params: { holidayId: mistaken }, body: {} });
  say(`The district is closed on ${closed}, declared today; a half day entered by mistake is withdrawn.`);
  const { fileId: second } = await clerk.call('createFile', { body: { subject: 'राहत सामग्री' } });
  const fresh = countedOf(await clerk.call('getFile', { params: { fileId: second } }));
  const halfDay = istDay(fresh.limitAt);
  await keeper.call('declareHoliday', {
    body: { of: office.officeId, day: halfDay, hours: half.closesAt, names },
  });
  say(`Its office closes at ${half.closesAt} on ${halfDay}.`);

  const later = { ...(await stage.later(makeSchedulesDue)), say };
  const { clerk: back } = await castOf(later);
  const movedFrom = async (limitAt: string, of: string) =>
    until('limits counted by the new calendar', 60, async () => {
      const now = await back.call('getFile', { params: { fileId: of } });
      return now.limitAt === limitAt ? undefined : now;
    });
  const moved = await movedFrom(before.limitAt, fileId);
  say(`A quarter of an hour later it may lie until ${moved.limitAt}; nobody was reminded by the old day.`);
  const keeperAgain = await admin(later);
  const { items: changes } = await keeperAgain.call('listDirectoryChanges');
  const { items: declared } = await back.call('listHolidays', {
    query: { officeId: office.officeId, which: 'all' },
  });
  return {
    file,
    office,
    closed,
    half: { day: halfDay, closesAt: half.closesAt },
    before,
    after: countedOf(moved),
    fresh: countedOf(await movedFrom(fresh.limitAt, second)),
    declared,
    changes,
    journal: [firstEntries, await entries(back)],
  };
};
