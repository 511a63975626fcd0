import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { AuthoriserContext } from './authoriser.ts';
import type { GatewayContext } from './gateway-response.ts';
import type { Match } from './routes.ts';

/** A request as it came in, read whole. */
export interface GatewayRequest {
  readonly method: string;
  /** Still percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** In the client's own spelling and order, as Node's `rawHeaders`. */
  readonly rawHeaders: readonly string[];
  readonly sourceIp: string;
  readonly body: Buffer;
  readonly requestId: string;
  readonly receivedAt: number;
}

export interface ApiPlace {
  readonly account: string;
  readonly apiId: string;
  readonly stage: string;
  readonly stageVariables: Readonly<Record<string, string>>;
  readonly binaryMediaTypes: readonly string[];
}

type Many = Record<string, string[]>;

/** Names in rawHeaders come in the client's spelling; the first spelling of a name is kept. */
export function headersOf(rawHeaders: readonly string[]): Many {
  const spelling = new Map<string, string>();
  const headers: Many = {};
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const given = rawHeaders[index] ?? '';
    const name = spelling.get(given.toLowerCase()) ?? given;
    spelling.set(given.toLowerCase(), name);
    headers[name] = [...(headers[name] ?? []), rawHeaders[index + 1] ?? ''];
  }
  return headers;
}

/** Value of a header whatever its spelling; the last, if it came more than once. */
export function headerOf(rawHeaders: readonly string[], wanted: string): string | undefined {
  let value: string | undefined;
  for (let index = 0; index + 1 < rawHeaders.length; index += 2)
    if (rawHeaders[index]?.toLowerCase() === wanted.toLowerCase()) value = rawHeaders[index + 1];
  return value;
}

function queryOf(query: URLSearchParams): Many | null {
  const many: Many = {};
  for (const [name, value] of query) many[name] = [...(many[name] ?? []), value];
  return Object.keys(many).length === 0 ? null : many;
}

const lastOf = (many: Many): Record<string, string> =>
  Object.fromEntries(Object.entries(many).map(([name, values]) => [name, values.at(-1) ?? '']));

/** Whether a media type is among those the API treats as bytes. */
export function isBinary(mediaType: string | undefined, binaryMediaTypes: readonly string[]): boolean {
  const type = (mediaType ?? '').split(/[;,]/)[0]?.trim().toLowerCase() ?? '';
  const [group] = type.split('/');
  return binaryMediaTypes.some(
    each => each === '*/*' || each.toLowerCase() === type || each === `${group}/*`,
  );
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `09/Apr/2015:12:34:56 +0000`, as in common log format. */
function requestTime(at: number): string {
  const date = new Date(at);
  const day = String(date.getUTCDate()).padStart(2, '0');
  return `${day}/${MONTHS[date.getUTCMonth()]}/${date.getUTCFullYear()}:${date.toISOString().slice(11, 19)} +0000`;
}

/** `$context` of a request, as far as it is known before a route is found. */
export function contextOf(request: GatewayRequest, place: ApiPlace, resource: string): GatewayContext {
  return {
    accountId: place.account,
    apiId: place.apiId,
    domainName: headerOf(request.rawHeaders, 'host') ?? '',
    extendedRequestId: request.requestId,
    httpMethod: request.method,
    'identity.sourceIp': request.sourceIp,
    'identity.userAgent': headerOf(request.rawHeaders, 'user-agent') ?? '',
    path: `/${place.stage}${request.path}`,
    protocol: 'HTTP/1.1',
    requestId: request.requestId,
    requestTime: requestTime(request.receivedAt),
    requestTimeEpoch: String(request.receivedAt),
    resourcePath: resource,
    stage: place.stage,
  };
}

/** The REST API's proxy event, version 1.0, of a request. */
export function proxyEvent(
  request: GatewayRequest,
  { route, parameters }: Match,
  { place, authorizer }: { place: ApiPlace; authorizer: AuthoriserContext | undefined },
): APIGatewayProxyEvent {
  const host = headerOf(request.rawHeaders, 'host') ?? '';
  const multiValueHeaders = headersOf([
    ...request.rawHeaders,
    'X-Amzn-Trace-Id',
    `Root=1-${Math.floor(request.receivedAt / 1000).toString(16)}-${request.requestId.replaceAll('-', '').slice(0, 24)}`,
    'X-Forwarded-For',
    request.sourceIp,
    'X-Forwarded-Port',
    host.split(':')[1] ?? '80',
    'X-Forwarded-Proto',
    'http',
  ]);
  const query = queryOf(request.query);
  const binary = isBinary(headerOf(request.rawHeaders, 'content-type'), place.binaryMediaTypes);
  return {
    resource: route.resource,
    path: request.path,
    httpMethod: request.method,
    headers: lastOf(multiValueHeaders),
    multiValueHeaders,
    queryStringParameters: query && lastOf(query),
    multiValueQueryStringParameters: query,
    pathParameters: Object.keys(parameters).length === 0 ? null : { ...parameters },
    stageVariables: Object.keys(place.stageVariables).length === 0 ? null : { ...place.stageVariables },
    requestContext: {
      accountId: place.account,
      apiId: place.apiId,
      authorizer: authorizer === undefined ? null : { ...authorizer, integrationLatency: 0 },
      domainName: host,
      domainPrefix: host.split('.')[0] ?? '',
      extendedRequestId: request.requestId,
      httpMethod: request.method,
      identity: {
        accessKey: null,
        accountId: null,
        apiKey: null,
        apiKeyId: null,
        caller: null,
        clientCert: null,
        cognitoAuthenticationProvider: null,
        cognitoAuthenticationType: null,
        cognitoIdentityId: null,
        cognitoIdentityPoolId: null,
        principalOrgId: null,
        sourceIp: request.sourceIp,
        user: null,
        userAgent: headerOf(request.rawHeaders, 'user-agent') ?? null,
        userArn: null,
      },
      path: `/${place.stage}${request.path}`,
      protocol: 'HTTP/1.1',
      requestId: request.requestId,
      requestTime: requestTime(request.receivedAt),
      requestTimeEpoch: request.receivedAt,
      resourceId: route.resource,
      resourcePath: route.resource,
      stage: place.stage,
    },
    body: request.body.length === 0 ? null : request.body.toString(binary ? 'base64' : 'utf8'),
    isBase64Encoded: binary && request.body.length > 0,
  };
}
