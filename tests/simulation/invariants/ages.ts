import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Office } from '#shared/domain/directory/office.ts';
import type { OfficeId, PostId } from '#shared/domain/ids.ts';
import type { InForce } from '../city.ts';
import { type Reckoning, reckoningOf } from './due-oracle.ts';

/** From when until when an office counted by one set of rules. */
export type Age = { readonly since: number; readonly until: number; readonly reckoning: Reckoning };
/** The ages of a post’s office, the first one first. */
export type Ages = (postId: PostId) => readonly Age[];

/** All by which an office counts, as text: what is said otherwise counts otherwise. */
const saidFor = ({ rows }: Directory, { officeId, policy, calendar }: Office): string => {
  const days = rows.holidays
    .filter(
      ({ of, withdrawnOn }) => withdrawnOn === undefined && [officeId, 'district', 'state'].includes(of),
    )
    .map(({ of, day, hours }) => `${of} ${day} ${hours}`);
  return JSON.stringify([policy, calendar, rows.district[0]?.policy, days.toSorted()]);
};

/** Most changes of a directory are of other offices, or of who sits where: they begin no age. */
const agesIn = (officeId: OfficeId, inForce: readonly InForce[]): readonly Age[] => {
  const begun = inForce.flatMap(({ since, directory }) => {
    const office = directory.find('offices', officeId);
    return office ? [{ since, said: saidFor(directory, office), directory, office }] : [];
  });
  const changes = begun.filter(({ said }, at) => said !== begun[at - 1]?.said);
  return changes.map(({ since, directory, office }, at) => ({
    since,
    until: changes[at + 1]?.since ?? Number.POSITIVE_INFINITY,
    reckoning: reckoningOf(directory, office),
  }));
};

export const agesOf = (inForce: readonly InForce[]): Ages => {
  const known = new Map<OfficeId, readonly Age[]>();
  return postId => {
    const officeId = inForce.at(-1)?.directory.getPost(postId).officeId;
    if (officeId === undefined) throw new Error('no directory was ever in force');
    const before = known.get(officeId);
    if (before) return before;
    const ages = agesIn(officeId, inForce);
    known.set(officeId, ages);
    return ages;
  };
};
