import type { OfficeId, PostId } from '../ids.ts';
import type { DistrictPolicy, Rules } from '../policy.ts';
import { DEFAULT_LOAN_DAYS, DEFAULT_RETENTION, type RetentionCategory } from '../records/retention.ts';
import type { Directory } from './directory.ts';
import type { DistrictRules } from './district-rules.ts';

/** All that the district says for itself; what changes of it is put beside what stays. */
export const districtRow = ({ rows }: Pick<Directory, 'rows'>): DistrictRules =>
  rows.district[0] ?? { of: 'district', policy: {} };

/** What the district says for offices that say nothing themselves. */
export const districtPolicy = (directory: Pick<Directory, 'rows'>): DistrictPolicy =>
  districtRow(directory).policy;

/** Of which categories the district's records are. */
export const districtRetention = (directory: Pick<Directory, 'rows'>): readonly RetentionCategory[] =>
  districtRow(directory).retention ?? DEFAULT_RETENTION;

/** For how many days its record rooms give a record out. */
export const districtLoanDays = (directory: Pick<Directory, 'rows'>): number =>
  districtRow(directory).loanDays ?? DEFAULT_LOAN_DAYS;

/** How an office counts, with what the district says for it. */
export const officeRules = (directory: Directory, officeId: OfficeId): Rules => {
  const { policy } = directory.getOffice(officeId);
  return { policy, district: districtPolicy(directory), calendar: directory.calendarOf(officeId) };
};

/** The same of the office of a post. */
export const rulesAt = (directory: Directory, postId: PostId): Rules =>
  officeRules(directory, directory.getPost(postId).officeId);
