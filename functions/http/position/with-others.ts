import type { Directory } from '#shared/domain/directory/directory.ts';
import { isInCharge } from '#shared/domain/directory/in-charge.ts';
import type { OfficeId, PostId } from '#shared/domain/ids.ts';
import type { Wanted } from '#shared/domain/position/matrix.ts';
import type { Parts, Seen } from './read-position.ts';

/** The offices asked after whose in-charge the caller sees; none where no office is asked after. */
const officesAsked = (
  { directory, sees }: Pick<Seen, 'directory' | 'sees'>,
  { officeId, departmentId }: Wanted,
): readonly OfficeId[] => {
  if (officeId === undefined && departmentId === undefined) return [];
  const isAsked = (id: OfficeId): boolean =>
    (officeId === undefined || id === officeId) &&
    (departmentId === undefined || directory.officesAbove(id).includes(departmentId));
  const isSeen = (id: OfficeId): boolean =>
    directory.postsOf(id).some(({ postId }) => sees(postId) && isInCharge(directory, id, postId));
  return directory.rows.offices.map(office => office.officeId).filter(id => isAsked(id) && isSeen(id));
};

const officeOf = (directory: Directory, postId: PostId): OfficeId | undefined =>
  directory.find('posts', postId)?.officeId;

/**
 * How many papers of these offices' own registers lie with posts of none of them. They are counted where they lie, so they
 * stand beside the total and not in it (domain.md 5, trap 20).
 */
export const withOthers = async (
  { positions }: Pick<Parts, 'positions'>,
  seen: Pick<Seen, 'directory' | 'sees'>,
  wanted: Wanted,
): Promise<number | undefined> => {
  const offices = officesAsked(seen, wanted);
  if (offices.length === 0) return undefined;
  const isOfThem = (officeId: OfficeId | undefined): boolean => offices.some(one => one === officeId);
  const lists = await Promise.all(offices.map(officeId => positions.ownOf(officeId)));
  return lists
    .flat()
    .filter(({ postId }) => !isOfThem(officeOf(seen.directory, postId)))
    .reduce((total, { count }) => total + count, 0);
};
