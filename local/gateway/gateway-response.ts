import type { GatewayResponse } from './document.ts';
import type { GatewayRefusal } from './refusal.ts';

/** `$context` of a request, by dotted name; what a template may name is what is here. */
export type GatewayContext = Readonly<Record<string, string>>;

export interface Rendered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface RequestParts {
  readonly context: GatewayContext;
  header(name: string): string | undefined;
}

const DEFAULT_TEMPLATES = { 'application/json': '{"message":$context.error.messageString}' };
const VARIABLE = /\$context\.([A-Za-z]+(?:\.[A-Za-z]+)*)/g;
const HEADER = 'gatewayresponse.header.';

const KNOWN_VARIABLES = new Set([
  'accountId',
  'apiId',
  'domainName',
  'error.message',
  'error.messageString',
  'error.responseType',
  'extendedRequestId',
  'httpMethod',
  'identity.sourceIp',
  'identity.userAgent',
  'path',
  'protocol',
  'requestId',
  'requestTime',
  'requestTimeEpoch',
  'resourcePath',
  'stage',
]);

type Responses = Readonly<Record<string, GatewayResponse>>;

/** Variables and parameters in the template's gateway responses that this gateway has no value for. */
export function unknownInResponses(name: string, responses: Responses): readonly string[] {
  return Object.entries(responses).flatMap(([type, { responseTemplates, responseParameters }]) => {
    const variables = Object.values(responseTemplates).flatMap(template =>
      [...template.matchAll(VARIABLE)].flatMap(([, variable = '']) =>
        KNOWN_VARIABLES.has(variable) ? [] : [variable],
      ),
    );
    const parameters = Object.entries(responseParameters).flatMap(([key, value]) =>
      key.startsWith(HEADER) && /^('.*'|method\.request\.header\..+)$/.test(value)
        ? []
        : [`${key}: ${value}`],
    );
    return [
      ...variables.map(variable => `API ${name}: gateway response ${type}: $context.${variable}`),
      ...parameters.map(parameter => `API ${name}: gateway response ${type}: ${parameter}`),
    ];
  });
}

const templateFor = (
  templates: Readonly<Record<string, string>>,
  accept: string | undefined,
): [string, string] => {
  const wanted = (accept ?? '').split(',').map(each => each.split(';')[0]?.trim() ?? '');
  const type =
    wanted.find(each => each in templates) ??
    ('application/json' in templates ? 'application/json' : undefined);
  const [first] = Object.entries(templates);
  return type === undefined ? (first ?? ['application/json', '']) : [type, templates[type] ?? ''];
};

/** What the client gets when the gateway itself answers: the template's response for the type, else for its class, else AWS's. */
export function renderRefusal(
  refusal: GatewayRefusal,
  responses: Responses,
  request: RequestParts,
): Rendered {
  const group = refusal.status >= 500 ? 'DEFAULT_5XX' : 'DEFAULT_4XX';
  const response = responses[refusal.type] ?? responses[group];
  const templates =
    response && Object.keys(response.responseTemplates).length > 0
      ? response.responseTemplates
      : DEFAULT_TEMPLATES;
  const [type, template] = templateFor(templates, request.header('accept'));
  const values: GatewayContext = {
    ...request.context,
    'error.message': refusal.message,
    'error.messageString': JSON.stringify(refusal.message),
    'error.responseType': refusal.type,
  };
  const parameters = Object.entries(response?.responseParameters ?? {}).map(
    ([key, value]): [string, string] => {
      const [, requestHeader] = /^method\.request\.header\.(.+)$/.exec(value) ?? [];
      const given = requestHeader === undefined ? value.slice(1, -1) : (request.header(requestHeader) ?? '');
      return [key.slice(HEADER.length).toLowerCase(), given];
    },
  );
  return {
    status: response?.statusCode ?? refusal.status,
    headers: { 'content-type': type, 'x-amzn-errortype': refusal.type, ...Object.fromEntries(parameters) },
    body: template.replace(VARIABLE, (_, name: string) => values[name] ?? ''),
  };
}
