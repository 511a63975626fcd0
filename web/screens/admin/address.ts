import type { Answer } from '../../client.ts';

type Role = Answer<'getMe'>['roles'][number];

/** The parts of the administration in the order of its menu, each with whom it is for. */
export const PARTS = {
  directory: ['administrator', 'nodal-officer', 'local-administrator', 'auditor'],
  transfers: ['administrator', 'nodal-officer', 'local-administrator'],
  mandates: ['administrator', 'nodal-officer', 'local-administrator'],
  heads: ['administrator', 'nodal-officer', 'local-administrator'],
  calendars: ['administrator', 'nodal-officer', 'local-administrator'],
  channels: ['administrator', 'nodal-officer', 'local-administrator'],
  policy: ['administrator', 'nodal-officer'],
  retention: ['administrator', 'nodal-officer'],
  imports: ['administrator', 'nodal-officer'],
  readiness: ['administrator', 'nodal-officer', 'local-administrator', 'trainer', 'officer'],
  adoption: ['administrator', 'nodal-officer', 'local-administrator', 'trainer', 'officer'],
  changes: ['administrator', 'nodal-officer', 'auditor'],
} as const satisfies Record<string, readonly Role[]>;
export type Part = keyof typeof PARTS;
const ALL: readonly Part[] = [
  'directory',
  'transfers',
  'mandates',
  'heads',
  'calendars',
  'channels',
  'policy',
  'retention',
  'imports',
  'readiness',
  'adoption',
  'changes',
];

export const partsFor = (roles: readonly Role[]): readonly Part[] =>
  ALL.filter(part => roles.some(role => (PARTS[part] as readonly Role[]).includes(role)));

/** The address of a part, or of one thing in it: `#/admin/posts/pst_…`. */
export const adminLink = (...path: readonly string[]): string => `#/${['admin', ...path].join('/')}`;

export const goToAdmin = (...path: readonly string[]): void => {
  location.hash = adminLink(...path);
};
