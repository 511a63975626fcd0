import type { OfficeId, OfficerId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import type { Instant } from '../time.ts';
import { runsAt } from './charge.ts';
import type { Directory } from './directory.ts';
import type { Officer, Role } from './officer.ts';

/** Who keeps the directory: an officer of it, or the first administrator, who need not be one. */
export type Keeper = { readonly officer: Officer | undefined; readonly roles: readonly Role[] };

/** Those who keep the directory of the whole district. */
const OF_ALL: readonly Role[] = ['administrator', 'nodal-officer'];

/** Roles that only an administrator gives: each lets one see or set more than one's own work. */
const GIVEN_BY_ADMINISTRATOR: readonly Role[] = [
  'administrator',
  'local-administrator',
  'nodal-officer',
  'trainer',
  'auditor',
  'records-officer',
];

/** Whether somebody keeps the directory of an office: of all, or of this one or one above it. */
export const keeps = (directory: Directory, keeper: Keeper, officeId: OfficeId): boolean => {
  if (keeper.roles.some(role => OF_ALL.includes(role))) return true;
  if (!keeper.roles.includes('local-administrator')) return false;
  const own = keeper.officer?.administers ?? [];
  return directory.officesAbove(officeId).some(above => own.includes(above));
};

/** Refuses who does not keep this office. */
export const mustKeep = (directory: Directory, keeper: Keeper, officeId: OfficeId): void => {
  if (!keeps(directory, keeper, officeId)) throw new Refusal('permission.denied', { officeId });
};

/** Refuses who does not keep the whole district: what concerns every office is not for one of them to set. */
export const mustKeepAll = ({ roles }: Keeper): void => {
  if (!roles.some(role => OF_ALL.includes(role))) throw new Refusal('permission.denied');
};

/**
 * Refuses who may not change this person: a local administrator only those who sit in their own offices, or nowhere yet;
 * and one who bears a role that an administrator gives is changed by an administrator. Else whoever resets sign-ins could
 * become whom they like.
 */
export const mustKeepOfficer = (
  directory: Directory,
  keeper: Keeper,
  { officer, at }: { readonly officer: Pick<Officer, 'officerId' | 'roles'>; readonly at: Instant },
): void => {
  if (keeper.roles.includes('administrator')) return;
  if (officer.roles.some(role => GIVEN_BY_ADMINISTRATOR.includes(role)))
    throw new Refusal('permission.denied');
  const seats = directory.chargesOfOfficer(officer.officerId).filter(charge => runsAt(charge, at));
  for (const { postId } of seats) mustKeep(directory, keeper, directory.getPost(postId).officeId);
};

/** Roles that change: all of them must be the keeper's to give. */
export const mustGiveRoles = ({ roles }: Keeper, before: readonly Role[], after: readonly Role[]): void => {
  if (roles.includes('administrator')) return;
  const given = after.filter(role => !before.includes(role));
  const taken = before.filter(role => !after.includes(role));
  if ([...given, ...taken].some(role => GIVEN_BY_ADMINISTRATOR.includes(role)))
    throw new Refusal('permission.denied');
};

/** Nobody seats themself: who keeps the directory could otherwise read any file by taking its holder's post. */
export const notOneself = ({ officer }: Keeper, officerId: OfficerId): void => {
  if (officer?.officerId === officerId) throw new Refusal('charge.of-oneself');
};
