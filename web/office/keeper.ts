import type { Me } from './office.ts';

/** Roles with a part in the administration. What each finds there, it says itself. */
const KEEPERS: Me['roles'] = ['administrator', 'nodal-officer', 'local-administrator', 'trainer', 'auditor'];

export const keepsDirectory = (roles: Me['roles']): boolean => roles.some(role => KEEPERS.includes(role));
