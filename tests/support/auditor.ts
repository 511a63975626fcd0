import type { Role } from '#shared/domain/directory/officer.ts';
import { type Caller, everything } from './api.ts';

/** Gives a person of the sample district the role of an auditor beside what they are. */
export const makeAuditor = (admin: Caller, login: string): Promise<void> =>
  giveRoles(admin, login, ['auditor']);

/** Gives a person of the sample district roles beside those they have. */
export const giveRoles = async (admin: Caller, login: string, given: readonly Role[]): Promise<void> => {
  const officers = await everything(cursor => admin.call('listOfficers', { query: { cursor } }));
  const officer = officers.find(each => each.login === login);
  if (!officer) throw new Error(`nobody signs in as ${login}`);
  const { officerId, login: _l, employeeNumber: _e, roles, ...rest } = officer;
  const body = { ...rest, roles: [...new Set([...roles, ...given])] };
  await admin.call('describeOfficer', { params: { officerId }, body });
};
