/** Queues, topics and subscriptions. */
import * as z from 'zod';
import { queueUrl } from '../attributes.ts';
import type { QueueResource, ReadOptions, SubscriptionResource, TopicResource } from '../types.ts';
import { base, type Findings, ignored, Num, readAll } from './found.ts';

const QueueProperties = z.strictObject({
  QueueName: ignored,
  FifoQueue: z.boolean().default(false),
  ContentBasedDeduplication: z.boolean().optional(),
  DeduplicationScope: z.string().optional(),
  FifoThroughputLimit: z.string().optional(),
  VisibilityTimeout: Num.default(30),
  MessageRetentionPeriod: Num.optional(),
  DelaySeconds: Num.optional(),
  ReceiveMessageWaitTimeSeconds: Num.optional(),
  MaximumMessageSize: Num.optional(),
  RedrivePolicy: z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: Num }).optional(),
  KmsMasterKeyId: z.string().optional(),
  /** Only says which queues may send to a dead-letter queue. */
  RedriveAllowPolicy: ignored,
  KmsDataKeyReusePeriodSeconds: ignored,
  SqsManagedSseEnabled: ignored,
  Tags: ignored,
});

const ATTRIBUTES = [
  'ContentBasedDeduplication',
  'DeduplicationScope',
  'FifoThroughputLimit',
  'VisibilityTimeout',
  'MessageRetentionPeriod',
  'DelaySeconds',
  'ReceiveMessageWaitTimeSeconds',
  'MaximumMessageSize',
] as const;

/** Queues, without their policies: those stand in resources of their own. */
export const readQueues = (findings: Findings, options: ReadOptions): readonly QueueResource[] =>
  readAll(findings, 'AWS::SQS::Queue', QueueProperties, (properties, found) => ({
    ...base(found),
    url: queueUrl(found.identity, options),
    fifo: properties.FifoQueue,
    attributes: queueAttributes(properties),
    visibilityTimeoutSeconds: properties.VisibilityTimeout,
    redrive: properties.RedrivePolicy && {
      deadLetterArn: properties.RedrivePolicy.deadLetterTargetArn,
      maxReceiveCount: properties.RedrivePolicy.maxReceiveCount,
    },
    keyArn: properties.KmsMasterKeyId,
    policy: undefined,
  }));

const queueAttributes = (properties: z.output<typeof QueueProperties>): Readonly<Record<string, string>> => ({
  ...(properties.FifoQueue ? { FifoQueue: 'true' } : {}),
  ...Object.fromEntries(
    ATTRIBUTES.filter(name => properties[name] !== undefined).map(name => [name, String(properties[name])]),
  ),
  ...(properties.RedrivePolicy ? { RedrivePolicy: JSON.stringify(properties.RedrivePolicy) } : {}),
});

const TopicProperties = z.strictObject({
  TopicName: ignored,
  FifoTopic: z.boolean().default(false),
  ContentBasedDeduplication: z.boolean().default(false),
  KmsMasterKeyId: z.string().optional(),
  FifoThroughputScope: ignored,
  ArchivePolicy: ignored,
  DeliveryStatusLogging: ignored,
  DisplayName: ignored,
  SignatureVersion: ignored,
  Tags: ignored,
  TracingConfig: ignored,
});

/** Topics, without their policies: those stand in resources of their own. */
export const readTopics = (findings: Findings): readonly TopicResource[] =>
  readAll(findings, 'AWS::SNS::Topic', TopicProperties, (properties, found) => ({
    ...base(found),
    fifo: properties.FifoTopic,
    contentBasedDeduplication: properties.ContentBasedDeduplication,
    keyArn: properties.KmsMasterKeyId,
    policy: undefined,
  }));

const SubscriptionProperties = z.strictObject({
  TopicArn: z.string(),
  Protocol: z.enum(['sqs', 'email']),
  Endpoint: z.string(),
  RawMessageDelivery: z.boolean().default(false),
  FilterPolicy: z.record(z.string(), z.unknown()).optional(),
  FilterPolicyScope: z.enum(['MessageAttributes', 'MessageBody']).default('MessageAttributes'),
  RedrivePolicy: z.strictObject({ deadLetterTargetArn: z.string() }).optional(),
  Region: ignored,
});

/** Subscriptions of queues; letters to an e-mail address (alarms) are not sent from one machine. */
export const readSubscriptions = (findings: Findings): readonly SubscriptionResource[] =>
  readAll(findings, 'AWS::SNS::Subscription', SubscriptionProperties, (properties, { stack, logicalId }) => {
    const { Protocol: protocol } = properties;
    if (protocol === 'email') return [];
    return [
      {
        stack,
        logicalId,
        topicArn: properties.TopicArn,
        protocol,
        endpoint: properties.Endpoint,
        raw: properties.RawMessageDelivery,
        filterPolicy: properties.FilterPolicy && JSON.stringify(properties.FilterPolicy),
        filterPolicyScope: properties.FilterPolicyScope,
        deadLetterArn: properties.RedrivePolicy?.deadLetterTargetArn,
      },
    ];
  }).flat();
