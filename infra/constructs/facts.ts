import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SubscriptionFilter, Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Fact } from '#shared/contract/fact.ts';
import { key as keyOf } from '#shared/store/keys.ts';
import type { OfficeFunction } from './office-function.ts';

/** The topic that every journal event is told on, in order within its file. */
export class FactsTopic extends Topic {
  constructor(scope: Construct, id: string, key: IKey) {
    super(scope, id, { fifo: true, contentBasedDeduplication: false, masterKey: key, enforceSSL: true });
  }
}

/** One consumer's queue with its own place for what it cannot digest. */
export class ConsumerQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: { key: IKey; functionTimeoutSeconds: number }) {
    super(scope, id);
    const encrypted = {
      fifo: true,
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: props.key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    };
    this.deadLetters = new Queue(this, 'DeadLetters', encrypted);
    this.queue = new Queue(this, 'Queue', {
      ...encrypted,
      // AWS advises six times the function's own time limit, else a slow batch is delivered twice.
      visibilityTimeout: Duration.seconds(props.functionTimeoutSeconds * 6),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
    });
  }

  /** Delivers to the queue these types of what is told on the topic. */
  hear(topic: Topic, types: readonly Fact['event']['type'][]): void {
    topic.addSubscription(
      new SqsSubscription(this.queue, {
        rawMessageDelivery: true,
        filterPolicy: { type: SubscriptionFilter.stringFilter({ allowlist: [...types] }) },
      }),
    );
  }

  /** @param most how many batches are worked at once; as many as come unless given. AWS takes two or more. */
  feed(consumer: OfficeFunction, most?: number): void {
    const mapping = new EventSourceMapping(this, 'Feed', {
      target: consumer.lambda,
      eventSourceArn: this.queue.queueArn,
      batchSize: 10,
      reportBatchItemFailures: true,
      ...(most === undefined ? {} : { maxConcurrency: most }),
    });
    // AWS tries the role's rights when the mapping is made.
    mapping.node.addDependency(consumer.role);
  }
}

/** Sort keys of journal events begin with this; digits follow. */
const EVENT_PREFIX = keyOf.event(0).replace(/\d+$/, '');

/** Feeds the table's new journal events to the publisher, and nothing else that changes in the table. */
export const feedJournal = (publisher: OfficeFunction, streamArn: string): void => {
  const mapping = new EventSourceMapping(publisher, 'Feed', {
    target: publisher.lambda,
    eventSourceArn: streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    filters: [
      FilterCriteria.filter({
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { NewImage: { sk: { S: FilterRule.beginsWith(EVENT_PREFIX) } } },
      }),
    ],
  });
  mapping.node.addDependency(publisher.role);
};
