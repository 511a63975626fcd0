import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { CfnConfigurationSet, CfnConfigurationSetEventDestination } from 'aws-cdk-lib/aws-ses';
import { CfnConfigurationSet as CfnSmsSet } from 'aws-cdk-lib/aws-smsvoice';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { District } from '../district.ts';
import type { OfficeFunction } from './office-function.ts';

export interface MessageEventsProps {
  readonly district: District;
  readonly key: Key;
  readonly functionTimeoutSeconds: number;
}

/** What the providers of mail and SMS tell of the messages they were handed: one topic, one queue, whatever the channel. */
export class MessageEvents extends Construct {
  /** Of both configuration sets: the district's own. */
  readonly setName: string;
  /** What may be sent, as ARNs; empty where the district does not send by it. */
  readonly mail: readonly string[];
  readonly sms: readonly string[];
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { district, key, functionTimeoutSeconds }: MessageEventsProps) {
    super(scope, id);
    const { mail, sms } = district.messages;
    this.setName = `patravali-${district.name}`;
    const topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true });
    const encrypted = {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    };
    this.deadLetters = new Queue(this, 'DeadLetters', encrypted);
    this.queue = new Queue(this, 'Queue', {
      ...encrypted,
      visibilityTimeout: Duration.seconds(functionTimeoutSeconds * 6),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
    });
    topic.addSubscription(new SqsSubscription(this.queue, { rawMessageDelivery: true }));

    const at = (service: string, resource: string, resourceName: string): string =>
      Stack.of(this).formatArn({ service, resource, resourceName });
    const mailSet = at('ses', 'configuration-set', this.setName);
    const smsSet = at('sms-voice', 'configuration-set', this.setName);
    this.mail =
      mail === undefined ? [] : [mailSet, at('ses', 'identity', mail.from.slice(mail.from.indexOf('@') + 1))];
    this.sms = sms === undefined ? [] : [at('sms-voice', 'sender-id', `${sms.sender}/IN`)];
    if (mail !== undefined) {
      letTell(topic, key, { service: 'ses.amazonaws.com', setArn: mailSet });
      this.tellOfMail(topic);
    }
    if (sms !== undefined) {
      letTell(topic, key, { service: 'sms-voice.amazonaws.com', setArn: smsSet });
      this.tellOfSms(topic);
    }
  }

  feed(consumer: OfficeFunction): void {
    const mapping = new EventSourceMapping(this, 'Feed', {
      target: consumer.lambda,
      eventSourceArn: this.queue.queueArn,
      batchSize: 10,
      reportBatchItemFailures: true,
    });
    mapping.node.addDependency(consumer.role);
  }

  private tellOfMail(topic: Topic): void {
    const set = new CfnConfigurationSet(this, 'Mail', {
      name: this.setName,
      deliveryOptions: { tlsPolicy: 'REQUIRE' },
      reputationOptions: { reputationMetricsEnabled: true },
    });
    const told = new CfnConfigurationSetEventDestination(this, 'MailTold', {
      configurationSetName: this.setName,
      eventDestination: {
        name: 'told',
        enabled: true,
        matchingEventTypes: ['send', 'reject', 'renderingFailure', 'bounce', 'complaint', 'delivery'],
        snsDestination: { topicArn: topic.topicArn },
      },
    });
    told.addDependency(set);
    // SES tries to publish when it is told of the topic.
    told.node.addDependency(topic);
  }

  private tellOfSms(topic: Topic): void {
    const set = new CfnSmsSet(this, 'Sms', {
      configurationSetName: this.setName,
      eventDestinations: [
        {
          eventDestinationName: 'told',
          enabled: true,
          matchingEventTypes: ['TEXT_ALL'],
          snsDestination: { topicArn: topic.topicArn },
        },
      ],
    });
    set.node.addDependency(topic);
  }
}

/** The provider publishes in its own name, and for this configuration set only. */
const letTell = (
  topic: Topic,
  key: Key,
  { service, setArn }: { readonly service: string; readonly setArn: string },
): void => {
  const provider = new ServicePrincipal(service);
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [provider],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { ArnEquals: { 'aws:SourceArn': setArn } },
    }),
  );
  key.grant(provider, 'kms:Decrypt', 'kms:GenerateDataKey');
};
