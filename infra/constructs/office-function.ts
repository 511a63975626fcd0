import { AssetHashType, DockerImage, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Code, Function as Lambda, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { EnvironmentName } from '#shared/contract/environment.ts';
import { ROOT } from '../root.ts';
import type { Bundle } from './bundle.ts';
import type { Platform } from './platform.ts';

export interface OfficeFunctionProps {
  readonly bundle: Bundle;
  readonly platform: Platform;
  /** Whom a failure hurts, and how. It stands in the function's alarm. */
  readonly failureMeans: string;
  readonly environment: Readonly<Partial<Record<EnvironmentName, string>>>;
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
  readonly logKey: IKey;
  readonly logRetention: RetentionDays;
  readonly reservedConcurrency: number | undefined;
}

/** The one way in which this project makes a Lambda: its own role without managed policies, its own log group. */
export class OfficeFunction extends Construct {
  readonly lambda: Lambda;
  readonly role: Role;
  readonly failureMeans: string;

  constructor(scope: Construct, id: string, props: OfficeFunctionProps) {
    super(scope, id);
    this.failureMeans = props.failureMeans;
    const logGroup = new LogGroup(this, 'Log', {
      encryptionKey: props.logKey,
      retention: props.logRetention,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    this.lambda = new Lambda(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: props.platform.architecture,
      handler: 'index.handler',
      code: codeOf(props.bundle),
      role: this.role,
      environment: withoutUndefined(props.environment),
      memorySize: props.memoryMegabytes,
      timeout: Duration.seconds(props.timeoutSeconds),
      tracing: Tracing.ACTIVE,
      logGroup,
      ...(props.reservedConcurrency === undefined
        ? {}
        : { reservedConcurrentExecutions: props.reservedConcurrency }),
    });
  }
}

/** The bundle is written straight into the assembly, and only when it is not there already. No Docker is run. */
const codeOf = (bundle: Bundle): Code =>
  Code.fromAsset(ROOT, {
    assetHashType: AssetHashType.CUSTOM,
    assetHash: bundle.hash,
    bundling: {
      image: DockerImage.fromRegistry('not-used'),
      local: {
        tryBundle: folder => {
          bundle.writeTo(folder);
          return true;
        },
      },
    },
  });

const withoutUndefined = (
  variables: Readonly<Partial<Record<EnvironmentName, string>>>,
): Record<string, string> =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined));
