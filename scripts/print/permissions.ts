import { REFUSALS } from '#shared/contract/refusals.ts';
import {
  COMMON_REFUSALS,
  POST_REFUSALS,
  type Route,
  refusalsOf,
  SIGNED_IN_REFUSALS,
} from '#shared/contract/route.ts';
import { type OperationId, ROUTES } from '#shared/contract/routes.ts';
import { ROLES } from '#shared/domain/directory/officer.ts';
import {
  ACTS_OF_STATE,
  FILE_ACTS,
  FILE_STATES,
  type FileAct,
  RELATIONS_OF_ACT,
} from '#shared/domain/file.ts';
import {
  DONE_AS_POST,
  grants,
  mayRead,
  type Permission,
  RELATIONS,
  type Relation,
} from '#shared/domain/permission.ts';
import { REFUSAL_CODES } from '#shared/domain/refusal.ts';
import { code, page, table } from './markdown.ts';
import { OPERATIONS_OF_ACT } from './operations.ts';

/** How a post may stand to a file, in words. */
const RELATION_WORDS = {
  holds: 'the post that holds it',
  'sent-last': 'the post that sent it where it is',
  'closed-it': 'the post that closed it',
  'has-held': 'a post that has held it',
  created: 'the post that created it',
  above: 'a post above the holder in the reporting line',
} as const satisfies Record<Relation, string>;

const words = (relations: readonly Relation[]): string =>
  relations.map(relation => RELATION_WORDS[relation]).join('; ');
const READERS = words(RELATIONS.filter(relation => mayRead(new Set([relation]))));

/** When a permission alone is not enough: what else must hold. */
const WHEN = {
  'directory:read': 'always',
  'directory:write': 'always',
  'file:create': 'always; on a receipt only if the post holds it',
  'file:read': `for ${READERS}`,
  'file:act': '',
  'note:write': '',
  'receipt:diarise': 'always; with a scan only if the post may read it and no receipt has it',
  'receipt:read': `for ${READERS}; and whoever may read the file it was put in`,
  'document:upload':
    'always; a text is corrected by who holds the receipt or its file, before that by who uploaded it',
  'document:read': 'for the post that uploaded it; and whoever may read the receipt it is the scan of',
  'register:read': 'for posts of that office',
  'work-list:read': 'for the post’s own list',
  'office:search': 'among what the post’s own office has had in hand, for what the post may read',
  'own:read': 'for what is the caller’s own',
} as const satisfies Record<Permission, string>;

const actOf = (id: string): FileAct | undefined =>
  FILE_ACTS.find(act => OPERATIONS_OF_ACT[act].some((operation: OperationId) => operation === id));

const whenActing = (act: FileAct): string => {
  const states = FILE_STATES.filter(state => ACTS_OF_STATE[state].some(admitted => admitted === act));
  return `for ${words(RELATIONS_OF_ACT[act])}; while ${states.join(', ')}`;
};
const when = ({ id, access }: Route): string => {
  const act = actOf(id);
  if (act) return whenActing(act);
  return access === 'public' ? 'always' : WHEN[access];
};
const who = ({ access }: Route): string =>
  access === 'public' ? '**everybody**' : ROLES.filter(role => grants([role], access)).join(', ');

const operations = table(
  ['operation', 'address', 'who', 'as a post', 'when', 'unless'],
  ROUTES.map(route => [
    code(route.id),
    code(`${route.method} ${route.path}`),
    who(route),
    route.access !== 'public' && DONE_AS_POST[route.access] ? 'yes' : 'no',
    when(route),
    route.refusals.map(code).join(' ') || '—',
  ]),
);

const everywhere = table(
  ['on', 'may also be refused by'],
  [
    ['every operation', COMMON_REFUSALS.map(code).join(' ')],
    ['every operation but the public ones', SIGNED_IN_REFUSALS.map(code).join(' ')],
    ['every POST', POST_REFUSALS.map(code).join(' ')],
    ['every PUT', code('request.too-large')],
  ],
);

const refusals = table(
  ['code', 'status', 'Hindi', 'English', 'operations'],
  REFUSAL_CODES.map(refusal => {
    const count = ROUTES.filter(route => refusalsOf(route).includes(refusal)).length;
    const { status, hi, en } = REFUSALS[refusal];
    return [code(refusal), `${status}`, hi, en, count === 0 ? 'the gateway' : `${count}`];
  }),
);

export const printPermissions = (): string =>
  page(
    'Who may do what, and how the office says no',
    'An act needs a role that grants its permission and, on a single file or receipt, a relation of the acting post to it. What one may not know of is answered exactly as what does not exist (404).',
    '## Operations',
    operations,
    '## What any operation may refuse',
    everywhere,
    '## Refusals',
    'Problems of RFC 9457 with a stable `code`; the title is in the caller’s language.',
    refusals,
  );
