import type { FunctionName } from './functions.ts';

/** Roles that AWS takes for something other than a function. */
type Taken = 'custody-timer' | 'document-intake' | 'every-night' | 'every-quarter-hour' | 'on-upload';

/** Grants that no call of the test run uses and that are meant to be given all the same: whose, which, and why. */
export interface UnusedRight {
  /** `*`: whoever is granted them. */
  readonly role: FunctionName | Taken | '*';
  readonly actions: readonly string[];
  /** As `npm run local:usage` prints it; `*` stands for any text. */
  readonly resource: string;
  readonly reason: string;
}

/**
 * Every such exception, and no other: a grant that the story's district does not use and that is not listed here fails
 * the tests, and so does an entry whose grant is gone or used.
 */
export const UNUSED_RIGHTS: readonly UnusedRight[] = [
  {
    role: '*',
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resource: 'log-group:*',
    reason: 'Lambda writes each function’s log with them; on one machine logs are files of the data folder.',
  },
  {
    role: '*',
    actions: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'],
    resource: '*',
    reason: 'Lambda and Step Functions send traces with them; on one machine nothing is traced.',
  },
  {
    role: '*',
    actions: ['xray:GetSamplingRules', 'xray:GetSamplingTargets'],
    resource: '*',
    reason: 'Step Functions asks with them which executions to trace; on one machine nothing is traced.',
  },
  {
    role: '*',
    actions: [
      'logs:CreateLogDelivery',
      'logs:DeleteLogDelivery',
      'logs:DescribeLogGroups',
      'logs:DescribeResourcePolicies',
      'logs:GetLogDelivery',
      'logs:ListLogDeliveries',
      'logs:PutResourcePolicy',
      'logs:UpdateLogDelivery',
    ],
    resource: '*',
    reason: 'Step Functions sets up the log of a state machine with them when it is deployed.',
  },
  {
    role: 'check-document',
    actions: ['s3:ListBucket'],
    resource: 'data/BucketsQuarantine',
    reason:
      'S3 may tell twice of one upload: the second check must hear that the object is gone, not that it is forbidden.',
  },
  {
    role: 'sweep-consultations',
    actions: ['dynamodb:ConditionCheckItem', 'dynamodb:PutItem'],
    resource: 'data/Table',
    reason: 'It carries only what the queue has left lying, which in a district without a fault is nothing.',
  },
  {
    role: 'sweep-consultations',
    actions: ['states:SendTaskSuccess'],
    resource: 'office/ChannelRoutingMachine',
    reason: 'It tells only what the queue has left untold, which in a district without a fault is nothing.',
  },
  {
    role: 'recount-position',
    actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
    resource: 'data/Table',
    reason:
      'It writes only where it finds the position wrong, which in a district without a fault it never is.',
  },
];
