import { DEFAULT_CALENDAR } from '../calendar.ts';
import type { Office } from '../directory/office.ts';
import type { OfficeId } from '../ids.ts';
import { hasGoneLive } from '../readiness/go-live.ts';
import type { Day } from '../time.ts';
import type { Place } from './findings.ts';
import { given, givenList, type Making, referred } from './making.ts';
import type { ReadRow } from './read-rows.ts';
import type { Said } from './sheet-problems.ts';
import { EVERY } from './sheets-places.ts';
import { EVERY_OFFICE } from './vocabulary.ts';

const calendarOf = ({ values }: ReadRow<'offices'>, before: Office | undefined): Office['calendar'] => {
  const calendar = before?.calendar ?? DEFAULT_CALENDAR;
  return {
    ...calendar,
    opensAt: given(values.opensAt, calendar.opensAt) ?? DEFAULT_CALENDAR.opensAt,
    closesAt: given(values.closesAt, calendar.closesAt) ?? DEFAULT_CALENDAR.closesAt,
    closedWeekdays: [...(givenList(values.closedWeekdays, calendar.closedWeekdays) ?? [])],
    closedSaturdays: [...(givenList(values.closedSaturdays, calendar.closedSaturdays) ?? [])],
  };
};

export const planOffices = (making: Making): void => {
  const { drafts, findings, named, rows } = making;
  for (const row of rows.offices) {
    const { place, values } = row;
    const officeId = named.offices.get(values.code ?? '');
    const before = officeId && drafts.offices.get(officeId);
    if (!row.isRead || (!before && !making.isWhole('offices', row))) continue;
    const goLive = given(values.goLive, before?.goLive);
    // By a sheet as by hand: a day that has come is not moved.
    if (hasGoneLive(before, making.at) && goLive !== before?.goLive) {
      findings.at(place, 'office.gone-live', { column: 'goLive', facts: { since: before?.goLive ?? '' } });
      continue;
    }
    const at = { place, column: 'parent', unknown: 'office.unknown' } as const;
    const parent = referred(making, named.offices, { value: values.parent, at });
    const outcome = drafts.offices.put(place, {
      officeId,
      code: values.code,
      names: {
        hi: given(values.nameHi, before?.names.hi),
        en: given(values.nameEn, before?.names.en),
      },
      kind: given(values.kind, before?.kind),
      parent: given(values.parent === null ? null : parent, before?.parent),
      calendar: calendarOf(row, before),
      policy: {
        ...before?.policy,
        ...(values.ladder === undefined ? {} : { rungs: values.ladder ?? [] }),
      },
      goLive,
      goLiveReason: goLive === before?.goLive ? before?.goLiveReason : undefined,
      numbering: before?.numbering,
    });
    making.count('offices', outcome);
  }
};

/** A calendar holds so many days off; more of them for all offices are refused before they are multiplied. */
const MOST_HOLIDAYS = 400;

type Asked = { readonly index: number; readonly isHoliday: boolean; readonly place: Place };

/** Days asked for of every office, and of single ones, which go before. */
const askedDays = (making: Making) => {
  const every = new Map<Day, Asked>();
  const single = new Map<OfficeId, Map<Day, Asked>>();
  for (const [index, { place, values, isRead }] of making.rows.holidays.entries()) {
    const { office, day } = values;
    if (!isRead || !day || !office) continue;
    const asked = { index, place, isHoliday: values.isHoliday ?? true };
    if (office === EVERY) every.set(day, asked);
    else {
      const at = { place, column: 'office', unknown: 'office.unknown' } as const;
      const officeId = referred(making, making.named.offices, { value: office, at });
      if (!officeId) continue;
      const days = single.get(officeId) ?? new Map<Day, Asked>();
      single.set(officeId, days.set(day, asked));
    }
  }
  return { every, single };
};

/** Enters holidays into the calendars of their offices, after the offices themselves. */
export const planHolidays = (making: Making): void => {
  const { every, single } = askedDays(making);
  const tellTooMany = (asked: Asked | undefined, office: string | Said) => {
    const facts = { office, limit: MOST_HOLIDAYS };
    if (asked) making.findings.at(asked.place, 'office.holidays-too-many', { facts });
  };
  if (every.size > MOST_HOLIDAYS) {
    const { hi, en } = EVERY_OFFICE;
    tellTooMany([...every.values()][MOST_HOLIDAYS], { hi, en });
    return;
  }
  const effects = new Map<number, 'new' | 'changed'>();
  const counted = new Set<number>();
  const offices =
    every.size > 0 ? making.drafts.offices.all() : [...single.keys()].map(making.drafts.offices.get);
  for (const office of offices) {
    if (!office) continue;
    const asked = new Map([...every, ...(single.get(office.officeId) ?? [])]);
    const days = new Set(office.calendar.holidays);
    let last: Asked | undefined;
    for (const [day, one] of asked) {
      counted.add(one.index);
      if (days.has(day) === one.isHoliday) continue;
      last = one;
      effects.set(one.index, one.isHoliday ? 'new' : 'changed');
      if (one.isHoliday) days.add(day);
      else days.delete(day);
    }
    const holidays = [...days].sort();
    if (days.size > MOST_HOLIDAYS) tellTooMany(last, office.code);
    else if (last)
      making.drafts.offices.put(last.place, { ...office, calendar: { ...office.calendar, holidays } });
  }
  for (const index of counted) making.count('holidays', effects.get(index) ?? 'same');
};
