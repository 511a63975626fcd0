import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  type IMetric,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

/** Headings of docs/runbook.md, one for each kind of alarm. A test holds the two together. */
export const RUNBOOK = {
  apiFaults: 'the-api-answers-with-faults',
  apiSlow: 'the-api-is-slow',
  functionFails: 'a-function-fails',
  functionThrottled: 'a-function-is-throttled',
  faults: 'faults-were-recorded',
  journalLate: 'events-leave-the-table-late',
  undelivered: 'a-queue-was-not-told',
  deadLetters: 'a-message-was-given-up',
  queueLate: 'a-queue-is-late',
  missedTimers: 'timers-were-missed',
  clocksLeft: 'clocks-are-counted-by-an-old-calendar',
  stuckDocuments: 'documents-stood-still',
  undiarisedPapers: 'papers-lie-undiarised',
  messagesGivenUp: 'messages-were-given-up',
  messagesBounced: 'messages-come-back',
  sweepSilent: 'the-sweep-does-not-run',
  positionDrift: 'the-position-was-wrong',
  recountSilent: 'the-position-is-not-recounted',
  machineFails: 'an-execution-failed',
  intakeNotStarted: 'an-upload-was-not-taken-in',
  tableRefuses: 'the-table-refuses',
  backupFails: 'a-backup-failed',
  copyFails: 'a-copy-of-a-backup-failed',
} as const;
export type RunbookHeading = (typeof RUNBOOK)[keyof typeof RUNBOOK];

export interface Watch {
  readonly metric: IMetric;
  readonly above: number;
  /** Of so many periods in a row; one unless given. */
  readonly periods?: number;
  /** What it means for the office, in a sentence. */
  readonly means: string;
  readonly heading: RunbookHeading;
}

export interface AlarmsProps {
  readonly email: string;
  readonly key: Key;
}

/** Alarms of a district. Each says whom it hurts and where the runbook goes on. */
export class Alarms extends Construct {
  private readonly action: SnsAction;

  constructor(scope: Construct, id: string, { email, key }: AlarmsProps) {
    super(scope, id);
    const topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true });
    topic.addSubscription(new EmailSubscription(email));
    const cloudWatch = new ServicePrincipal('cloudwatch.amazonaws.com');
    const { partition, region, account } = Stack.of(this);
    // `enforceSSL` gives the topic a policy of its own, which replaces the one by which alarms may publish.
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [cloudWatch],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: {
          ArnLike: { 'aws:SourceArn': `arn:${partition}:cloudwatch:${region}:${account}:alarm:*` },
        },
      }),
    );
    key.grant(cloudWatch, 'kms:Decrypt', 'kms:GenerateDataKey');
    this.action = new SnsAction(topic);
  }

  /** Tells when the metric goes above the limit. */
  watch(id: string, { metric, above, periods, means, heading }: Watch): void {
    this.make(id, {
      metric,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: periods ?? 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `${means} docs/runbook.md#${heading}`,
    });
  }

  /** Tells when what must happen at least once in the metric's period does not. */
  watchSilence(id: string, { metric, means, heading }: Pick<Watch, 'metric' | 'means' | 'heading'>): void {
    this.make(id, {
      metric,
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.BREACHING,
      alarmDescription: `${means} docs/runbook.md#${heading}`,
    });
  }

  private make(id: string, props: AlarmProps): void {
    const alarm = new Alarm(this, id, props);
    alarm.addAlarmAction(this.action);
    alarm.addOkAction(this.action);
  }
}

/** A metric over five minutes. */
export const metricOf = (
  namespace: string,
  metricName: string,
  dimensionsMap: Record<string, string>,
  statistic: string = Stats.SUM,
  period = Duration.minutes(5),
): Metric => new Metric({ namespace, metricName, dimensionsMap, statistic, period });
