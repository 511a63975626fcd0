import * as z from 'zod';
import { Login, Officer, ROLES, Role, SeenOfficer } from '#shared/domain/directory/officer.ts';
import { OfficerId } from '#shared/domain/ids.ts';
import { route } from '../route.ts';
import { PAGE_QUERY, page } from '../views.ts';

const params = z.strictObject({ officerId: OfficerId });
const roles = z.array(Role).min(1).max(ROLES.length);

export const createOfficer = route({
  id: 'createOfficer',
  noun: 'officers',
  method: 'POST',
  path: '/v1/officers',
  says: 'Enters a person in the directory under the login name the identity provider knows them by; without one they sign in provisionally.',
  access: 'directory:write',
  body: Officer.omit({ officerId: true }).extend({ login: Login.optional(), roles }),
  status: 201,
  answer: Officer,
  refusals: [
    'officer.login-taken',
    'officer.login-not-own',
    'officer.employee-number-taken',
    'office.unknown',
    'directory.lost-race',
  ],
});

export const describeOfficer = route({
  id: 'describeOfficer',
  noun: 'officers',
  method: 'PUT',
  path: '/v1/officers/{officerId}',
  says: 'Changes what the directory says of a person. Charges and history stay.',
  access: 'directory:write',
  params,
  body: Officer.omit({ officerId: true, login: true, employeeNumber: true }).extend({ roles }),
  status: 200,
  answer: Officer,
  refusals: ['officer.unknown', 'office.unknown', 'directory.lost-race'],
});

export const changeLogin = route({
  id: 'changeLogin',
  noun: 'officers',
  method: 'POST',
  path: '/v1/officers/{officerId}/login',
  says: 'Gives a person another login name, as when the mail id arrives; the old one ends, charges and history stay.',
  access: 'directory:write',
  params,
  body: z.strictObject({ login: Login }),
  status: 200,
  answer: Officer,
  refusals: [
    'officer.unknown',
    'officer.login-taken',
    'officer.login-not-own',
    'charge.of-oneself',
    'directory.lost-race',
  ],
});

export const listOfficers = route({
  id: 'listOfficers',
  noun: 'officers',
  method: 'GET',
  path: '/v1/officers',
  says: 'The officers of the district, their names and roles. Login, numbers and salary office are told to who keeps the person and to themself; to an auditor, all but the address and the mobile number.',
  access: 'directory:read',
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(SeenOfficer),
  refusals: ['request.cursor-invalid'],
});
