import type { Office as Parts } from '#functions/office/office.ts';
import type { Person } from '#functions/runtime/use-case.ts';
import type { Dual } from '#shared/contract/routes/adoption.ts';
import { lastWeeks, type Tally, weekOf } from '#shared/domain/adoption/counting.ts';
import { eFileShare, everyWeek, totalOf } from '#shared/domain/adoption/report.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Office } from '#shared/domain/directory/office.ts';
import { given } from '#shared/domain/holding.ts';
import type { OfficeId } from '#shared/domain/ids.ts';
import { paperAt } from '#shared/domain/readiness/go-live.ts';
import { sightOf } from '#shared/domain/readiness/sight.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Day, Instant } from '#shared/domain/time.ts';

export const dualOf = (tally: Tally): Dual => ({ ...tally, ...given('eFileShare', eFileShare(tally)) });

/** An office, and whether it takes paper files now. */
export const officeOf = (directory: Directory, office: Office, at: Instant) => {
  const { officeId, code, names, goLive } = office;
  return {
    office: { officeId, code, names, ...given('goLive', goLive) },
    paper: paperAt(directory, officeId, at).state,
  };
};

export type OfficeDual = ReturnType<typeof officeOf> & Dual;
export type Duals = { readonly offices: readonly OfficeDual[]; readonly total: Dual; readonly since: Day };

/** One office, a row for each of the last weeks. */
export const readDual = async (
  { clock, store }: Pick<Parts, 'clock' | 'store'>,
  actor: Person,
  { officeId, weeks: count }: { readonly officeId: OfficeId; readonly weeks: number },
) => {
  const at = clock.now();
  const directory = await store.directory.lately();
  const office = directory.getOffice(officeId);
  // Offices are no secret: whoever asks may know that there is one.
  if (!sightOf(directory, actor, at).office(officeId)) throw new Refusal('permission.denied');
  const asked = lastWeeks(at, count);
  const weeks = everyWeek(asked, await store.adoption.weeksOf(officeId, asked));
  return {
    ...officeOf(directory, office, at),
    ...dualOf(totalOf(weeks.map(({ tally }) => tally))),
    weeks: weeks.map(({ week, tally }) => ({ week, ...dualOf(tally) })),
  };
};

/** Every office that the caller sees, in the order of their ids, over the last weeks together; one query a week. */
export const readDuals = async (
  { clock, store }: Pick<Parts, 'clock' | 'store'>,
  actor: Person,
  count: number,
): Promise<Duals> => {
  const at = clock.now();
  const weeks = lastWeeks(at, count);
  const [since = weekOf(at)] = weeks;
  const [directory, ...counted] = await Promise.all([
    store.directory.lately(),
    ...weeks.map(week => store.adoption.officesIn(week)),
  ]);
  const byOffice = Map.groupBy(counted.flat(), ({ officeId }) => officeId);
  const talliesOf = (officeId: OfficeId): readonly Tally[] =>
    (byOffice.get(officeId) ?? []).map(({ tally }) => tally);
  const sight = sightOf(directory, actor, at);
  const seen = directory.rows.offices.filter(({ officeId }) => sight.office(officeId));
  return {
    offices: seen.map(office => ({
      ...officeOf(directory, office, at),
      ...dualOf(totalOf(talliesOf(office.officeId))),
    })),
    total: dualOf(totalOf(seen.flatMap(({ officeId }) => talliesOf(officeId)))),
    since,
  };
};
