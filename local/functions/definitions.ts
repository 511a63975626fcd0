import type { Assembly, FunctionResource } from '#local/assembly/types.ts';
import type { Credentials, Door } from '#local/door/types.ts';
import type { FunctionDefinition } from './function-definition.ts';

const SERVICES = [
  'COGNITO_IDENTITY_PROVIDER',
  'DYNAMODB',
  'PINPOINT_SMS_VOICE_V2',
  'S3',
  'SESV2',
  'SFN',
  'SNS',
  'SQS',
];

/** What Lambda adds to a function's own variables, with the SDK sent to the AWS door. */
function environmentOf(
  { name, handler, memoryMb, environment }: FunctionResource,
  { region, door, credentials }: { region: string; door: string; credentials: Credentials },
): Readonly<Record<string, string>> {
  return {
    ...environment,
    ...Object.fromEntries(SERVICES.map(service => [`AWS_ENDPOINT_URL_${service}`, door])),
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    _HANDLER: handler,
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
  };
}

/** The assembly's functions, ready to be started on this machine. */
export function functionDefinitions(
  { functions, region }: Assembly,
  door: Door,
): readonly FunctionDefinition[] {
  return functions.map(resource => ({
    name: resource.name,
    arn: resource.arn,
    roleArn: resource.roleArn,
    folder: resource.assetFolder,
    handler: resource.handler,
    timeoutSeconds: resource.timeoutSeconds,
    memoryMegabytes: resource.memoryMb,
    environment: environmentOf(resource, {
      region,
      door: door.url,
      credentials: door.credentialsFor(resource.roleArn, resource.name),
    }),
  }));
}
