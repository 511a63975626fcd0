import type { Me } from './office.ts';

/** Roles with a part in the administration. What each finds there, it says itself. */
const KEEPERS: Me['roles'] = ['administrator', 'nodal-officer', 'local-administrator', 'trainer', 'auditor'];

/** Who may look at how ready the offices are, and who uses them: also every officer. */
export const maySeeReadiness = (roles: Me['roles']): boolean => roles.includes('officer');

export const keepsDirectory = (roles: Me['roles']): boolean => roles.some(role => KEEPERS.includes(role));
