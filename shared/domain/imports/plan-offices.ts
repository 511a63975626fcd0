import { DEFAULT_CALENDAR } from '../calendar.ts';
import type { Office } from '../directory/office.ts';
import { hasGoneLive } from '../readiness/go-live.ts';
import { given, givenList, type Making, referred } from './making.ts';
import type { ReadRow } from './read-rows.ts';

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
      letterhead: before?.letterhead,
    });
    making.count('offices', outcome);
  }
};
