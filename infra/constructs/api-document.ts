import type { Stack } from 'aws-cdk-lib';
import { openApiForGateway } from '#shared/contract/openapi.ts';
import { GATEWAY_RESPONSES, gatewayProblem } from '#shared/contract/problem.ts';
import type { Noun } from '#shared/contract/route.ts';
import type { OfficeFunction } from './office-function.ts';

/** The functions behind the API. */
export interface ApiFunctions {
  readonly nouns: Readonly<Record<Noun, OfficeFunction>>;
  readonly authoriser: OfficeFunction;
  readonly web: OfficeFunction;
}

/** An officer's right ends with a lag of at most this: the authoriser's answer is kept so long. */
const AUTHORISER_MEMORY_SECONDS = 300;
const GATEWAY_PATIENCE_MILLISECONDS = 29_000;

/** The contract's document for API Gateway, with what only the deployment knows. */
export const apiDocument = (
  { nouns, authoriser, web }: ApiFunctions,
  stack: Stack,
): Record<string, unknown> => {
  const invocation = (called: OfficeFunction): string =>
    `arn:${stack.partition}:apigateway:${stack.region}:lambda:path/2015-03-31/functions/${called.lambda.functionArn}/invocations`;
  const integration = (called: OfficeFunction): Record<string, unknown> => ({
    type: 'aws_proxy',
    httpMethod: 'POST',
    uri: invocation(called),
    passthroughBehavior: 'when_no_match',
    timeoutInMillis: GATEWAY_PATIENCE_MILLISECONDS,
  });
  const page = (operationId: string, parameters: readonly unknown[] = []): Record<string, unknown> => ({
    get: {
      operationId,
      parameters,
      responses: { 200: { description: 'Done.' } },
      security: [],
      'x-amazon-apigateway-integration': integration(web),
    },
  });
  return {
    ...openApiForGateway({
      integration: noun => integration(nouns[noun]),
      authoriser: {
        type: 'token',
        authorizerUri: invocation(authoriser),
        authorizerResultTtlInSeconds: AUTHORISER_MEMORY_SECONDS,
        identityValidationExpression: '^Bearer [-_.A-Za-z0-9]+$',
      },
      gatewayResponses: gatewayResponses(),
      morePaths: {
        '/': page('webIndex'),
        '/settings.json': page('webSettings'),
        '/assets/{proxy+}': page('webAsset', [
          { name: 'proxy', in: 'path', required: true, schema: { type: 'string' } },
        ]),
      },
    }),
    // Browsers ask for scripts and fonts with `Accept: */*`; only so do precompressed files pass unharmed. The price:
    // bodies of requests reach the functions as base64.
    'x-amazon-apigateway-binary-media-types': ['*/*'],
  };
};

const gatewayResponses = (): Record<string, unknown> =>
  Object.fromEntries(
    (Object.keys(GATEWAY_RESPONSES) as (keyof typeof GATEWAY_RESPONSES)[]).map(type => {
      const problem = gatewayProblem(type);
      return [
        type,
        {
          statusCode: String(problem.status),
          responseParameters: { 'gatewayresponse.header.cache-control': "'no-store'" },
          responseTemplates: { 'application/problem+json': inAscii(JSON.stringify(problem)) },
        },
      ];
    }),
  );

/**
 * JSON with every other letter than ASCII's escaped. The gateway names no charset with such an answer, and
 * CloudFormation gives question marks to whoever asks it what stands there, `cdk diff` among them.
 */
const inAscii = (json: string): string =>
  json.replaceAll(/[^\0-\x7f]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
