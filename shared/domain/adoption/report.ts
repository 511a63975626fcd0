import type { Directory } from '../directory/directory.ts';
import type { Officer } from '../directory/officer.ts';
import type { OfficeId } from '../ids.ts';
import { type Place, placeOf } from '../readiness/place.ts';
import { type Day, dayPlus, type Instant, istDay } from '../time.ts';
import { added, NO_TALLY, type Tally } from './counting.ts';
import type { OfficerUse } from './use.ts';

/** In hundred, to a tenth, cut off and not rounded: one of two thousand missing is not all. Undefined of nothing. */
export const share = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : Math.floor((part / whole) * 1000) / 10;

/** E-files among all files opened, those on paper included (domain.md 4, row 18). */
export const eFileShare = ({ files }: Tally): number | undefined =>
  share(files.electronic, files.electronic + files.physical);

export type Week = { readonly week: Day; readonly tally: Tally };

/** A row for each week asked for, also for those in which nothing was counted. */
export const everyWeek = (weeks: readonly Day[], counted: readonly Week[]): readonly Week[] =>
  weeks.map(week => counted.find(one => one.week === week) ?? { week, tally: NO_TALLY });

export const totalOf = (tallies: readonly Tally[]): Tally => tallies.reduce(added, NO_TALLY);

/** An officer who is counted, where, and when they last used the office. */
export type Counted = {
  readonly officer: Officer;
  readonly place: Place;
  readonly use: OfficerUse | undefined;
};

/** Whoever moves files in their own name: who only helps another moves none, and who has left is counted nowhere. */
export const countedOfficers = (
  directory: Directory,
  uses: readonly OfficerUse[],
  at: Instant,
): readonly Counted[] => {
  const byId = new Map(uses.map(use => [use.officerId, use] as const));
  return directory.rows.officers.flatMap(officer => {
    const place = placeOf(directory, officer, at);
    if (!place || place.assistant) return [];
    return [{ officer, place, use: byId.get(officer.officerId) }];
  });
};

/** The first day of the last `days` days, of which today is one. */
export const sinceOf = (at: Instant, days: number): Day => dayPlus(istDay(at), 1 - days);

export const signedInSince = ({ use }: Counted, since: Day): boolean =>
  use?.signedInOn !== undefined && use.signedInOn >= since;
export const movedSince = ({ use }: Counted, since: Day): boolean =>
  use?.movedOn !== undefined && use.movedOn >= since;

export type UseCount = {
  readonly officers: number;
  readonly signedIn: number;
  readonly neverSignedIn: number;
  readonly moved: number;
};

export const useCount = (officers: readonly Counted[], since: Day): UseCount => ({
  officers: officers.length,
  signedIn: officers.filter(one => signedInSince(one, since)).length,
  neverSignedIn: officers.filter(({ use }) => use?.signedInOn === undefined).length,
  moved: officers.filter(one => movedSince(one, since)).length,
});

/** By whom officers are told apart: who pays them, or where they sit. */
export const GROUPINGS = ['ddo', 'office'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export type UseLine = {
  /** DDO code or office; absent for those who have none. */
  readonly ddo?: string;
  readonly officeId?: OfficeId;
  readonly count: UseCount;
};

/** A line for each drawing and disbursing officer or office that has officers, in the order of their codes or ids. */
export const useLines = (officers: readonly Counted[], by: Grouping, since: Day): readonly UseLine[] => {
  const keyOf = ({ officer, place }: Counted): string => (by === 'ddo' ? officer.ddo : place.officeId) ?? '';
  const groups = [...Map.groupBy(officers, keyOf)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return groups.map(([, group]) => {
    const { ddo } = group[0]?.officer ?? {};
    const { officeId } = group[0]?.place ?? {};
    const name = by === 'ddo' ? { ...(ddo === undefined ? {} : { ddo }) } : { ...(officeId && { officeId }) };
    return { ...name, count: useCount(group, since) };
  });
};
