import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closingOn, isWorkingDay } from '#shared/domain/calendar.ts';
import { changed, type Directory } from '#shared/domain/directory/directory.ts';
import {
  admitHoliday,
  type CalendarOf,
  type DayHours,
  type Holiday,
  isDeclaredLate,
} from '#shared/domain/directory/holiday.ts';
import { Day } from '#shared/domain/time.ts';
import { countingIds } from './support/office.ts';
import { district } from './support/sheets.ts';

const ids = countingIds();
const THURSDAY = Day.parse('2026-12-10');
const SUNDAY = Day.parse('2026-12-13');
const names = { hi: 'स्थानीय अवकाश', en: 'Local holiday' };
const declared = (of: CalendarOf, day: Day, hours: DayHours, more: object = {}): Holiday => ({
  holidayId: ids.holiday(),
  of,
  day,
  hours,
  names,
  declaredOn: Day.parse('2026-12-01'),
  ...more,
});

const base = district();
const [COLLECTORATE, SUB_DIVISION] = base.rows.offices.map(({ officeId }) => officeId);
if (!COLLECTORATE || !SUB_DIVISION) throw new Error('a district without offices');
const withDays = (...holidays: readonly Holiday[]): Directory => changed(base, { holidays });
const works = (directory: Directory, day: Day): readonly boolean[] =>
  [COLLECTORATE, SUB_DIVISION].map(officeId => isWorkingDay(directory.calendarOf(officeId), day));

describe('a day declared', () => {
  test('by the state or the district is off in every office; by an office in that one', () => {
    for (const of of ['state', 'district'] as const)
      expect(works(withDays(declared(of, THURSDAY, 'closed')), THURSDAY)).toEqual([false, false]);
    expect(works(withDays(declared(SUB_DIVISION, THURSDAY, 'closed')), THURSDAY)).toEqual([true, false]);
  });

  test('in a narrower calendar goes before one in a wider one', () => {
    const both = withDays(declared('district', THURSDAY, 'closed'), declared(SUB_DIVISION, THURSDAY, 'open'));
    expect(works(both, THURSDAY)).toEqual([false, true]);
    const half = withDays(declared('state', THURSDAY, 'closed'), declared('district', THURSDAY, '13:30'));
    expect(works(half, THURSDAY)).toEqual([true, true]);
    expect(closingOn(half.calendarOf(COLLECTORATE), THURSDAY)).toBe('13:30');
  });

  test('as open makes a Sunday a working day', () => {
    expect(works(base, SUNDAY)).toEqual([false, false]);
    expect(works(withDays(declared('district', SUNDAY, 'open')), SUNDAY)).toEqual([true, true]);
  });

  test('and withdrawn is again what the week has it, and may be declared anew', () => {
    const holiday = declared('district', THURSDAY, 'closed');
    const twice = declared('district', THURSDAY, 'closed');
    expect(() => admitHoliday(withDays(holiday), twice)).toThrow('holiday.exists');
    const withdrawn = withDays({ ...holiday, withdrawnOn: Day.parse('2026-12-08') });
    expect(works(withdrawn, THURSDAY)).toEqual([true, true]);
    expect(admitHoliday(withdrawn, twice)).toBe(twice);
  });

  test('late is seen to be so: less than a week ahead, or afterwards', () => {
    const late = (declaredOn: string) =>
      isDeclaredLate(declared('district', THURSDAY, 'closed', { declaredOn }));
    expect(['2026-12-03', '2026-12-04', '2026-12-10', '2026-12-12'].map(late)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });
});

test('an old office of which only days are known is closed on them', () => {
  const [office] = base.rows.offices;
  if (!office) throw new Error('no office');
  const old = { ...office, calendar: { ...office.calendar, holidays: [THURSDAY] } };
  expect(works(changed(base, { offices: [old] }), THURSDAY)).toEqual([false, true]);
});

test('whatever is declared, each day is that of the narrowest calendar that says anything of it', () => {
  const hours = fc.constantFrom<DayHours>('closed', 'open', '13:30');
  const of = fc.constantFrom<CalendarOf>('state', 'district', COLLECTORATE, SUB_DIVISION);
  const day = fc.constantFrom(THURSDAY, SUNDAY);
  const rows = fc.uniqueArray(fc.tuple(of, day, hours), { selector: ([of, day]) => `${of} ${day}` });
  fc.assert(
    fc.property(rows, rows => {
      const directory = withDays(...rows.map(([of, day, hours]) => declared(of, day, hours)));
      for (const on of [THURSDAY, SUNDAY]) {
        const said = [SUB_DIVISION, 'district', 'state']
          .map(wanted => rows.find(([of, day]) => of === wanted && day === on)?.[2])
          .find(found => found !== undefined);
        const calendar = directory.calendarOf(SUB_DIVISION);
        // A half day opens no day that the week has closed.
        const works = said === 'open' || (said !== 'closed' && on === THURSDAY);
        expect(isWorkingDay(calendar, on)).toBe(works);
        expect(closingOn(calendar, on)).toBe(said === '13:30' ? '13:30' : '17:00');
      }
    }),
  );
});
