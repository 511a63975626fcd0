/** What `Ref` and `Fn::GetAtt` answer, by resource type. */
import {
  clientId,
  type Identity,
  keyId,
  physicalArn,
  physicalName,
  restApiId,
  userPoolId,
} from './physical.ts';
import type { ReadOptions } from './types.ts';

type Answer = (resource: Identity, options: ReadOptions) => string;
interface Answers {
  readonly ref: Answer;
  readonly attributes: Readonly<Record<string, Answer>>;
}

const arn = { Arn: physicalArn };
/** The name as Ref, `Arn` as attribute: most types. */
const named: Answers = { ref: physicalName, attributes: arn };

/** Where a queue is reached: at the door, not at AWS, since the SDK calls whatever host the address names. */
export const queueUrl = (resource: Identity, { door }: ReadOptions): string =>
  `${door}/${resource.account}/${physicalName(resource)}`;

const ANSWERS: Readonly<Record<string, Answers>> = {
  'AWS::Lambda::Function': named,
  'AWS::IAM::Role': { ref: physicalName, attributes: { ...arn, RoleId: keyId } },
  'AWS::IAM::Policy': { ref: physicalName, attributes: {} },
  'AWS::IAM::ManagedPolicy': { ref: physicalArn, attributes: {} },
  'AWS::DynamoDB::Table': {
    ref: physicalName,
    attributes: { ...arn, StreamArn: resource => `${physicalArn(resource)}/stream/2025-01-01T00:00:00.000` },
  },
  'AWS::S3::Bucket': {
    ref: physicalName,
    attributes: {
      ...arn,
      DomainName: resource => `${physicalName(resource)}.s3.amazonaws.com`,
      RegionalDomainName: resource => `${physicalName(resource)}.s3.${resource.region}.amazonaws.com`,
    },
  },
  'AWS::SQS::Queue': { ref: queueUrl, attributes: { ...arn, QueueName: physicalName, QueueUrl: queueUrl } },
  'AWS::SNS::Topic': { ref: physicalArn, attributes: { TopicArn: physicalArn, TopicName: physicalName } },
  'AWS::KMS::Key': { ref: keyId, attributes: { ...arn, KeyId: keyId } },
  'AWS::KMS::Alias': { ref: physicalName, attributes: {} },
  'AWS::StepFunctions::StateMachine': { ref: physicalArn, attributes: { ...arn, Name: physicalName } },
  'AWS::Events::Rule': named,
  'AWS::Scheduler::Schedule': named,
  'AWS::Scheduler::ScheduleGroup': named,
  'AWS::Cognito::UserPool': {
    ref: userPoolId,
    attributes: {
      ...arn,
      UserPoolId: userPoolId,
      ProviderURL: (_, { issuer }) => issuer,
      ProviderName: resource => `cognito-idp.${resource.region}.amazonaws.com/${userPoolId(resource)}`,
    },
  },
  'AWS::Cognito::UserPoolClient': { ref: clientId, attributes: { ClientId: clientId } },
  'AWS::ApiGateway::RestApi': {
    ref: restApiId,
    attributes: { RestApiId: restApiId, RootResourceId: resource => `${restApiId(resource)}-root` },
  },
  'AWS::SES::ConfigurationSet': { ref: physicalName, attributes: {} },
  'AWS::SES::ConfigurationSetEventDestination': { ref: physicalName, attributes: {} },
  'AWS::SMSVOICE::ConfigurationSet': named,
  'AWS::ApiGateway::Stage': { ref: resource => resource.ownName ?? resource.logicalId, attributes: {} },
};

/** Types that have nothing to run here can still be named by those that have. */
const INERT: Answers = { ref: physicalName, attributes: arn };

/** Undefined: the type has no such attribute here. */
export const refOf = (resource: Identity, options: ReadOptions): string =>
  (ANSWERS[resource.type] ?? INERT).ref(resource, options);

/** Undefined: no attribute of that name is known for the type. */
export const attributeOf = (resource: Identity, name: string, options: ReadOptions): string | undefined =>
  (ANSWERS[resource.type] ?? INERT).attributes[name]?.(resource, options);
