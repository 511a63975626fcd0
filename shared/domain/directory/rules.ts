import type { OfficeId, PostId } from '../ids.ts';
import type { DistrictPolicy, Rules } from '../policy.ts';
import type { Directory } from './directory.ts';

/** What the district says for offices that say nothing themselves. */
export const districtPolicy = ({ rows }: Pick<Directory, 'rows'>): DistrictPolicy =>
  rows.district[0]?.policy ?? {};

/** How an office counts, with what the district says for it. */
export const officeRules = (directory: Directory, officeId: OfficeId): Rules => {
  const { policy } = directory.getOffice(officeId);
  return { policy, district: districtPolicy(directory), calendar: directory.calendarOf(officeId) };
};

/** The same of the office of a post. */
export const rulesAt = (directory: Directory, postId: PostId): Rules =>
  officeRules(directory, directory.getPost(postId).officeId);
