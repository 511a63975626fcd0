import * as z from 'zod';
import { Tally } from '#shared/domain/adoption/counting.ts';
import { GROUPINGS } from '#shared/domain/adoption/report.ts';
import { Office } from '#shared/domain/directory/office.ts';
import { DdoCode, Officer } from '#shared/domain/directory/officer.ts';
import { OfficeId } from '#shared/domain/ids.ts';
import { Day } from '#shared/domain/time.ts';
import { route } from '../route.ts';
import { PAGE_QUERY, page } from '../views.ts';

/** Stands for those who have none: no code and no id is written so. */
const NONE = z.literal('-');

const Weeks = z.coerce.number().int().min(1).max(53).default(12);
const Days = z.coerce.number().int().min(1).max(366).default(30);
const Percent = z.number().min(0).max(100);

const OfficeName = Office.pick({ officeId: true, code: true, names: true });

/** Receipts, files opened and files moved, on paper and electronic; the share of e-files in hundred, absent without a file. */
const Dual = Tally.extend({ eFileShare: Percent.optional() });
export type Dual = z.infer<typeof Dual>;

const DualOffice = Dual.extend({
  office: OfficeName.extend({ goLive: Day.optional() }),
  /** Whether the office takes paper files at this hour; `excepted`: past its go-live day, by an approved exception. */
  paper: z.enum(['open', 'closed', 'excepted']),
});

const UseCount = z.strictObject({
  officers: z.int(),
  /** Of them, who signed in and who sent or returned an electronic file in these days. */
  signedIn: z.int(),
  moved: z.int(),
  /** Who has not signed in once, ever. */
  neverSignedIn: z.int(),
  signedInShare: Percent.optional(),
  movedShare: Percent.optional(),
});
export type UseCount = z.infer<typeof UseCount>;

const UseLine = UseCount.extend({ ddo: DdoCode.optional(), office: OfficeName.optional() });

/** An officer who did not do what is asked after. */
const Inactive = Officer.pick({ officerId: true, employeeNumber: true, names: true, ddo: true }).extend({
  office: OfficeName.optional(),
  signedInOn: Day.optional(),
  movedOn: Day.optional(),
});
export type Inactive = z.infer<typeof Inactive>;

const dualQuery = { weeks: Weeks };
const useQuery = { days: Days, by: z.enum(GROUPINGS).default('ddo') };
const inactiveQuery = {
  days: Days,
  lacks: z.enum(['sign-in', 'movement']).default('movement'),
  ddo: z.union([DdoCode, NONE]).optional(),
  officeId: z.union([OfficeId, NONE]).optional(),
};
const officeParams = z.strictObject({ officeId: OfficeId });

export const getDualRunning = route({
  id: 'getDualRunning',
  noun: 'adoption',
  method: 'GET',
  path: '/v1/adoption/offices/{officeId}',
  says: 'Paper beside electronic in one office, week by week (Monday to Sunday in India), the running week last: receipts, files opened, files moved, share of e-files.',
  access: 'readiness:read',
  params: officeParams,
  query: z.strictObject(dualQuery),
  status: 200,
  answer: DualOffice.extend({ weeks: z.array(Dual.extend({ week: Day })) }),
  refusals: ['office.unknown'],
});

export const getDualRunningSheet = route({
  id: 'getDualRunningSheet',
  noun: 'adoption',
  method: 'GET',
  path: '/v1/adoption/offices/{officeId}/dual-running.csv',
  says: 'The same as a sheet.',
  access: 'readiness:read',
  params: officeParams,
  query: z.strictObject(dualQuery),
  status: 200,
  produces: 'text/csv',
  answer: z.string(),
  refusals: ['office.unknown', 'report.too-large'],
});

export const listDualRunning = route({
  id: 'listDualRunning',
  noun: 'adoption',
  method: 'GET',
  path: '/v1/adoption/offices',
  says: 'Paper beside electronic in every office the caller sees, over the last weeks together; `total` is of all of them.',
  access: 'readiness:read',
  query: z.strictObject({ ...PAGE_QUERY, ...dualQuery }),
  status: 200,
  answer: page(DualOffice).extend({ total: Dual, since: Day }),
  refusals: ['request.cursor-invalid'],
});

export const listDualRunningSheet = route({
  id: 'listDualRunningSheet',
  noun: 'adoption',
  method: 'GET',
  path: '/v1/adoption/offices.csv',
  says: 'The same as a sheet, all offices at once.',
  access: 'readiness:read',
  query: z.strictObject(dualQuery),
  status: 200,
  produces: 'text/csv',
  answer: z.string(),
  refusals: ['report.too-large'],
});

export const getAdoption = route({
  id: 'getAdoption',
  noun: 'adoption',
  method: 'GET',
  path: '/v1/adoption',
  says: 'How many officers signed in and how many moved an electronic file in the last days, by drawing and disbursing officer or by office; `total` is of all whom the caller sees.',
  access: 'readiness:read',
  query: z.strictObject({ ...PAGE_QUERY, ...useQuery }),
  status: 200,
  answer: page(UseLine).extend({ total: UseCount, since: Day }),
  refusals: ['request.cursor-invalid'],
});

export const getAdoptionSheet = route({
  id: 'getAdoptionSheet',
  noun: 'adoption',
  method: 'GET',
  path: '/v1/adoption/use.csv',
  says: 'The same as a sheet, all lines at once.',
  access: 'readiness:read',
  query: z.strictObject(useQuery),
  status: 200,
  produces: 'text/csv',
  answer: z.string(),
  refusals: ['report.too-large'],
});

export const listInactive = route({
  id: 'listInactive',
  noun: 'adoption',
  method: 'GET',
  path: '/v1/adoption/inactive',
  says: 'By name, who has not signed in, or not moved an electronic file, in the last days; of a DDO or an office, `-` for those who have none. Only whom the caller sees by name.',
  access: 'readiness:read',
  query: z.strictObject({ ...PAGE_QUERY, ...inactiveQuery }),
  status: 200,
  answer: page(Inactive).extend({ since: Day }),
  refusals: ['request.cursor-invalid'],
});

export const listInactiveSheet = route({
  id: 'listInactiveSheet',
  noun: 'adoption',
  method: 'GET',
  path: '/v1/adoption/inactive.csv',
  says: 'The same as a sheet, all names at once.',
  access: 'readiness:read',
  query: z.strictObject(inactiveQuery),
  status: 200,
  produces: 'text/csv',
  answer: z.string(),
  refusals: ['report.too-large'],
});
