import { Duration } from 'aws-cdk-lib';
import type { SpecRestApi } from 'aws-cdk-lib/aws-apigateway';
import { MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { Alarms, metricOf, RUNBOOK } from '../constructs/alarms.ts';
import { STAGE } from '../constructs/api.ts';
import { vaultNameOf } from '../constructs/backup.ts';
import type { ConsumerQueue, FactsTopic } from '../constructs/facts.ts';
import type { ImportQueue } from '../constructs/import-queue.ts';
import type { MessageEvents } from '../constructs/message-events.ts';
import type { OfficeFunction } from '../constructs/office-function.ts';
import type { OnUpload } from '../constructs/starters.ts';
import type { OfficeStateMachine } from '../constructs/state-machine.ts';
import type { District } from '../district.ts';
import type { FunctionName } from '../functions.ts';
import type { DataStack } from './data.ts';
import { watchMessages } from './watch-messages.ts';
import { watchPosition } from './watch-position.ts';
import { watchQueues } from './watch-queues.ts';

/** What an alarm can be set on. */
export interface Watched {
  readonly district: District;
  readonly key: Key;
  readonly api: SpecRestApi;
  readonly data: DataStack;
  readonly staff: ReadonlyMap<FunctionName, OfficeFunction>;
  readonly topic: FactsTopic;
  readonly timers: ConsumerQueue;
  readonly channels: ConsumerQueue;
  readonly search: ConsumerQueue;
  readonly adoption: ConsumerQueue;
  readonly position: ConsumerQueue;
  readonly consultations: ConsumerQueue;
  readonly sent: ConsumerQueue;
  readonly erasure: ConsumerQueue;
  readonly imports: ImportQueue;
  readonly atOnce: ConsumerQueue;
  readonly told: MessageEvents;
  readonly custody: OfficeStateMachine;
  readonly routing: OfficeStateMachine;
  readonly intake: OfficeStateMachine;
  readonly onUpload: OnUpload;
}

/** Sets the district's alarms, where its file names somebody to tell. */
export const watchOffice = (scope: Construct, watched: Watched): void => {
  const { district, key } = watched;
  if (district.alarms === undefined) return;
  const alarms = new Alarms(scope, 'Alarms', { email: district.alarms.email, key });
  watchApi(alarms, watched);
  watchFunctions(alarms, watched);
  watchFacts(alarms, watched);
  watchQueues(alarms, watched);
  watchTimers(alarms, watched);
  watchMessages(alarms, watched);
  watchKept(alarms, watched);
};

/** What the functions counted in a quarter of an hour. */
const quarterHour = ({ name }: District, metric: string, statistic: string = Stats.SUM): Metric =>
  metricOf('Patravali', metric, { district: name }, statistic, Duration.minutes(15));

const watchApi = (alarms: Alarms, { api }: Watched): void => {
  const of = (name: string, statistic: string): Metric =>
    metricOf('AWS/ApiGateway', name, { ApiName: api.restApiName, Stage: STAGE }, statistic);
  alarms.watch('ApiFaults', {
    metric: of('5XXError', Stats.SUM),
    above: 5,
    means: 'Officers see "the fault is ours".',
    heading: RUNBOOK.apiFaults,
  });
  alarms.watch('ApiSlow', {
    metric: of('Latency', Stats.percentile(95)),
    above: 3000,
    periods: 3,
    means: 'Officers wait more than three seconds for an answer.',
    heading: RUNBOOK.apiSlow,
  });
};

const watchFunctions = (alarms: Alarms, { staff, district }: Watched): void => {
  alarms.watch('Faults', {
    metric: quarterHour(district, 'Faults'),
    above: 2,
    means: 'Functions met errors of ours, answered them and went on: what they were doing may be undone.',
    heading: RUNBOOK.faults,
  });
  for (const [name, { lambda, failureMeans }] of staff) {
    alarms.watch(`Fails-${name}`, {
      metric: lambda.metricErrors({ period: Duration.minutes(5) }),
      above: 2,
      means: `${name} fails. ${failureMeans}`,
      heading: RUNBOOK.functionFails,
    });
  }
  alarms.watch('Throttled', {
    metric: new Metric({
      namespace: 'AWS/Lambda',
      metricName: 'Throttles',
      statistic: Stats.SUM,
      period: Duration.minutes(5),
    }),
    above: 10,
    means: 'Functions of this account are turned away for want of concurrency.',
    heading: RUNBOOK.functionThrottled,
  });
};

const watchFacts = (alarms: Alarms, { staff, topic }: Watched): void => {
  const publisher = staff.get('publish-events');
  if (publisher !== undefined) {
    alarms.watch('JournalLate', {
      metric: publisher.lambda.metric('IteratorAge', {
        statistic: Stats.MAXIMUM,
        period: Duration.minutes(5),
      }),
      above: Duration.minutes(5).toMilliseconds(),
      means:
        'What happens to files reaches timers, search and counts more than five minutes late; after 24 hours it is lost to them.',
      heading: RUNBOOK.journalLate,
    });
  }
  alarms.watch('FactsUndelivered', {
    metric: topic.metricNumberOfNotificationsFailed(),
    above: 0,
    means:
      'What happened to a file was lost on the way to a queue; the sweep stands in for its timer, nothing for the search and the counts.',
    heading: RUNBOOK.undelivered,
  });
};

/** The sweeps, each by the alarm on its silence. */
const SWEEPS = [
  ['SweepSilent', 'sweep-timers'],
  ['RecountSilent', 'recount-clocks'],
  ['DocumentSweepSilent', 'sweep-documents'],
  ['DigestSilent', 'make-digests'],
  ['SenderSilent', 'send-messages'],
] as const satisfies readonly (readonly [string, FunctionName])[];

const watchTimers = (
  alarms: Alarms,
  { staff, custody, routing, intake, onUpload, district }: Watched,
): void => {
  alarms.watch('MissedTimers', {
    metric: quarterHour(district, 'MissedTimers'),
    above: 0,
    periods: 2,
    means: 'Reminders came late: timers were lost and had to be started by the sweep.',
    heading: RUNBOOK.missedTimers,
  });
  alarms.watch('ClocksLeft', {
    metric: quarterHour(district, 'ClocksLeft', Stats.MAXIMUM),
    above: 0,
    periods: 4,
    means:
      'For an hour, offices whose calendar or policy changed have stays that are still counted by the old one.',
    heading: RUNBOOK.clocksLeft,
  });
  for (const [id, name] of SWEEPS) {
    const sweep = staff.get(name);
    if (sweep === undefined) continue;
    alarms.watchSilence(id, {
      metric: sweep.lambda.metricInvocations({ period: Duration.hours(1) }),
      means: sweep.failureMeans,
      heading: RUNBOOK.sweepSilent,
    });
  }
  watchPosition(alarms, { district, staff });
  alarms.watch('CustodyTimerFailed', {
    metric: custody.machine.metricFailed({ period: Duration.minutes(15) }),
    above: 0,
    means: 'The holder of a file is not reminded until the sweep finds it.',
    heading: RUNBOOK.machineFails,
  });
  alarms.watch('ChannelRoutingFailed', {
    metric: routing.machine.metricFailed({ period: Duration.minutes(15) }),
    above: 0,
    means: 'At which stage of its channel a file is, is not seen until it goes on again.',
    heading: RUNBOOK.machineFails,
  });
  alarms.watch('StuckDocuments', {
    metric: quarterHour(district, 'StuckDocuments'),
    above: 0,
    periods: 2,
    means: 'Uploaded letters stood still and had to be started again by the sweep.',
    heading: RUNBOOK.stuckDocuments,
  });
  alarms.watch('UndiarisedPapers', {
    metric: quarterHour(district, 'UndiarisedPapers'),
    above: 0,
    means: 'A letter was scanned a day ago and stands in no diary: nobody has it to work on.',
    heading: RUNBOOK.undiarisedPapers,
  });
  alarms.watch('DocumentIntakeFailed', {
    metric: intake.machine.metricFailed({ period: Duration.minutes(5) }),
    above: 0,
    means: 'An uploaded letter stays unfinished, or unread, until the sweep starts it again.',
    heading: RUNBOOK.machineFails,
  });
  alarms.watch('IntakeNotStarted', {
    metric: metricOf('AWS/Events', 'FailedInvocations', { RuleName: onUpload.rule.ruleName }),
    above: 0,
    means: 'An uploaded letter lies in quarantine and nobody looks at it.',
    heading: RUNBOOK.intakeNotStarted,
  });
};

const watchKept = (alarms: Alarms, { data, district }: Watched): void => {
  const table = { TableName: data.table.name };
  for (const name of ['ReadThrottleEvents', 'WriteThrottleEvents']) {
    alarms.watch(`Table${name}`, {
      metric: metricOf('AWS/DynamoDB', name, table),
      above: 10,
      means: 'Acts are refused or slow.',
      heading: RUNBOOK.tableRefuses,
    });
  }
  if (!district.backup.enabled) return;
  const ofVault = (name: string, kind: 'daily' | 'copy'): Metric =>
    metricOf(
      'AWS/Backup',
      name,
      { BackupVaultName: vaultNameOf(district, kind) },
      Stats.SUM,
      Duration.hours(1),
    );
  alarms.watch('BackupFailed', {
    metric: ofVault('NumberOfBackupJobsFailed', 'daily'),
    above: 0,
    means: "Last night's backup is missing.",
    heading: RUNBOOK.backupFails,
  });
  if (district.backup.copyToRegion === undefined) return;
  const failed = 'NumberOfCopyJobsFailed';
  alarms.watch('BackupNotCopied', {
    // AWS does not say which of the two vaults a copy is counted under.
    metric: new MathExpression({
      expression: 'FILL(origin, 0) + FILL(copy, 0)',
      usingMetrics: { origin: ofVault(failed, 'daily'), copy: ofVault(failed, 'copy') },
      period: Duration.hours(1),
    }),
    above: 0,
    means: "Last night's backup lies in one region only.",
    heading: RUNBOOK.copyFails,
  });
};
