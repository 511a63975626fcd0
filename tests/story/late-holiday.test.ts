import { beforeAll, expect, it } from 'vitest';
import { type Calendar, limitEnds } from '#shared/domain/calendar.ts';
import { Duration, Instant } from '#shared/domain/time.ts';
import { startedDistrict } from '#tests/support/started.ts';
import { type HolidayTold, tellHolidayDeclaredLate } from './holiday-declared-late.ts';

const here = startedDistrict();
let told: HolidayTold;
beforeAll(async () => {
  told = await tellHolidayDeclaredLate(here.stage);
});

const seven = { after: Duration.parse('P7D'), days: 'working' } as const;
const limitIn = (calendar: Calendar) => limitEnds(Instant.parse(told.file.heldSince), seven, calendar);

it('what lies with an officer is counted by the holiday that was declared after it came', () => {
  const { office, before, after, closed, half } = told;
  expect(before.limitAt).toBe(limitIn(office.calendar));
  expect(after.limitAt).toBe(limitIn({ ...office.calendar, holidays: [closed], halfDays: [half] }));
  expect(after.limitAt > before.limitAt).toBe(true);
});

it('a limit that ends on a half day ends at the hour at which the office closes', () => {
  const { after, half, fresh } = told;
  expect(after.limitAt).toBe(`${half.day}T08:00:00.000Z`);
  expect(fresh.limitAt).toBe(after.limitAt);
});

it('leaves no entry in the file’s journal: nothing happened to the file', () => {
  const [before, after] = told.journal;
  expect(after).toBe(before);
});

it('the holiday is seen to be declared late, by whom and by which order; what was withdrawn stays to be seen', () => {
  const { declared, changes, closed } = told;
  expect(declared.find(({ day }) => day === closed)).toMatchObject({
    of: 'district',
    late: true,
    names: { hi: 'भारी वर्षा', en: 'Heavy rain' },
    order: '417/अवकाश/2026',
  });
  expect(declared.filter(({ withdrawnOn }) => withdrawnOn !== undefined)).toHaveLength(1);
  expect(changes.map(({ operation }) => operation)).toEqual(
    expect.arrayContaining(['declareHoliday', 'withdrawHoliday']),
  );
  const first = changes.find(({ operation }) => operation === 'declareHoliday');
  expect(first?.by.login).not.toBe('');
  expect(here.district.refusals).toEqual([]);
});
