import { ulid } from 'ulid';
import type { Route } from '#shared/contract/route.ts';
import { contract, type OperationId } from '#shared/contract/routes.ts';

export type Call = {
  readonly as?: string;
  readonly post?: string | undefined;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: unknown;
  /** The body as it comes over the line, when it is not JSON of ours. */
  readonly bytes?: Buffer;
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
};

/** The event with which a REST API calls the Lambda of a route. */
export const proxyEvent = (id: OperationId, call: Call = {}) => {
  const { method, path }: Route = contract[id];
  const headers: Record<string, string> = {
    'Accept-Language': 'en',
    ...(call.post === undefined ? {} : { 'Act-As-Post': call.post }),
    ...(method === 'POST' && call.key !== null ? { 'Idempotency-Key': call.key ?? ulid() } : {}),
    ...call.headers,
  };
  const query = Object.entries(call.query ?? {}).map(([name, value]) => [name, [value].flat()] as const);
  const bytes = call.bytes ?? (method === 'GET' ? undefined : Buffer.from(JSON.stringify(call.body ?? {})));
  return {
    httpMethod: method,
    resource: path,
    path,
    multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    multiValueQueryStringParameters: query.length === 0 ? null : Object.fromEntries(query),
    pathParameters: call.params ?? null,
    body: bytes?.toString('base64') ?? null,
    isBase64Encoded: bytes !== undefined,
    requestContext: {
      requestId: ulid(),
      authorizer: call.as === undefined ? null : { login: call.as, sub: call.as, integrationLatency: 1 },
    },
  };
};
