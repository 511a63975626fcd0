import { ROLES, type Role } from '../directory/officer.ts';

/** What a route may require. Roles grant permissions; what an officer may do with one file is decided by relation. */
export const PERMISSIONS = [
  'directory:read',
  'directory:write',
  'directory:journal',
  'file:create',
  'file:read',
  'file:act',
  'note:write',
  'receipt:diarise',
  'receipt:read',
  'document:upload',
  'document:read',
  'register:read',
  'work-list:read',
  'office:search',
  'own:read',
  'log:read',
  'position:read',
  'readiness:read',
  'readiness:write',
  'training:write',
  'go-live:write',
  'record:keep',
  'postage:keep',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/**
 * Whoever sets up never reads notes; the auditor reads logs, and no body of a file; the records officer reads what is
 * closed, which the relation `records` sees to (domain.md 1.10).
 */
export const ROLE_PERMISSIONS = {
  officer: [
    'directory:read',
    'file:create',
    'file:read',
    'file:act',
    'note:write',
    'receipt:diarise',
    'receipt:read',
    'document:upload',
    'document:read',
    'register:read',
    'work-list:read',
    'office:search',
    'own:read',
    'position:read',
    'readiness:read',
    'postage:keep',
  ],
  administrator: [
    'directory:read',
    'directory:write',
    'directory:journal',
    'own:read',
    'readiness:read',
    'readiness:write',
    'training:write',
    'go-live:write',
  ],
  'local-administrator': [
    'directory:read',
    'directory:write',
    'own:read',
    'readiness:read',
    'readiness:write',
    'training:write',
  ],
  'nodal-officer': [
    'directory:read',
    'directory:write',
    'directory:journal',
    'own:read',
    'readiness:read',
    'readiness:write',
    'training:write',
    'go-live:write',
  ],
  trainer: ['directory:read', 'own:read', 'readiness:read', 'training:write'],
  auditor: ['directory:read', 'directory:journal', 'own:read', 'log:read'],
  'records-officer': [
    'directory:read',
    'file:read',
    'receipt:read',
    'document:read',
    'register:read',
    'own:read',
    'record:keep',
  ],
} as const satisfies Record<Role, readonly Permission[]>;

/** Whether what needs this permission is done as a post (`Act-As-Post`), or by the person. */
export const DONE_AS_POST = {
  'directory:read': false,
  'directory:write': false,
  'directory:journal': false,
  'file:create': true,
  'file:read': true,
  'file:act': true,
  'note:write': true,
  'receipt:diarise': true,
  'receipt:read': true,
  'document:upload': true,
  'document:read': true,
  'register:read': true,
  'work-list:read': true,
  'office:search': true,
  'own:read': false,
  'log:read': false,
  'position:read': true,
  'readiness:read': false,
  'readiness:write': false,
  'training:write': false,
  'go-live:write': false,
  'record:keep': true,
  'postage:keep': true,
} as const satisfies Record<Permission, boolean>;

/** Every role to which a permission is granted. */
export const rolesOf = (permission: Permission): readonly Role[] => rolesGranted(ROLES, permission);

/** The roles to which a permission is granted, among these. */
export const rolesGranted = (roles: readonly Role[], permission: Permission): readonly Role[] =>
  roles.filter(role => {
    const granted: readonly Permission[] = ROLE_PERMISSIONS[role];
    return granted.includes(permission);
  });

export const grants = (roles: readonly Role[], permission: Permission): boolean =>
  rolesGranted(roles, permission).length > 0;
