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
import { LIMIT_CODES, LIMITS } from '#shared/domain/limits.ts';
import { DONE_AS_POST, grants, type Permission } from '#shared/domain/permission/role.ts';
import { RIGHTS } from '#shared/domain/permission/table.ts';
import { REFUSAL_CODES } from '#shared/domain/refusal.ts';
import { code, page, table } from './markdown.ts';
import {
  relationWords,
  rightsOfAnswers,
  rightsOfConsultations,
  rightsOfDrafts,
  rightsOfFiles,
  rightsOfReceipts,
} from './rights.ts';

const READERS = relationWords(RIGHTS.file.read.who.normal);

/** When a permission alone is not enough: what else must hold. */
const WHEN = {
  'directory:read': 'always',
  'directory:write': 'in the offices that the caller keeps',
  'directory:journal': 'always',
  'file:create': 'always; on a receipt only if the post holds it',
  'file:read': `for ${READERS}`,
  'file:act': 'by its act',
  'note:write': 'by its act',
  'receipt:diarise': 'always; with a scan only if the post may read it and no receipt has it',
  'receipt:read': `for ${READERS}; and whoever may read the file it was put in`,
  'document:upload':
    'always; a text is corrected by who holds the receipt or its file, before that by who uploaded it',
  'document:read': 'for the post that uploaded it; and whoever may read the receipt it is the scan of',
  'register:read': 'for posts of that office',
  'work-list:read': 'for the post’s own list',
  'office:search': 'among what the post’s own office has had in hand, for what the post may read',
  'own:read': 'for what is the caller’s own',
  'log:read': 'without what a paper says',
  'position:read':
    'of the caller’s own post and those below it in the reporting line; the head of the district of all',
  'readiness:read':
    'an officer the counts of all, by name themself and who reports to them; a local administrator the offices they keep',
  'readiness:write': 'in the offices that the caller keeps',
  'training:write': 'in the offices that the caller keeps; a trainer of anybody, training only',
  'go-live:write': 'always',
  'record:keep':
    'for records of the officer’s own office and of those below it; nothing that is confidential',
  'postage:keep': 'for posts of that office',
} as const satisfies Record<Permission, string>;

const KEPT = WHEN['directory:write'];
const GIVES = `${KEPT}; roles but that of officer, and the offices somebody keeps, by an administrator alone`;
const LADDER = `${KEPT}; another ladder by who keeps the whole district alone`;
const PHRASES =
  'of the caller’s own; of an office by who sits in the post in charge of it, or keeps its directory';
/** Operations that ask, or tell, otherwise than their permission says. */
const WHEN_OF: ReadonlyMap<string, string> = new Map(
  Object.entries({
    createOffice: LADDER,
    setOfficeRules: LADDER,
    setDistrictPolicy: 'for who keeps the whole district',
    createOfficer: GIVES,
    createPhrase: PHRASES,
    changePhrase: PHRASES,
    removePhrase: PHRASES,
    orderPhrases: PHRASES,
    describeOfficer: GIVES,
    listOfficers:
      'names and roles; the rest for who keeps the person, and for themself; for an auditor all but the mobile number',
  } satisfies Partial<Record<OperationId, string>>),
);

/** An act of the table below says there who does it and when. */
const when = ({ id, access, act }: Route): string => {
  if (access === 'public') return 'always';
  const own = WHEN_OF.get(id);
  if (own !== undefined) return own;
  return act === undefined ? WHEN[access] : `${code(act)}, below`;
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
    ['every POST and PUT', code(LIMITS.body.code)],
    [
      'what takes a field under a limit',
      LIMIT_CODES.filter(limit => limit !== LIMITS.body.code)
        .map(code)
        .join(' '),
    ],
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
    '## Acts on a file',
    'Whoever may not know of a file is told that there is none; whoever may is told why not. A confidential file is read by who has it in hand, has had it, or is on its need-to-know list: not by the line above, and by nobody in another’s name.',
    rightsOfFiles,
    '## Acts on a receipt',
    'In a file, a receipt is read by whoever may read the file as well; in a confidential one by these only.',
    rightsOfReceipts,
    '## Acts on a draft',
    'By how the acting post stands to the file in which it lies. To approve it one must also be its approver, or above.',
    rightsOfDrafts,
    '## Acts on a question to several posts',
    'By how the acting post stands to the paper on which it was put.',
    rightsOfConsultations,
    '## Acts on an answer',
    'What a post is asked shows the question and nothing of the paper; to answer opens nothing of it either (ADR 28).',
    rightsOfAnswers,
    '## What any operation may refuse',
    everywhere,
    '## Refusals',
    'Problems of RFC 9457 with a stable `code`; the title is in the caller’s language.',
    refusals,
  );
