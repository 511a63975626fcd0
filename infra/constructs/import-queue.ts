import { Duration } from 'aws-cdk-lib';
import { EventField, Match, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { OfficeFunction } from './office-function.ts';

/** Where sheets lie in quarantine, on their way in and out: no intake of documents takes them up. */
export const SHEETS = { all: 'sheets/', imports: 'sheets/imports/', made: 'sheets/exports/' } as const;

export interface ImportQueueProps {
  readonly bucket: Bucket;
  readonly key: Key;
  readonly functionTimeoutSeconds: number;
}

/**
 * Brings word of every sheet, and of every ask for a check, from the bucket to a queue: what the check cannot digest comes
 * again, and in the end lies where somebody is told of it.
 */
export class ImportQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  readonly rule: Rule;

  constructor(scope: Construct, id: string, { bucket, key, functionTimeoutSeconds }: ImportQueueProps) {
    super(scope, id);
    const encrypted = {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    };
    this.deadLetters = new Queue(this, 'DeadLetters', encrypted);
    this.queue = new Queue(this, 'Queue', {
      ...encrypted,
      // Longer than one check has the import for itself: who comes again must find that it is over.
      visibilityTimeout: Duration.seconds(functionTimeoutSeconds * 6),
      // Whoever waits for the check can ask for it anew; two tries tell a fault that passes from one that does not.
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 2 },
    });
    const { queue } = this;
    this.rule = new Rule(this, 'Rule', {
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: {
          bucket: { name: [bucket.bucketName] },
          object: { key: Match.prefix(SHEETS.imports) },
        },
      },
      targets: [
        {
          bind: () => ({
            arn: queue.queueArn,
            input: RuleTargetInput.fromObject({ key: EventField.fromPath('$.detail.object.key') }),
            targetResource: queue,
          }),
        },
      ],
    });
    this.letIn(key);
  }

  feed(checker: OfficeFunction): void {
    const mapping = new EventSourceMapping(this, 'Feed', {
      target: checker.lambda,
      eventSourceArn: this.queue.queueArn,
      // A check may take minutes.
      batchSize: 1,
    });
    // AWS tries the role's rights when the mapping is made.
    mapping.node.addDependency(checker.role);
  }

  /** CDK's own target names no rule where the queue is encrypted, and would let in every rule of every account. */
  private letIn(key: Key): void {
    const events = new ServicePrincipal('events.amazonaws.com');
    this.queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [events],
        actions: ['sqs:SendMessage'],
        resources: [this.queue.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': this.rule.ruleArn } },
      }),
    );
    key.grant(events, 'kms:Decrypt', 'kms:GenerateDataKey');
  }
}
