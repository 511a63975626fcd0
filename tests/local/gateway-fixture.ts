import type { RestApiResource } from '#local/assembly/types.ts';
import type { Gate } from '#local/door/types.ts';

export const ACCOUNT = '111122223333';
export const REGION = 'ap-south-1';

/** A gate at which everything is allowed, or all but what is named. */
export const gateWithout = (...refused: readonly string[]): Gate => {
  const verdict = (action: string, resource: string) =>
    refused.some(each => resource.includes(each) || action === each)
      ? {
          allowed: false as const,
          message: `not authorized to perform: ${action} on ${resource}`,
          kms: false,
        }
      : { allowed: true as const };
  return {
    mayCallAsRole: ({ action, resource }) => verdict(action, resource),
    mayCallAsService: ({ action, resource }) => verdict(action, resource),
    mayAssume: () => ({ allowed: true }),
  };
};

const functionArn = (name: string) => `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}`;
const uri = (name: string) =>
  `arn:aws:apigateway:${REGION}:lambda:path/2015-03-31/functions/${functionArn(name)}/invocations`;

export const operation = (name: string, extra: object = {}) => ({
  responses: {},
  'x-amazon-apigateway-integration': { type: 'aws_proxy', httpMethod: 'POST', uri: uri(name) },
  ...extra,
});

const problem = (code: string) => ({
  'application/problem+json': `{"code":"${code}","detail":$context.error.messageString,"instance":"$context.requestId"}`,
});

/** An API document as infra writes it: one guarded noun, one open path, one that takes bytes. */
export const document = (overrides: object = {}): Record<string, unknown> => ({
  openapi: '3.0.3',
  info: { title: 'office', version: '1' },
  security: [{ officer: [] }],
  'x-amazon-apigateway-request-validators': {
    parameters: { validateRequestBody: false, validateRequestParameters: true },
  },
  'x-amazon-apigateway-request-validator': 'parameters',
  'x-amazon-apigateway-binary-media-types': ['image/webp'],
  'x-amazon-apigateway-gateway-responses': {
    UNAUTHORIZED: {
      statusCode: '401',
      responseParameters: { 'gatewayresponse.header.Content-Language': "'hi'" },
      responseTemplates: problem('sign-in.required'),
    },
    BAD_REQUEST_PARAMETERS: { responseTemplates: problem('request.parameters') },
    MISSING_AUTHENTICATION_TOKEN: { statusCode: 404, responseTemplates: problem('path.unknown') },
    DEFAULT_5XX: { responseTemplates: problem('office.unwell') },
  },
  components: {
    securitySchemes: {
      officer: {
        type: 'apiKey',
        name: 'Authorization',
        in: 'header',
        'x-amazon-apigateway-authtype': 'custom',
        'x-amazon-apigateway-authorizer': {
          type: 'token',
          authorizerUri: uri('authoriser'),
          authorizerResultTtlInSeconds: 300,
          identityValidationExpression: '^Bearer .+',
        },
      },
    },
  },
  paths: {
    '/health': { get: operation('health', { security: [] }) },
    '/image': { get: operation('image', { security: [] }), post: operation('health', { security: [] }) },
    '/v1/files': {
      post: operation('files', { parameters: [{ name: 'Idempotency-Key', in: 'header', required: true }] }),
    },
    '/v1/files/register': { get: operation('files') },
    '/v1/files/{fileId}': {
      get: operation('files', { parameters: [{ name: 'fileId', in: 'path', required: true }] }),
    },
    '/assets/{path+}': { get: operation('web', { security: [] }) },
  },
  ...overrides,
});

export const api = (body: Record<string, unknown> = document()): RestApiResource => ({
  stack: 'office',
  logicalId: 'Api',
  name: 'office',
  arn: `arn:aws:apigateway:${REGION}::/restapis/api`,
  id: 'api',
  document: body,
  stageName: 'live',
  stageVariables: {},
  binaryMediaTypes: [],
  minimumCompressionSize: 1024,
  policy: undefined,
});
