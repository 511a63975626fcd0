/** SQS, SNS, Step Functions, Cognito, SES and SMS calls: the right each takes, and the form in which the emulator knows its thing. */
import * as z from 'zod';
import { bearable, EMULATED_ACCOUNT, emulatedArn } from '#local/emulators/fauxqs.ts';
import { machineOfToken } from '#local/states/task-tokens.ts';
import type { Right } from './dynamodb.ts';

const OnQueue = z.looseObject({ QueueUrl: z.string().optional(), QueueName: z.string().optional() });

const QUEUE_RIGHTS: Readonly<Record<string, string>> = {
  ChangeMessageVisibility: 'ChangeMessageVisibility',
  DeleteMessage: 'DeleteMessage',
  DeleteMessageBatch: 'DeleteMessage',
  GetQueueAttributes: 'GetQueueAttributes',
  GetQueueUrl: 'GetQueueUrl',
  ReceiveMessage: 'ReceiveMessage',
  SendMessage: 'SendMessage',
  SendMessageBatch: 'SendMessage',
};

export interface Prepared {
  readonly rights: readonly Right[];
  /** The body for the emulator. */
  readonly body: string;
}

/** A call of SQS; undefined if the door does not know it. */
export const prepareSqs = (
  operation: string,
  body: unknown,
  region: string,
  account: string,
): Prepared | undefined => {
  const name = QUEUE_RIGHTS[operation];
  if (name === undefined) return undefined;
  const call = OnQueue.parse(body);
  const queue = call.QueueName ?? call.QueueUrl?.split('/').at(-1) ?? '';
  const place = call.QueueUrl === undefined ? {} : { QueueUrl: `http://queue/${EMULATED_ACCOUNT}/${queue}` };
  return {
    rights: [{ action: `sqs:${name}`, resource: `arn:aws:sqs:${region}:${account}:${queue}` }],
    body: JSON.stringify({ ...bearable(operation, call), ...place }),
  };
};

const TOPIC_RIGHTS: Readonly<Record<string, string>> = { Publish: 'Publish', PublishBatch: 'Publish' };

/** A call of SNS, whose body is a form; undefined if the door does not know it. */
export const prepareSns = (form: URLSearchParams): Prepared | undefined => {
  const name = TOPIC_RIGHTS[form.get('Action') ?? ''];
  const topic = form.get('TopicArn');
  if (name === undefined || topic === null) return undefined;
  const onward = new URLSearchParams(form);
  onward.set('TopicArn', emulatedArn(topic));
  return { rights: [{ action: `sns:${name}`, resource: topic }], body: onward.toString() };
};

const STATE_RIGHTS: Readonly<Record<string, 'stateMachineArn' | 'executionArn' | 'taskToken'>> = {
  DescribeExecution: 'executionArn',
  DescribeStateMachine: 'stateMachineArn',
  GetExecutionHistory: 'executionArn',
  ListExecutions: 'stateMachineArn',
  SendTaskSuccess: 'taskToken',
  StartExecution: 'stateMachineArn',
  StopExecution: 'executionArn',
};

/** The right a call of Step Functions takes; undefined if the door does not know it. */
export const statesRight = (
  operation: string,
  body: Readonly<Record<string, unknown>>,
): Right | undefined => {
  const field = STATE_RIGHTS[operation];
  if (field === undefined) return undefined;
  const named = z.string().parse(body[field]);
  return { action: `states:${operation}`, resource: field === 'taskToken' ? machineOfToken(named) : named };
};

const USER_POOL_CALLS: ReadonlySet<string> = new Set([
  'AdminCreateUser',
  'AdminDisableUser',
  'AdminEnableUser',
  'AdminSetUserPassword',
  'AdminUserGlobalSignOut',
]);

/** The right a call of Cognito takes; undefined if the door does not know it. */
export const userPoolRight = (
  operation: string,
  body: Readonly<Record<string, unknown>>,
  { region, account }: { readonly region: string; readonly account: string },
): Right | undefined => {
  if (!USER_POOL_CALLS.has(operation)) return undefined;
  const pool = z.string().parse(body['UserPoolId']);
  return {
    action: `cognito-idp:${operation}`,
    resource: `arn:aws:cognito-idp:${region}:${account}:userpool/${pool}`,
  };
};

const Mail = z.looseObject({ FromEmailAddress: z.string(), ConfigurationSetName: z.string().optional() });
const Sms = z.looseObject({ OriginationIdentity: z.string() });

/** The rights a message takes: on whom it comes from, and for mail on the set it is sent by; undefined if the door does not know it. */
export const sendingRights = (
  operation: string,
  body: Readonly<Record<string, unknown>>,
  { region, account }: { readonly region: string; readonly account: string },
): readonly Right[] | undefined => {
  if (operation === 'SendEmail') {
    const { FromEmailAddress: from, ConfigurationSetName: set } = Mail.parse(body);
    const on = [
      `identity/${from.slice(from.indexOf('@') + 1)}`,
      ...(set ? [`configuration-set/${set}`] : []),
    ];
    return on.map(name => ({
      action: 'ses:SendEmail',
      resource: `arn:aws:ses:${region}:${account}:${name}`,
    }));
  }
  if (operation !== 'SendTextMessage') return undefined;
  const { OriginationIdentity: sender } = Sms.parse(body);
  const resource = `arn:aws:sms-voice:${region}:${account}:sender-id/${sender}/IN`;
  return [{ action: 'sms-voice:SendTextMessage', resource }];
};
