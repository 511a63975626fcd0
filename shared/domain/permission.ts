import type { Role } from './directory/officer.ts';

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
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Administrators set up and never read notes (domain.md 1.10). */
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
  ],
  administrator: ['directory:read', 'directory:write', 'directory:journal', 'own:read'],
  'local-administrator': ['directory:read', 'directory:write', 'own:read'],
  'nodal-officer': ['directory:read', 'directory:write', 'directory:journal', 'own:read'],
  trainer: ['directory:read', 'own:read'],
  auditor: ['directory:read', 'directory:journal', 'own:read'],
  'records-officer': ['directory:read', 'own:read'],
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
} as const satisfies Record<Permission, boolean>;

export const grants = (roles: readonly Role[], permission: Permission): boolean =>
  roles.some(role => {
    const granted: readonly Permission[] = ROLE_PERMISSIONS[role];
    return granted.includes(permission);
  });

/** How a post stands to a file or receipt. */
export const RELATIONS = ['holds', 'sent-last', 'closed-it', 'has-held', 'created', 'above'] as const;
export type Relation = (typeof RELATIONS)[number];
export type Relations = ReadonlySet<Relation>;

/** Who may know that a file exists and read it; for all others it does not exist (404). */
const READERS: readonly Relation[] = ['holds', 'sent-last', 'closed-it', 'has-held', 'created', 'above'];
export const mayRead = (relations: Relations): boolean => READERS.some(reader => relations.has(reader));
