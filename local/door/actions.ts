/** IAM actions that the gate knows, and what each takes on the customer key of its resource. */

/** Actions of services that run here. A policy that names another one stops the start. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'cognito-idp': [
    'AdminCreateUser',
    'AdminDisableUser',
    'AdminEnableUser',
    'AdminSetUserPassword',
    'AdminUserGlobalSignOut',
  ],
  dynamodb: [
    'BatchGetItem',
    'BatchWriteItem',
    'ConditionCheckItem',
    'DeleteItem',
    'DescribeStream',
    'DescribeTable',
    'GetItem',
    'GetRecords',
    'GetShardIterator',
    'ListStreams',
    'PutItem',
    'Query',
    'Scan',
    'UpdateItem',
  ],
  s3: [
    'AbortMultipartUpload',
    'BypassGovernanceRetention',
    'DeleteObject',
    'DeleteObjectVersion',
    'GetBucketLocation',
    'GetObject',
    'ListBucket',
    'ListBucketMultipartUploads',
    'ListBucketVersions',
    'ListMultipartUploadParts',
    'PutObject',
    'PutObjectLegalHold',
    'PutObjectRetention',
  ],
  ses: ['SendEmail'],
  'sms-voice': ['SendTextMessage'],
  sqs: [
    'ChangeMessageVisibility',
    'DeleteMessage',
    'GetQueueAttributes',
    'GetQueueUrl',
    'PurgeQueue',
    'ReceiveMessage',
    'SendMessage',
  ],
  // CDK's `enforceSSL` names the administrative ones in a denial to whoever comes without TLS.
  sns: [
    'AddPermission',
    'DeleteTopic',
    'GetTopicAttributes',
    'ListSubscriptionsByTopic',
    'Publish',
    'Receive',
    'RemovePermission',
    'SetTopicAttributes',
    'Subscribe',
  ],
  states: [
    'DescribeExecution',
    'DescribeStateMachine',
    'GetExecutionHistory',
    'ListExecutions',
    'SendTaskSuccess',
    'StartExecution',
    'StopExecution',
  ],
  lambda: ['InvokeFunction'],
  kms: [
    'CreateGrant',
    'Decrypt',
    'DescribeKey',
    'Encrypt',
    'GenerateDataKey',
    'GenerateDataKeyWithoutPlaintext',
    'ReEncryptFrom',
    'ReEncryptTo',
  ],
  sts: ['AssumeRole'],
};

/** Services with nothing to run here; what roles may do there changes nothing on this machine. */
const INERT_SERVICES: ReadonlySet<string> = new Set([
  'backup',
  'backup-storage',
  'cloudwatch',
  'ec2',
  'execute-api',
  'logs',
  'xray',
]);

/** Whether a policy's action, wildcards and all, means something here or is known to mean nothing. */
export const isKnownAction = (pattern: string): boolean => {
  if (pattern === '*') return true;
  const [service = '', name = ''] = pattern.split(':');
  if (INERT_SERVICES.has(service)) return true;
  const matches = wildcard(name, 'i');
  return KNOWN[service]?.some(action => matches.test(action)) ?? false;
};

/** What the caller must be allowed on the key of an encrypted thing, beside the action itself. */
const KEY_ACTIONS: Readonly<Record<string, readonly string[]>> = {
  'dynamodb:BatchGetItem': ['kms:Decrypt'],
  'dynamodb:BatchWriteItem': ['kms:Decrypt'],
  'dynamodb:ConditionCheckItem': ['kms:Decrypt'],
  'dynamodb:DeleteItem': ['kms:Decrypt'],
  'dynamodb:DescribeStream': ['kms:Decrypt'],
  'dynamodb:GetItem': ['kms:Decrypt'],
  'dynamodb:GetRecords': ['kms:Decrypt'],
  'dynamodb:GetShardIterator': ['kms:Decrypt'],
  'dynamodb:PutItem': ['kms:Decrypt'],
  'dynamodb:Query': ['kms:Decrypt'],
  'dynamodb:Scan': ['kms:Decrypt'],
  'dynamodb:UpdateItem': ['kms:Decrypt'],
  's3:GetObject': ['kms:Decrypt'],
  's3:PutObject': ['kms:GenerateDataKey'],
  'sns:Publish': ['kms:GenerateDataKey', 'kms:Decrypt'],
  'sqs:ReceiveMessage': ['kms:Decrypt'],
  'sqs:SendMessage': ['kms:GenerateDataKey', 'kms:Decrypt'],
  'states:DescribeExecution': ['kms:Decrypt'],
  'states:StartExecution': ['kms:GenerateDataKey', 'kms:Decrypt'],
};

export const keyActionsOf = (action: string): readonly string[] => KEY_ACTIONS[action] ?? [];

const compiled = new Map<string, RegExp>();

/** IAM's pattern with `*` and `?` as an expression for the whole text. */
export const wildcard = (pattern: string, flags: '' | 'i' = ''): RegExp => {
  const key = `${flags}/${pattern}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const expression = new RegExp(`^${source}$`, `s${flags}`);
  compiled.set(key, expression);
  return expression;
};
