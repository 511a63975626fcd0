import * as z from 'zod';
import { Calendar } from '#shared/domain/calendar.ts';
import { Charge, ChargeKind } from '#shared/domain/directory/charge.ts';
import { Login, Officer, ROLES, Role } from '#shared/domain/directory/officer.ts';
import { Names, Office, OfficeCode } from '#shared/domain/directory/office.ts';
import { Post } from '#shared/domain/directory/post.ts';
import { ChargeId, OfficeId, OfficerId, PostId } from '#shared/domain/ids.ts';
import { Policy } from '#shared/domain/policy.ts';
import { Instant } from '#shared/domain/time.ts';
import { route } from '../route.ts';
import { Me, PAGE_QUERY, page, RegisterEntry, WorkItem } from '../views.ts';

export const getHealth = route({
  id: 'getHealth',
  noun: 'health',
  method: 'GET',
  path: '/v1/health',
  says: 'Whether the district answers.',
  access: 'public',
  status: 200,
  answer: z.strictObject({ status: z.literal('ok'), district: z.string() }),
});

export const getMe = route({
  id: 'getMe',
  noun: 'me',
  method: 'GET',
  path: '/v1/me',
  says: 'Who the caller is and which posts they hold at this hour.',
  access: 'own:read',
  status: 200,
  answer: Me,
});

export const listWork = route({
  id: 'listWork',
  noun: 'me',
  method: 'GET',
  path: '/v1/me/work-list',
  says: 'What the acting post holds, most urgent first; parked and suspended items stay on it.',
  access: 'work-list:read',
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(WorkItem),
  refusals: ['request.cursor-invalid'],
});

export const createOffice = route({
  id: 'createOffice',
  noun: 'offices',
  method: 'POST',
  path: '/v1/offices',
  says: 'Sets up an office; calendar and escalation policy are the defaults unless given.',
  access: 'directory:write',
  body: z.strictObject({
    code: OfficeCode,
    names: Names,
    calendar: Calendar.optional(),
    policy: Policy.optional(),
  }),
  status: 201,
  answer: Office,
  refusals: ['office.exists'],
});

export const listOffices = route({
  id: 'listOffices',
  noun: 'offices',
  method: 'GET',
  path: '/v1/offices',
  says: 'The offices of the district.',
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
  says: 'Sets how an office counts: calendar and escalation policy. Running clocks are recomputed when they next wake.',
  access: 'directory:write',
  params: z.strictObject({ officeId: OfficeId }),
  body: z.strictObject({ calendar: Calendar, policy: Policy }),
  status: 200,
  answer: Office,
  refusals: ['office.unknown'],
});

const REGISTER_QUERY = z.strictObject({ ...PAGE_QUERY, year: z.coerce.number().int().min(1900).max(9999) });

export const listFileRegister = route({
  id: 'listFileRegister',
  noun: 'offices',
  method: 'GET',
  path: '/v1/offices/{officeId}/file-register',
  says: 'The file register of an office and IST year, in order of numbers; for the posts of that office.',
  access: 'register:read',
  params: z.strictObject({ officeId: OfficeId }),
  query: REGISTER_QUERY,
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
  query: REGISTER_QUERY,
  status: 200,
  answer: page(RegisterEntry),
  refusals: ['office.unknown', 'request.cursor-invalid'],
});

export const createPost = route({
  id: 'createPost',
  noun: 'posts',
  method: 'POST',
  path: '/v1/posts',
  says: 'Sets up a seat in an office, below the post it reports to.',
  access: 'directory:write',
  body: Post.omit({ postId: true }),
  status: 201,
  answer: Post,
  refusals: ['office.unknown', 'post.reporting-line-invalid'],
});

export const listPosts = route({
  id: 'listPosts',
  noun: 'posts',
  method: 'GET',
  path: '/v1/posts',
  says: 'The posts of the district, or of one office.',
  access: 'directory:read',
  query: z.strictObject({ ...PAGE_QUERY, officeId: OfficeId.optional() }),
  status: 200,
  answer: page(Post),
  refusals: ['request.cursor-invalid'],
});

export const createOfficer = route({
  id: 'createOfficer',
  noun: 'officers',
  method: 'POST',
  path: '/v1/officers',
  says: 'Enters a person in the directory under the login name the identity provider knows them by.',
  access: 'directory:write',
  body: z.strictObject({ login: Login, names: Names, roles: z.array(Role).min(1).max(ROLES.length) }),
  status: 201,
  answer: Officer,
  refusals: ['officer.login-taken'],
});

export const listOfficers = route({
  id: 'listOfficers',
  noun: 'officers',
  method: 'GET',
  path: '/v1/officers',
  says: 'The officers of the district.',
  access: 'directory:read',
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(Officer),
  refusals: ['request.cursor-invalid'],
});

export const assignCharge = route({
  id: 'assignCharge',
  noun: 'charges',
  method: 'POST',
  path: '/v1/charges',
  says: 'Gives an officer charge of a post from an hour on; an officer may hold several posts.',
  access: 'directory:write',
  body: z.strictObject({
    postId: PostId,
    officerId: OfficerId,
    kind: ChargeKind,
    from: Instant,
    until: Instant.optional(),
  }),
  status: 201,
  answer: Charge,
  refusals: [
    'post.unknown',
    'officer.unknown',
    'charge.overlaps',
    'charge.ends-before-start',
    'file.lost-race',
  ],
});

export const endCharge = route({
  id: 'endCharge',
  noun: 'charges',
  method: 'POST',
  path: '/v1/charges/{chargeId}/end',
  says: 'Ends a charge at this moment, or before it begins; the post keeps its work.',
  access: 'directory:write',
  params: z.strictObject({ chargeId: ChargeId }),
  body: z.strictObject({ postId: PostId }),
  status: 200,
  answer: Charge,
  refusals: ['charge.unknown', 'charge.ended', 'file.lost-race'],
});

export const listCharges = route({
  id: 'listCharges',
  noun: 'charges',
  method: 'GET',
  path: '/v1/charges',
  says: 'Who sits where, and sat: the charges of the district, or of one post.',
  access: 'directory:read',
  query: z.strictObject({ ...PAGE_QUERY, postId: PostId.optional() }),
  status: 200,
  answer: page(Charge),
  refusals: ['request.cursor-invalid'],
});
