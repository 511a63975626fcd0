import * as z from 'zod';
import { HEADERS } from '#shared/contract/route.ts';
import { Login } from '#shared/domain/directory/officer.ts';
import { givenIn, LIMITS, limitOf } from '#shared/domain/limits.ts';
import { beyond, type FieldError, Refusal } from '#shared/domain/refusal.ts';

const Many = z.record(z.string(), z.array(z.string())).nullish();

/** What a REST API's proxy event (version 1.0) tells us; the rest of it is not read. */
const ProxyEvent = z.object({
  httpMethod: z.string(),
  resource: z.string(),
  multiValueHeaders: Many,
  multiValueQueryStringParameters: Many,
  pathParameters: z.record(z.string(), z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().default(false),
  requestContext: z.object({
    requestId: z.string(),
    authorizer: z.object({ login: Login, sub: z.string() }).nullish().catch(undefined),
  }),
});

/** A request as the gateway handed it over; nothing in it is parsed by a route's schema yet. */
export type Request = {
  readonly method: string;
  /** The path as the contract writes it: `/v1/files/{fileId}`. */
  readonly resource: string;
  readonly requestId: string;
  /** From the authoriser's context only; absent on a public route. */
  readonly login: string | undefined;
  readonly header: (name: string) => string | undefined;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, readonly string[]>>;
  readonly body: Buffer;
};

export const readRequest = (event: unknown): Request => {
  const parsed = ProxyEvent.parse(event);
  const headers = new Map(
    Object.entries(parsed.multiValueHeaders ?? {}).map(([name, values]) => [name.toLowerCase(), values]),
  );
  return {
    method: parsed.httpMethod,
    resource: parsed.resource,
    requestId: parsed.requestContext.requestId,
    login: parsed.requestContext.authorizer?.login,
    header: name => headers.get(name)?.at(-1),
    params: parsed.pathParameters ?? {},
    query: parsed.multiValueQueryStringParameters ?? {},
    body: Buffer.from(parsed.body ?? '', parsed.isBase64Encoded ? 'base64' : 'utf8'),
  };
};

export const malformed = (errors: readonly FieldError[]): Refusal =>
  new Refusal('request.malformed', { errors });

/**
 * Parses one part of a request by the route's schema; what does not fit is named field by field. What is too long or too
 * many is refused by the code of its limit, whatever else is wrong.
 */
export const parsePart = <S extends z.ZodType>(schema: S, value: unknown, part: string): z.output<S> => {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const errors = issues.map(issue => ({
    path: [part, ...issue.path].join('.'),
    message: limitOf(issue.message)?.code ?? issue.code,
  }));
  for (const { message, input } of issues) {
    const limit = limitOf(message);
    if (limit) throw beyond(limit, givenIn(input), { errors });
  }
  throw malformed(errors);
};

/** A parameter given twice means two things at once: refused. */
export const singleValues = (query: Request['query']): Readonly<Record<string, string>> => {
  const twice = Object.keys(query).filter(name => (query[name]?.length ?? 0) > 1);
  if (twice.length > 0)
    throw malformed(twice.map(name => ({ path: `query.${name}`, message: 'given_twice' })));
  return Object.fromEntries(Object.entries(query).map(([name, values]) => [name, values[0] ?? '']));
};

/**
 * Half a surrogate pair is no character: the store would keep another one in its place, and the journal's hash would
 * cover a text that nobody can read back.
 */
const refuseHalfCharacters = (_: string, value: unknown): unknown => {
  if (typeof value === 'string' && !value.isWellFormed()) throw new SyntaxError('not well formed');
  return value;
};

/** The JSON value of a body, not yet parsed by a schema. */
export const readJson = ({ body }: Pick<Request, 'body'>): unknown => {
  if (body.length > LIMITS.body.most) throw beyond(LIMITS.body, body.length);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body), refuseHalfCharacters);
  } catch {
    throw malformed([{ path: 'body', message: 'not_json' }]);
  }
};

const IF_MATCH = /^"([1-9]\d{0,8})"$/;

/** The version in `If-Match: "7"`; `*` asks for any version. */
export const readIfMatch = ({ header }: Pick<Request, 'header'>): number | undefined => {
  const value = header(HEADERS.ifMatch);
  if (value === undefined || value === '*') return undefined;
  const version = IF_MATCH.exec(value)?.[1];
  if (version === undefined) throw malformed([{ path: 'header.if-match', message: 'not_a_version' }]);
  return Number(version);
};
