/** A small deployment in two stacks, synthesised for the tests of the reader, the gate and the door. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { ApiDefinition, SpecRestApi } from 'aws-cdk-lib/aws-apigateway';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { AttributeType, BillingMode, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { CfnRule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  CfnPermission,
  Code,
  EventSourceMapping,
  Function as Lambda,
  Runtime,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { Bucket, BucketEncryption, CfnBucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { SubscriptionFilter, Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { temporaryFolder } from './folder.ts';

export const ORIGIN = 'http://127.0.0.1:8400';
/** What may be changed before synthesis, to see what a district without it does. */
export interface Sample {
  readonly app: App;
  readonly data: Stack;
  readonly office: Stack;
  readonly role: Role;
  readonly key: Key;
}

export interface SampleOptions {
  /** Actions that the clerk's role has on the table's key; default all it needs. */
  readonly keyActions?: readonly string[];
  readonly tableActions?: readonly string[];
  readonly change?: (sample: Sample) => void;
}

const TABLE_ACTIONS = ['GetItem', 'PutItem', 'UpdateItem', 'Query', 'ConditionCheckItem'].map(
  name => `dynamodb:${name}`,
);

/** Synthesises the sample and returns the assembly's folder. */
export const synthesise = (options: SampleOptions = {}): string => {
  const folder = temporaryFolder('assembly');
  const code = join(folder, 'code');
  mkdirSync(code);
  writeFileSync(join(code, 'index.mjs'), 'export const handler = async event => event;');
  const app = new App({ outdir: join(folder, 'out'), analyticsReporting: false });
  const env = { account: '111122223333', region: 'ap-south-1' };
  const data = new Stack(app, 'Data', { env });
  const key = new Key(data, 'Key', { alias: 'alias/office' });
  const table = new Table(data, 'Table', {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    sortKey: { name: 'sk', type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: key,
    stream: StreamViewType.NEW_AND_OLD_IMAGES,
    timeToLiveAttribute: 'expiresAt',
  });
  table.addGlobalSecondaryIndex({
    indexName: 'work',
    partitionKey: { name: 'workPk', type: AttributeType.STRING },
  });
  const bucket = new Bucket(data, 'Quarantine', {
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    enforceSSL: true,
    cors: [
      {
        allowedOrigins: [ORIGIN],
        allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
        allowedHeaders: ['content-type', 'if-none-match', 'x-amz-checksum-sha256'],
        exposedHeaders: ['etag'],
        maxAge: 3600,
      },
    ],
  });
  const plain = bucket.node.defaultChild;
  if (plain instanceof CfnBucket) {
    plain.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
  }
  const pool = new UserPool(data, 'Officers');

  const office = new Stack(app, 'Office', { env });
  const role = new Role(office, 'ClerkRole', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  const fifo = { fifo: true, encryption: QueueEncryption.KMS, encryptionMasterKey: key };
  const deadLetters = new Queue(office, 'DeadLetters', fifo);
  const queue = new Queue(office, 'Timers', {
    ...fifo,
    visibilityTimeout: Duration.seconds(90),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: 5 },
  });
  const topic = new Topic(office, 'Facts', { fifo: true, masterKey: key, contentBasedDeduplication: false });
  topic.addSubscription(
    new SqsSubscription(queue, {
      rawMessageDelivery: true,
      filterPolicy: { type: SubscriptionFilter.stringFilter({ allowlist: ['file.sent'] }) },
    }),
  );
  const clerk = new Lambda(office, 'Clerk', {
    runtime: Runtime.NODEJS_24_X,
    handler: 'index.handler',
    code: Code.fromAsset(code),
    role,
    timeout: Duration.seconds(15),
    environment: {
      TABLE_NAME: table.tableName,
      QUEUE: queue.queueUrl,
      TOPIC: topic.topicArn,
      ISSUER: pool.userPoolProviderUrl,
    },
  });
  const allow = (actions: readonly string[], ...resources: string[]) =>
    role.addToPolicy(new PolicyStatement({ actions: [...actions], resources }));
  allow(options.tableActions ?? TABLE_ACTIONS, table.tableArn, `${table.tableArn}/index/work`);
  allow(['s3:GetObject', 's3:PutObject'], bucket.arnForObjects('*'));
  allow(['sqs:SendMessage', 'sqs:ReceiveMessage'], queue.queueArn);
  allow(['sns:Publish'], topic.topicArn);
  const keyActions = options.keyActions ?? ['kms:Decrypt', 'kms:GenerateDataKey'];
  if (keyActions.length > 0) allow(keyActions, key.keyArn);
  new EventSourceMapping(office, 'FeedStream', {
    target: clerk,
    eventSourceArn: table.tableStreamArn ?? '',
    startingPosition: StartingPosition.TRIM_HORIZON,
    filters: [{ pattern: JSON.stringify({ eventName: ['INSERT'] }) }],
  });
  new EventSourceMapping(office, 'FeedQueue', {
    target: clerk,
    eventSourceArn: queue.queueArn,
    reportBatchItemFailures: true,
  });

  const machineRole = new Role(office, 'MachineRole', {
    assumedBy: new ServicePrincipal('states.amazonaws.com'),
  });
  machineRole.addToPolicy(
    new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [clerk.functionArn] }),
  );
  const machine = new CfnStateMachine(office, 'Timer', {
    roleArn: machineRole.roleArn,
    definitionString: office.toJsonString({
      StartAt: 'Look',
      States: { Look: { Type: 'Task', Resource: clerk.functionArn, End: true } },
    }),
  });
  // The machine's ARN itself would make a circle: its definition names the function, the function waits for its role.
  allow(['states:StartExecution'], `arn:aws:states:ap-south-1:111122223333:stateMachine:Office-Timer*`);
  const ruleRole = new Role(office, 'RuleRole', { assumedBy: new ServicePrincipal('events.amazonaws.com') });
  ruleRole.addToPolicy(
    new PolicyStatement({ actions: ['states:StartExecution'], resources: [machine.attrArn] }),
  );
  new CfnRule(office, 'Uploaded', {
    eventPattern: { source: ['aws.s3'], detail: { bucket: { name: [bucket.bucketName] } } },
    targets: [
      {
        id: 'Intake',
        arn: machine.attrArn,
        roleArn: ruleRole.roleArn,
        inputTransformer: { inputPathsMap: { key: '$.detail.object.key' }, inputTemplate: '{"key":<key>}' },
      },
    ],
  });
  const scheduleRole = new Role(office, 'ScheduleRole', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
  });
  scheduleRole.addToPolicy(
    new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [clerk.functionArn] }),
  );
  new CfnSchedule(office, 'Sweep', {
    flexibleTimeWindow: { mode: 'OFF' },
    scheduleExpression: 'rate(15 minutes)',
    target: { arn: clerk.functionArn, roleArn: scheduleRole.roleArn },
  });
  const uri = `arn:aws:apigateway:ap-south-1:lambda:path/2015-03-31/functions/${clerk.functionArn}/invocations`;
  const integration = { type: 'aws_proxy', httpMethod: 'POST', uri };
  const api = new SpecRestApi(office, 'Api', {
    cloudWatchRole: false,
    apiDefinition: ApiDefinition.fromInline({
      openapi: '3.0.3',
      info: { title: 'Office', version: '1' },
      paths: { '/v1/files': { get: { responses: {}, 'x-amazon-apigateway-integration': integration } } },
    }),
  });
  new CfnPermission(office, 'ApiMayCall', {
    action: 'lambda:InvokeFunction',
    functionName: clerk.functionArn,
    principal: 'apigateway.amazonaws.com',
    sourceArn: api.arnForExecuteApi('GET', '/v1/files'),
  });
  options.change?.({ app, data, office, role, key });
  return app.synth().directory;
};
