import { Effect, type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';

/** What a right on an encrypted thing takes on the thing's key. AWS asks for these beside the action itself. */
const KEY_ACTIONS = {
  'cognito-idp:AdminCreateUser': [],
  'cognito-idp:AdminDisableUser': [],
  'cognito-idp:AdminEnableUser': [],
  'cognito-idp:AdminSetUserPassword': [],
  'cognito-idp:AdminUserGlobalSignOut': [],
  'dynamodb:BatchGetItem': ['kms:Decrypt'],
  'dynamodb:BatchWriteItem': ['kms:Decrypt'],
  'dynamodb:ConditionCheckItem': ['kms:Decrypt'],
  'dynamodb:DeleteItem': ['kms:Decrypt'],
  'dynamodb:DescribeStream': ['kms:Decrypt'],
  'dynamodb:GetItem': ['kms:Decrypt'],
  'dynamodb:GetRecords': ['kms:Decrypt'],
  'dynamodb:GetShardIterator': ['kms:Decrypt'],
  'dynamodb:ListStreams': [],
  'dynamodb:PutItem': ['kms:Decrypt'],
  'dynamodb:Query': ['kms:Decrypt'],
  'dynamodb:UpdateItem': ['kms:Decrypt'],
  'lambda:InvokeFunction': [],
  's3:BypassGovernanceRetention': [],
  's3:DeleteObject': [],
  's3:DeleteObjectVersion': [],
  's3:GetObject': ['kms:Decrypt'],
  's3:ListBucket': [],
  's3:ListBucketVersions': [],
  's3:PutObject': ['kms:GenerateDataKey'],
  'ses:SendEmail': [],
  'sms-voice:SendTextMessage': [],
  'sns:Publish': ['kms:Decrypt', 'kms:GenerateDataKey'],
  'sqs:DeleteMessage': [],
  'sqs:GetQueueAttributes': [],
  'sqs:ReceiveMessage': ['kms:Decrypt'],
  'sqs:SendMessage': ['kms:Decrypt', 'kms:GenerateDataKey'],
  'states:DescribeExecution': [],
  'states:SendTaskSuccess': [],
  'states:StartExecution': [],
  'states:StopExecution': [],
  'textract:DetectDocumentText': [],
} as const satisfies Record<string, readonly string[]>;

/** Every action that a role of ours may be given. */
export type Action = keyof typeof KEY_ACTIONS;

/** A thing that rights are given on: its ARNs, and the customer key it is encrypted with. */
export interface Ground {
  readonly arns: readonly string[];
  readonly key?: IKey;
}

/**
 * Gives a role exactly these actions on exactly this ground, and on its key what those actions take. CDK's own
 * `grant…` methods leave the key out in places (`table.grant`, `queue.grant`), which only shows when AWS refuses.
 */
export const grant = (role: IRole, actions: readonly Action[], ground: Ground): void => {
  // A ground that this district does not have.
  if (ground.arns.length === 0) return;
  allow(role, actions, ground.arns);
  const keyActions = [...new Set(actions.flatMap(action => [...KEY_ACTIONS[action]]))].sort();
  if (ground.key !== undefined && keyActions.length > 0) allow(role, keyActions, [ground.key.keyArn]);
};

const allow = (role: IRole, actions: readonly string[], resources: readonly string[]): void => {
  role.addToPrincipalPolicy(
    new PolicyStatement({ effect: Effect.ALLOW, actions: [...actions], resources: [...resources] }),
  );
};
