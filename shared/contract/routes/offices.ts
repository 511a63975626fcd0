import * as z from 'zod';
import { OwnCalendar } from '#shared/domain/calendar.ts';
import { Office } from '#shared/domain/directory/office.ts';
import { OfficeId } from '#shared/domain/ids.ts';
import { Series } from '#shared/domain/numbering/series.ts';
import { RegisterYear } from '#shared/domain/numbering/year.ts';
import { DistrictPolicy, Policy } from '#shared/domain/policy.ts';
import { RegisterEntry } from '../register-views.ts';
import { route } from '../route.ts';
import { DirectoryChange, PAGE_QUERY, page } from '../views.ts';

/** What is said of an office; how it counts has defaults, and its go-live day is set for itself. */
const Described = Office.pick({ names: true, kind: true, parent: true });

export const createOffice = route({
  id: 'createOffice',
  noun: 'offices',
  method: 'POST',
  path: '/v1/offices',
  says: 'Sets up an office in the tree; calendar and escalation policy are the defaults unless given.',
  access: 'directory:write',
  body: Described.extend({
    code: Office.shape.code,
    calendar: OwnCalendar.optional(),
    policy: Policy.optional(),
  }),
  status: 201,
  answer: Office,
  refusals: ['office.exists', 'office.unknown', 'office.parent-invalid', 'directory.lost-race'],
});

export const describeOffice = route({
  id: 'describeOffice',
  noun: 'offices',
  method: 'PUT',
  path: '/v1/offices/{officeId}',
  says: 'Names an office anew, or moves it in the tree. Its code stands in numbers and stays.',
  access: 'directory:write',
  params: z.strictObject({ officeId: OfficeId }),
  body: Described,
  status: 200,
  answer: Office,
  refusals: ['office.unknown', 'office.parent-invalid', 'directory.lost-race'],
});

export const listOffices = route({
  id: 'listOffices',
  noun: 'offices',
  method: 'GET',
  path: '/v1/offices',
  says: 'The offices of the district; `parent` makes them a tree.',
  access: 'directory:read',
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(Office),
  refusals: ['request.cursor-invalid'],
});

export const setOfficeRules = route({
  id: 'setOfficeRules',
  noun: 'offices',
  method: 'PUT',
  path: '/v1/offices/{officeId}/rules',
  says: 'Sets how an office counts: calendar and escalation policy. Clocks that run are counted anew.',
  access: 'directory:write',
  params: z.strictObject({ officeId: OfficeId }),
  body: z.strictObject({ calendar: OwnCalendar, policy: Policy }),
  status: 200,
  answer: Office,
  refusals: ['office.unknown', 'directory.lost-race'],
});

/** What holds in every office that says nothing else, and nothing of any of them. */
const OfDistrict = z.strictObject({ policy: DistrictPolicy });

export const getDistrictPolicy = route({
  id: 'getDistrictPolicy',
  noun: 'offices',
  method: 'GET',
  path: '/v1/district-policy',
  says: 'What holds in every office of the district that says nothing else: ladder, limits and exceptions.',
  access: 'directory:read',
  status: 200,
  answer: OfDistrict,
  refusals: [],
});

export const setDistrictPolicy = route({
  id: 'setDistrictPolicy',
  noun: 'offices',
  method: 'PUT',
  path: '/v1/district-policy',
  says: 'Sets it, for who keeps the whole directory. An office goes by what it says itself; running clocks are recomputed when they next wake.',
  access: 'directory:write',
  body: OfDistrict,
  status: 200,
  answer: OfDistrict,
  refusals: ['directory.lost-race'],
});

export const listDirectoryChanges = route({
  id: 'listDirectoryChanges',
  noun: 'offices',
  method: 'GET',
  path: '/v1/directory/changes',
  says: 'Every change of the directory, newest first: who, when, by which operation, which rows.',
  access: 'directory:journal',
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(DirectoryChange),
  refusals: ['request.cursor-invalid'],
});

/** `2026`, or `2026-27` where the register counts financial years; the year that runs unless another is asked for. */
const REGISTER_QUERY = { ...PAGE_QUERY, year: RegisterYear.optional() };

export const listFileRegister = route({
  id: 'listFileRegister',
  noun: 'offices',
  method: 'GET',
  path: '/v1/offices/{officeId}/file-register',
  says: 'The file register of an office and IST year, head after head in the order of numbers, or one series of it; for the posts of that office.',
  access: 'register:read',
  params: z.strictObject({ officeId: OfficeId }),
  query: z.strictObject({ ...REGISTER_QUERY, series: Series.optional() }),
  status: 200,
  answer: page(RegisterEntry),
  refusals: ['office.unknown', 'request.cursor-invalid'],
});

export const listIssueRegister = route({
  id: 'listIssueRegister',
  noun: 'offices',
  method: 'GET',
  path: '/v1/offices/{officeId}/issue-register',
  says: 'What an office has given issue numbers in an IST year, in order of numbers; for the posts of that office. What was cancelled keeps its number.',
  access: 'register:read',
  params: z.strictObject({ officeId: OfficeId }),
  query: z.strictObject(REGISTER_QUERY),
  status: 200,
  answer: page(RegisterEntry),
  refusals: ['office.unknown', 'request.cursor-invalid'],
});

export const listDiary = route({
  id: 'listDiary',
  noun: 'offices',
  method: 'GET',
  path: '/v1/offices/{officeId}/diary',
  says: 'The diary of an office and IST year, in order of numbers; for the posts of that office.',
  access: 'register:read',
  params: z.strictObject({ officeId: OfficeId }),
  query: z.strictObject(REGISTER_QUERY),
  status: 200,
  answer: page(RegisterEntry),
  refusals: ['office.unknown', 'request.cursor-invalid'],
});
