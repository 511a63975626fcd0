import {
  type CalendarOf,
  type DayHours,
  type Holiday,
  isOfOffice,
  withoutBareDay,
} from '../directory/holiday.ts';
import { type Day, istDay } from '../time.ts';
import { given, type Making, referred } from './making.ts';
import type { ReadRow } from './read-rows.ts';
import { EVERY, STATE } from './sheets-places.ts';
import { EVERY_OFFICE, WHOLE_STATE } from './vocabulary.ts';

/** A calendar holds so many declared days; those of past years can be taken back. */
const MOST_HOLIDAYS = 400;

type Row = ReadRow<'holidays'>;
type Asked = { readonly of: CalendarOf; readonly day: Day; readonly row: Row };

const widthOf = (of: CalendarOf): number => (isOfOffice(of) ? 2 : of === 'district' ? 1 : 0);

/** What the sheet asks for, the widest calendar first: what an office has of its own is seen against the wider ones. */
const askedDays = (making: Making): readonly Asked[] =>
  making.rows.holidays
    .flatMap((row): readonly Asked[] => {
      const { place, values, isRead } = row;
      const { office, day } = values;
      if (!isRead || !day || !office) return [];
      if (office === STATE) return [{ of: 'state', day, row }];
      if (office === EVERY) return [{ of: 'district', day, row }];
      const at = { place, column: 'office', unknown: 'office.unknown' } as const;
      const of = referred(making, making.named.offices, { value: office, at });
      return of ? [{ of, day, row }] : [];
    })
    .sort((a, b) => widthOf(a.of) - widthOf(b.of));

const nameOf = (of: CalendarOf, day: Day): string => `${of} ${day}`;

const hoursOf = ({ closesAt }: Row['values'], before: Holiday | undefined): DayHours =>
  given(closesAt, before?.hours === 'open' ? undefined : before?.hours) ?? 'closed';

const namesOf = ({ occasion, occasionEn }: Row['values'], before: Holiday | undefined): Holiday['names'] => {
  const hi = given(occasion, before?.names?.hi);
  const en = given(occasionEn, before?.names?.en);
  const either = hi ?? en;
  return either === undefined ? undefined : { hi: hi ?? either, en: en ?? either };
};

const saysMore = ({ occasion, occasionEn, closesAt, order, declaredOn }: Row['values']): boolean =>
  [occasion, occasionEn, closesAt, order, declaredOn].some(value => value);

/** Enters declared days into the calendars of state, district and offices, after the offices themselves. */
export const planHolidays = (making: Making): void => {
  const { drafts, findings, ids } = making;
  const today = istDay(making.at);
  const live = new Map<string, Holiday>();
  const withdrawn = new Set<string>();
  const counts = new Map<CalendarOf, number>();
  for (const holiday of drafts.holidays.all()) {
    const name = nameOf(holiday.of, holiday.day);
    if (holiday.withdrawnOn) withdrawn.add(name);
    else {
      live.set(name, holiday);
      counts.set(holiday.of, (counts.get(holiday.of) ?? 0) + 1);
    }
  }
  const closedWider = (of: CalendarOf, day: Day): boolean =>
    isOfOffice(of) &&
    (['district', 'state'] as const).some(
      wider => (live.get(nameOf(wider, day))?.hours ?? 'open') !== 'open',
    );
  const tellTooMany = ({ of, row }: Asked) => {
    const { hi, en } = of === 'state' ? WHOLE_STATE : EVERY_OFFICE;
    const office = drafts.offices.get(of)?.code ?? { hi, en };
    findings.at(row.place, 'office.holidays-too-many', { facts: { office, limit: MOST_HOLIDAYS } });
  };
  const put = (asked: Asked, hours: DayHours) => {
    const { of, day, row } = asked;
    const name = nameOf(of, day);
    const before = live.get(name);
    const holiday = {
      holidayId: before?.holidayId ?? ids.holiday(),
      of,
      day,
      hours,
      names: namesOf(row.values, before),
      order: given(row.values.order, before?.order),
      declaredOn: given(row.values.declaredOn, before?.declaredOn) ?? today,
    };
    if (!before) {
      const count = (counts.get(of) ?? 0) + 1;
      counts.set(of, count);
      if (count === MOST_HOLIDAYS + 1) tellTooMany(asked);
    }
    const outcome = drafts.holidays.put(row.place, holiday);
    const now = drafts.holidays.get(holiday.holidayId);
    if (now) live.set(name, now);
    return outcome;
  };
  const withdraw = ({ of, day, row }: Asked, before: Holiday) => {
    live.delete(nameOf(of, day));
    return drafts.holidays.put(row.place, { ...before, withdrawnOn: today });
  };
  const enter = (asked: Asked) => {
    const { of, day, row } = asked;
    const before = live.get(nameOf(of, day));
    const office = drafts.offices.get(of);
    const isBare = office?.calendar.holidays.includes(day) ?? false;
    const isHoliday = row.values.isHoliday ?? before?.hours !== 'open';
    if (isBare && isHoliday && !saysMore(row.values)) return 'same';
    // From here on the day stands in a row of its own, or nowhere.
    if (office && isBare) drafts.offices.put(row.place, withoutBareDay(office, day));
    if (isHoliday) return put(asked, hoursOf(row.values, before));
    if (closedWider(of, day)) return put(asked, 'open');
    if (before) return before.hours === 'open' ? put(asked, 'open') : withdraw(asked, before);
    if (isBare) return 'changed';
    return withdrawn.has(nameOf(of, day)) ? 'same' : put(asked, 'open');
  };
  for (const asked of askedDays(making)) making.count('holidays', enter(asked));
};
