import { RemovalPolicy, Size, Stack } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  ApiDefinition,
  CfnRestApi,
  EndpointType,
  LogGroupLogDestination,
  MethodLoggingLevel,
  SpecRestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { District } from '../district.ts';
import { type ApiFunctions, apiDocument } from './api-document.ts';
import { resourcePolicyOf } from './network.ts';
import type { OfficeFunction } from './office-function.ts';

/** The stage, and with it the path under which AWS serves an API that has no domain of its own. */
export const STAGE = 'office';

/** A tenth of what AWS gives an account in a region, which its districts share. */
const MOST_REQUESTS_PER_SECOND = 1000;

/** One line per request: who, what, how it ended. Neither query nor body. */
const ACCESS_LOG = AccessLogFormat.custom(
  JSON.stringify({
    at: '$context.requestTimeEpoch',
    request: '$context.requestId',
    from: '$context.identity.sourceIp',
    login: '$context.authorizer.principalId',
    method: '$context.httpMethod',
    route: '$context.resourcePath',
    path: '$context.path',
    status: '$context.status',
    answeredBy: '$context.error.responseType',
    milliseconds: '$context.responseLatency',
    bytes: '$context.responseLength',
    trace: '$context.xrayTraceId',
  }),
);

export interface OfficeApiProps {
  readonly district: District;
  readonly functions: ApiFunctions;
  readonly logKey: IKey;
  readonly logRetention: RetentionDays;
}

/** The REST API, made from the printed OpenAPI document. */
export class OfficeApi extends Construct {
  readonly api: SpecRestApi;

  constructor(scope: Construct, id: string, { district, functions, logKey, logRetention }: OfficeApiProps) {
    super(scope, id);
    const { network } = district;
    const policy = resourcePolicyOf(network);
    const accessLog = new LogGroup(this, 'AccessLog', {
      encryptionKey: logKey,
      retention: logRetention,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.api = new SpecRestApi(this, 'Rest', {
      restApiName: `patravali-${district.name}`,
      apiDefinition: ApiDefinition.fromInline(apiDocument(functions, Stack.of(this))),
      endpointTypes: [network.kind === 'private-endpoint' ? EndpointType.PRIVATE : EndpointType.REGIONAL],
      disableExecuteApiEndpoint: district.web.domain !== undefined,
      // Answers are long lists in two scripts, and lines of 256 kbit/s are real.
      minCompressionSize: Size.bytes(1024),
      // The role that lets API Gateway write logs is one per account: see "Once per account" in docs/deploy.md.
      cloudWatchRole: false,
      ...(policy === undefined ? {} : { policy }),
      deployOptions: {
        stageName: STAGE,
        accessLogDestination: new LogGroupLogDestination(accessLog),
        accessLogFormat: ACCESS_LOG,
        loggingLevel: MethodLoggingLevel.ERROR,
        dataTraceEnabled: false,
        throttlingRateLimit: MOST_REQUESTS_PER_SECOND,
        throttlingBurstLimit: 2 * MOST_REQUESTS_PER_SECOND,
        metricsEnabled: true,
        tracingEnabled: true,
      },
    });
    const { defaultChild } = this.api.node;
    if (network.kind === 'private-endpoint' && defaultChild instanceof CfnRestApi) {
      defaultChild.endpointConfiguration = { types: ['PRIVATE'], vpcEndpointIds: network.endpoints };
    }
    // API Gateway makes this log group by itself, without key and without end, unless it is there first.
    const executionLog = new LogGroup(this, 'ExecutionLog', {
      logGroupName: `API-Gateway-Execution-Logs_${this.api.restApiId}/${STAGE}`,
      encryptionKey: logKey,
      retention: logRetention,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.api.deploymentStage.node.addDependency(executionLog);
    for (const each of new Set([...Object.values(functions.nouns), functions.web]))
      this.admit(each, `${STAGE}/*/*`);
    // The document gives the authoriser no id that could be named here.
    this.admit(functions.authoriser, 'authorizers/*');
  }

  private admit(called: OfficeFunction, from: string): void {
    called.lambda.addPermission('CalledByTheApi', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: Stack.of(this).formatArn({
        service: 'execute-api',
        resource: this.api.restApiId,
        resourceName: from,
      }),
    });
  }
}
