import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { grant } from './grants.ts';
import { logNameUnder } from './log-name.ts';
import type { OfficeFunction } from './office-function.ts';

/** A definition in the Amazon States Language; function ARNs in it are tokens. */
export type StateMachineStep = { readonly [field: string]: unknown };

/**
 * Hands that are full are no fault: the pages of a morning's dak wait for their turn, an hour if need be. The function's
 * own, and those of what it calls, of which a task says the error's name: Textract takes a page a second in some regions.
 */
const THRONG: StateMachineStep = {
  ErrorEquals: [
    'Lambda.TooManyRequestsException',
    'ThrottlingException',
    'ProvisionedThroughputExceededException',
  ],
  IntervalSeconds: 2,
  BackoffRate: 2,
  MaxAttempts: 100,
  MaxDelaySeconds: 60,
  JitterStrategy: 'FULL',
};

/** Retries that outlast a bad hour of a function or of AWS, with growing and scattered pauses. */
export const taskRetry = (limits: {
  attempts: number;
  longestSeconds: number;
}): readonly StateMachineStep[] => [
  THRONG,
  {
    ErrorEquals: ['States.ALL'],
    IntervalSeconds: 2,
    BackoffRate: 2,
    MaxAttempts: limits.attempts,
    MaxDelaySeconds: limits.longestSeconds,
    JitterStrategy: 'FULL',
  },
];

export interface OfficeStateMachineProps {
  readonly definition: StateMachineStep;
  /** The functions its tasks call; it may call no other. */
  readonly calls: readonly OfficeFunction[];
  readonly logKey: IKey;
  readonly logRetention: RetentionDays;
}

/** A Standard state machine that logs what happened, never what it was about. */
export class OfficeStateMachine extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, props: OfficeStateMachineProps) {
    super(scope, id);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    grant(role, ['lambda:InvokeFunction'], { arns: props.calls.map(each => each.lambda.functionArn) });
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(Stack.of(this).toJsonString(props.definition)),
      role,
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(this, 'Log', {
          // Any other name is added to a policy of the whole account, which is full after a dozen districts.
          logGroupName: logNameUnder(
            `/aws/vendedlogs/states/${Stack.of(this).stackName}-${id}`,
            Stack.of(this),
          ),
          encryptionKey: props.logKey,
          retention: props.logRetention,
          removalPolicy: RemovalPolicy.RETAIN,
        }),
        level: LogLevel.ALL,
        includeExecutionData: false,
      },
    });
  }
}
