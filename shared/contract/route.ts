import * as z from 'zod';
import type { Permission } from '#shared/domain/permission/role.ts';
import type { Act } from '#shared/domain/permission/table.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { limitsOfRoute } from './limits.ts';

/** The nouns of the API; each is one Lambda. */
export const NOUNS = [
  'health',
  'me',
  'offices',
  'posts',
  'officers',
  'charges',
  'files',
  'notes',
  'drafts',
  'receipts',
  'many',
  'paper-files',
  'bundles',
  'dispatch',
  'documents',
  'readings',
  'notifications',
  'desk',
  'search',
  'slips',
  'letters',
  'imports',
  'readiness',
  'adoption',
  'position',
  'audit',
  'channels',
  'records',
  'consultations',
] as const;
export type Noun = (typeof NOUNS)[number];
export type Method = 'GET' | 'POST' | 'PUT';

/** `public`: no sign-in. A permission: the role must grant it. Relation to a single file is decided by the domain. */
export type Access = 'public' | Permission;

/** In what an operation answers: JSON, or a table for a spreadsheet. */
export type AnswerType = 'application/json' | 'text/csv';

export type Route = {
  /** Operation id = file name = metric name. */
  readonly id: string;
  readonly noun: Noun;
  readonly method: Method;
  readonly path: `/v1/${string}`;
  readonly says: string;
  readonly access: Access;
  /** What it does in the table of rights; the permission alone unless it is said. A mandate must name it. */
  readonly act?: Act;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body: z.ZodObject | undefined;
  readonly status: 200 | 201;
  /** A `text/csv` route's use case answers the text itself, in the language asked for. */
  readonly produces: AnswerType;
  readonly answer: z.ZodType;
  /** What this operation may refuse beyond what every route may: of limits those that are its noun’s own. */
  readonly refusals: readonly RefusalCode[];
};

/** The parts of a route that most routes leave out. */
const NOTHING = {
  params: z.strictObject({}),
  query: z.strictObject({}),
  body: undefined,
  produces: 'application/json',
  refusals: [],
} as const;
type Nothing = typeof NOTHING;

type Declared = Omit<Route, keyof Nothing> & Partial<Pick<Route, keyof Nothing>>;

/** Declares a route: keeps every schema's own type and fills in what it has none of. */
export const route = <const R extends Declared>(declared: R): R & Omit<Nothing, keyof R> => ({
  ...NOTHING,
  ...declared,
});

/** Every signed-in route may refuse these. */
export const SIGNED_IN_REFUSALS = [
  'sign-in.required',
  'actor.unknown',
  'actor.post-not-held',
  'actor.no-charge',
  'permission.denied',
  'permission.mandate-lacks-act',
  'server.busy',
] as const satisfies readonly RefusalCode[];
/** Every route may refuse these. */
export const COMMON_REFUSALS = [
  'request.malformed',
  'server.fault',
] as const satisfies readonly RefusalCode[];
/** Every POST may refuse these (`Idempotency-Key`). */
export const POST_REFUSALS = [
  'idempotency.key-missing',
  'idempotency.key-reused',
] as const satisfies readonly RefusalCode[];

/** All the refusals a route may answer with. */
export const refusalsOf = (route: Route): readonly RefusalCode[] => [
  ...new Set<RefusalCode>([
    ...COMMON_REFUSALS,
    ...(route.access === 'public' ? [] : SIGNED_IN_REFUSALS),
    ...(route.method === 'POST' ? POST_REFUSALS : []),
    ...limitsOfRoute(route).map(({ code }) => code),
    ...route.refusals,
  ]),
];

/** Header names, lower case as they are looked up. */
export const HEADERS = {
  idempotencyKey: 'idempotency-key',
  actAsPost: 'act-as-post',
  ifMatch: 'if-match',
  language: 'accept-language',
} as const;

/** 8 to 64 printable characters without spaces; a UUID or ULID fits. */
export const IdempotencyKey = z.string().regex(/^[\x21-\x7e]{8,64}$/);
