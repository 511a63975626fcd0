import * as z from 'zod';
import type { RestApiResource } from '#local/assembly/types.ts';
import { unknownInResponses } from './gateway-response.ts';

/** What the gateway takes from the API's OpenAPI 3.0.3 document. Body schemas and descriptions are not its business. */
const Parameter = z.looseObject({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean().default(false),
});

const Integration = z.strictObject({
  type: z.enum(['aws_proxy', 'AWS_PROXY']),
  httpMethod: z.literal('POST'),
  uri: z.string(),
  passthroughBehavior: z.string().optional(),
  timeoutInMillis: z.int().min(50).max(29_000).default(29_000),
});

const Operation = z.looseObject({
  parameters: z.array(Parameter).default([]),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
  'x-amazon-apigateway-integration': Integration,
  'x-amazon-apigateway-request-validator': z.string().optional(),
});
export type Operation = z.output<typeof Operation>;

const PathItem = z.strictObject({
  parameters: z.array(Parameter).default([]),
  get: Operation.optional(),
  put: Operation.optional(),
  post: Operation.optional(),
  delete: Operation.optional(),
  options: Operation.optional(),
  head: Operation.optional(),
  patch: Operation.optional(),
  'x-amazon-apigateway-any-method': Operation.optional(),
});

const Authoriser = z.strictObject({
  type: z.literal('token'),
  authorizerUri: z.string(),
  authorizerResultTtlInSeconds: z.int().min(0).max(3600).default(300),
  identityValidationExpression: z.string().optional(),
  identitySource: z.string().optional(),
});

const SecurityScheme = z.looseObject({
  type: z.literal('apiKey'),
  name: z.string(),
  in: z.literal('header'),
  'x-amazon-apigateway-authtype': z.string().optional(),
  'x-amazon-apigateway-authorizer': Authoriser,
});

const GatewayResponse = z.strictObject({
  statusCode: z.coerce.number().int().optional(),
  responseParameters: z.record(z.string(), z.string()).default({}),
  responseTemplates: z.record(z.string(), z.string()).default({}),
});
export type GatewayResponse = z.output<typeof GatewayResponse>;

export const Document = z.looseObject({
  paths: z.record(z.string(), PathItem),
  security: z.array(z.record(z.string(), z.array(z.string()))).default([]),
  components: z.looseObject({ securitySchemes: z.record(z.string(), SecurityScheme).default({}) }).optional(),
  'x-amazon-apigateway-request-validators': z
    .record(
      z.string(),
      z.strictObject({ validateRequestBody: z.literal(false), validateRequestParameters: z.boolean() }),
    )
    .default({}),
  'x-amazon-apigateway-request-validator': z.string().optional(),
  'x-amazon-apigateway-gateway-responses': z.record(z.string(), GatewayResponse).default({}),
  'x-amazon-apigateway-binary-media-types': z.array(z.string()).default([]),
});
export type Document = z.output<typeof Document>;

const KNOWN_EXTENSIONS = new Set([
  'x-amazon-apigateway-any-method',
  'x-amazon-apigateway-authorizer',
  'x-amazon-apigateway-authtype',
  'x-amazon-apigateway-binary-media-types',
  'x-amazon-apigateway-gateway-responses',
  'x-amazon-apigateway-integration',
  'x-amazon-apigateway-request-validator',
  'x-amazon-apigateway-request-validators',
]);

/** Extensions anywhere in the document that the gateway would pass over in silence. */
function unknownExtensions(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key.startsWith('x-amazon-') && !KNOWN_EXTENSIONS.has(key) ? [`${path}${key}`] : []),
    ...unknownExtensions(inner, `${path}${key}/`),
  ]);
}

/** Names what the API asks for that the gateway cannot do; empty when it can be served. */
export function unknownInApi({ name, document, policy }: RestApiResource): readonly string[] {
  const parsed = Document.safeParse(document);
  const misfits = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `API ${name}: ${path.join('/')}: ${message}`);
  const responses = parsed.success ? parsed.data['x-amazon-apigateway-gateway-responses'] : {};
  return [
    ...misfits,
    ...unknownInResponses(name, responses),
    ...(policy === undefined ? [] : [`API ${name}: resource policy`]),
    ...unknownExtensions(document, '').map(extension => `API ${name}: extension ${extension}`),
  ];
}

/** The function of an integration or authoriser URI: `arn:aws:apigateway:<region>:lambda:path/…/functions/<arn>/invocations`. */
export function functionOfUri(uri: string): string {
  const [, arn] =
    /^arn:aws[a-z-]*:apigateway:[^:]+:lambda:path\/2015-03-31\/functions\/(arn:.+)\/invocations$/.exec(uri) ??
    [];
  if (arn === undefined) throw new Error(`not the URI of a Lambda function: ${uri}`);
  return arn;
}
