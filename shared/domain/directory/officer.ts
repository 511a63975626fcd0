import * as z from 'zod';
import { OfficeId, OfficerId } from '../ids.ts';
import { Email } from './email.ts';
import { Names } from './office.ts';

/**
 * What a person is beside the posts they hold (domain.md 1.10). An assistant is none of these: assistants act by mandate.
 *
 * - `officer` works in posts
 * - `administrator` keeps the directory of the district
 * - `local-administrator` keeps that of the offices they administer, and of those below
 * - `nodal-officer` brings offices in: directory, imports, readiness, go-live; resets sign-in
 * - `trainer` enters who was trained, and nothing else
 * - `auditor` reads logs, never what a file says
 * - `records-officer` keeps what is closed
 */
export const ROLES = [
  'officer',
  'administrator',
  'local-administrator',
  'nodal-officer',
  'trainer',
  'auditor',
  'records-officer',
] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/**
 * The name under which the identity provider knows a person (a Cognito user name). Cognito gives the names of federated
 * persons in small letters, however they were entered; so all are kept and compared so.
 */
export const Login = z
  .string()
  .toLowerCase()
  .min(1)
  .max(128)
  .regex(/^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u);
export type Login = z.infer<typeof Login>;

/** The number the state's personnel register gives; what sheets know a person by, also before there is a mail id. */
export const EmployeeNumber = z.string().regex(/^[A-Z0-9][A-Z0-9/-]{0,29}$/);

/** An Indian mobile number, ten digits. */
export const Mobile = z.string().regex(/^[6-9]\d{9}$/);

/** The code of the drawing and disbursing officer who pays the salary (domain.md 3). */
export const DdoCode = z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,19}$/);

export const Officer = z.strictObject({
  officerId: OfficerId,
  employeeNumber: EmployeeNumber,
  login: Login,
  names: Names,
  roles: z.array(Role).max(ROLES.length),
  /** The offices a local administrator keeps, each with all below it. */
  administers: z.array(OfficeId).max(50).optional(),
  mobile: Mobile.optional(),
  email: Email.optional(),
  ddo: DdoCode.optional(),
});
export type Officer = z.infer<typeof Officer>;

/** An officer as others see them: what is more than the name and the roles is told to those alone whom it concerns. */
export const SeenOfficer = Officer.partial().required({ officerId: true, names: true, roles: true });
export type SeenOfficer = z.infer<typeof SeenOfficer>;
