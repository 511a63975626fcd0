import type { Office as Parts } from '#functions/office/office.ts';
import type { Person } from '#functions/runtime/use-case.ts';
import type { Inactive, UseCount } from '#shared/contract/routes/adoption.ts';
import * as report from '#shared/domain/adoption/report.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { given } from '#shared/domain/holding.ts';
import type { OfficeId } from '#shared/domain/ids.ts';
import { type Sight, sightOf } from '#shared/domain/readiness/sight.ts';
import type { Day } from '#shared/domain/time.ts';

/** Officers who are counted, as the caller sees them. */
export type Seen = {
  readonly directory: Directory;
  readonly sight: Sight;
  readonly officers: readonly report.Counted[];
  readonly since: Day;
};

export const readUse = async (
  { clock, store }: Pick<Parts, 'clock' | 'store'>,
  actor: Person,
  days: number,
): Promise<Seen> => {
  const at = clock.now();
  const [directory, uses] = await Promise.all([store.directory.lately(), store.adoption.officers()]);
  const officers = report.countedOfficers(directory, uses, at);
  return { directory, sight: sightOf(directory, actor, at), officers, since: report.sinceOf(at, days) };
};

const countOf = (count: report.UseCount): UseCount => ({
  ...count,
  ...given('signedInShare', report.share(count.signedIn, count.officers)),
  ...given('movedShare', report.share(count.moved, count.officers)),
});

const nameOf = (directory: Directory, officeId: OfficeId) => {
  const { code, names } = directory.getOffice(officeId);
  return { officeId, code, names };
};

/** Lines of whoever sits where the caller may see counts, and all of them together. */
export const useLines = ({ directory, sight, officers, since }: Seen, by: report.Grouping) => {
  const seen = officers.filter(({ place }) => sight.office(place.officeId));
  const lines = report.useLines(seen, by, since).map(({ ddo, officeId, count }) => ({
    ...given('ddo', ddo),
    ...given('office', officeId && nameOf(directory, officeId)),
    ...countOf(count),
  }));
  return { lines, total: countOf(report.useCount(seen, since)) };
};
export type UseLine = ReturnType<typeof useLines>['lines'][number];

export type Wanted = {
  readonly lacks: 'sign-in' | 'movement';
  /** `-`: those who have none. */
  readonly ddo?: string | undefined;
  readonly officeId?: string | undefined;
};

const isOf = (asked: string | undefined, one: string | undefined): boolean =>
  asked === undefined || asked === (one ?? '-');

/** By name, in the order of their ids, whoever has not done what is asked after. */
export const inactive = (
  { directory, sight, officers, since }: Seen,
  { lacks, ddo, officeId }: Wanted,
): readonly Inactive[] => {
  const has = lacks === 'sign-in' ? report.signedInSince : report.movedSince;
  return officers
    .filter(({ officer, place }) => isOf(ddo, officer.ddo) && isOf(officeId, place.officeId))
    .filter(one => !has(one, since) && sight.officer(one.officer.officerId, one.place))
    .map(({ officer, place, use }) => ({
      officerId: officer.officerId,
      employeeNumber: officer.employeeNumber,
      names: officer.names,
      ...given('ddo', officer.ddo),
      ...given('office', place.officeId && nameOf(directory, place.officeId)),
      ...given('signedInOn', use?.signedInOn),
      ...given('movedOn', use?.movedOn),
    }));
};
