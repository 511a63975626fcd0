/** Names and ARNs that CloudFormation would make up: derived from stack and logical id, so the same after each restart. */
import { createHash } from 'node:crypto';

/** Where a resource lives, as its ARN says it. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

/** What `Ref` and `Fn::GetAtt` need of a resource: its type, its id in the template, and its own name property if it has one. */
export interface Identity extends Place {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly ownName: string | undefined;
  readonly fifo: boolean;
}

/** Property that names a resource, by type; the others cannot be named. */
export const NAME_PROPERTY: Readonly<Record<string, string>> = {
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::IAM::Role': 'RoleName',
  'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
  'AWS::StepFunctions::StateMachine': 'StateMachineName',
  'AWS::Events::Rule': 'Name',
  'AWS::Scheduler::Schedule': 'Name',
  'AWS::Scheduler::ScheduleGroup': 'Name',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::KMS::Alias': 'AliasName',
  'AWS::SES::ConfigurationSet': 'Name',
  'AWS::SMSVOICE::ConfigurationSet': 'ConfigurationSetName',
};

const LONGEST: Readonly<Record<string, number>> = {
  'AWS::S3::Bucket': 63,
  'AWS::SQS::Queue': 80,
  'AWS::StepFunctions::StateMachine': 80,
  'AWS::DynamoDB::Table': 255,
};

/** A short stable token of a stack's resource. */
export const tokenOf = (stack: string, logicalId: string, length: number): string =>
  createHash('sha256').update(`${stack}/${logicalId}`).digest('hex').slice(0, length);

/** The resource's own name, or one as CloudFormation makes them: stack, logical id, token. */
export const physicalName = (resource: Identity): string => {
  if (resource.ownName !== undefined) return resource.ownName;
  const ending = resource.fifo ? '.fifo' : '';
  const token = `-${tokenOf(resource.stack, resource.logicalId, 12)}${ending}`;
  const longest = LONGEST[resource.type] ?? 64;
  const name = `${resource.stack}-${resource.logicalId}`.slice(0, longest - token.length) + token;
  return resource.type === 'AWS::S3::Bucket' ? name.toLowerCase() : name;
};

/** A key id has the form of a UUID. */
export const keyId = (resource: Identity): string => {
  const hex = tokenOf(resource.stack, resource.logicalId, 32);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/** ARN of a resource by type; for types without one here, a well-formed ARN that nothing can match by chance. */
export const physicalArn = (resource: Identity): string => {
  const { account, region } = resource;
  const name = physicalName(resource);
  const at = (service: string, rest: string) => `arn:aws:${service}:${region}:${account}:${rest}`;
  switch (resource.type) {
    case 'AWS::Lambda::Function':
      return at('lambda', `function:${name}`);
    case 'AWS::Lambda::EventSourceMapping':
      return at('lambda', `event-source-mapping:${keyId(resource)}`);
    case 'AWS::DynamoDB::Table':
      return at('dynamodb', `table/${name}`);
    case 'AWS::S3::Bucket':
      return `arn:aws:s3:::${name}`;
    case 'AWS::SQS::Queue':
      return at('sqs', name);
    case 'AWS::SNS::Topic':
      return at('sns', name);
    case 'AWS::IAM::Role':
      return `arn:aws:iam::${account}:role/${name}`;
    case 'AWS::IAM::ManagedPolicy':
      return `arn:aws:iam::${account}:policy/${name}`;
    case 'AWS::KMS::Key':
      return at('kms', `key/${keyId(resource)}`);
    case 'AWS::StepFunctions::StateMachine':
      return at('states', `stateMachine:${name}`);
    case 'AWS::Events::Rule':
      return at('events', `rule/${name}`);
    case 'AWS::Scheduler::Schedule':
      return at('scheduler', `schedule/default/${name}`);
    case 'AWS::Scheduler::ScheduleGroup':
      return at('scheduler', `schedule-group/${name}`);
    case 'AWS::Logs::LogGroup':
      return at('logs', `log-group:${name}:*`);
    case 'AWS::Cognito::UserPool':
      return at('cognito-idp', `userpool/${userPoolId(resource)}`);
    case 'AWS::SES::ConfigurationSet':
      return at('ses', `configuration-set/${name}`);
    case 'AWS::SMSVOICE::ConfigurationSet':
      return at('sms-voice', `configuration-set/${name}`);
    case 'AWS::ApiGateway::RestApi':
      return `arn:aws:apigateway:${region}::/restapis/${restApiId(resource)}`;
    default:
      return at(
        serviceOf(resource.type),
        `${resource.logicalId}/${tokenOf(resource.stack, resource.logicalId, 12)}`,
      );
  }
};

export const restApiId = (resource: Identity): string => tokenOf(resource.stack, resource.logicalId, 10);
export const userPoolId = (resource: Identity): string =>
  `${resource.region}_${tokenOf(resource.stack, resource.logicalId, 9)}`;
export const clientId = (resource: Identity): string => tokenOf(resource.stack, resource.logicalId, 26);

const serviceOf = (type: string): string => (type.split('::')[1] ?? 'unknown').toLowerCase();
