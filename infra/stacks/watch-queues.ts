import { Duration } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { type Alarms, metricOf, RUNBOOK } from '../constructs/alarms.ts';
import type { ConsumerQueue } from '../constructs/facts.ts';
import type { ImportQueue } from '../constructs/import-queue.ts';
import type { MessageEvents } from '../constructs/message-events.ts';

type Queues = {
  readonly timers: ConsumerQueue;
  readonly channels: ConsumerQueue;
  readonly search: ConsumerQueue;
  readonly adoption: ConsumerQueue;
  readonly position: ConsumerQueue;
  readonly sent: ConsumerQueue;
  readonly consultations: ConsumerQueue;
  readonly erasure: ConsumerQueue;
  readonly imports: ImportQueue;
  readonly atOnce: ConsumerQueue;
  readonly told: MessageEvents;
};

type Patience = {
  readonly givenUp: string;
  readonly late: string;
  /** Of the oldest message. */
  readonly after: Duration;
};

const watchQueue = (
  alarms: Alarms,
  id: string,
  { queue, deadLetters }: Pick<ConsumerQueue, 'queue' | 'deadLetters'>,
  { givenUp, late, after }: Patience,
): void => {
  alarms.watch(`${id}GivenUp`, {
    metric: deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM }),
    above: 0,
    means: givenUp,
    heading: RUNBOOK.deadLetters,
  });
  alarms.watch(`${id}Late`, {
    metric: queue.metricApproximateAgeOfOldestMessage({ statistic: Stats.MAXIMUM }),
    above: after.toSeconds(),
    means: late,
    heading: RUNBOOK.queueLate,
  });
};

/** Sets the alarms of every consumer's queue: what nobody could digest, and what waits too long. */
export const watchQueues = (
  alarms: Alarms,
  {
    timers,
    channels,
    search,
    adoption,
    position,
    sent,
    consultations,
    erasure,
    imports,
    atOnce,
    told,
  }: Queues,
): void => {
  watchQueue(alarms, 'Timers', timers, {
    givenUp: 'The timers of a file are not kept; the sweep stands in for them.',
    late: 'Timers are started and stopped late.',
    after: Duration.minutes(15),
  });
  watchQueue(alarms, 'Channels', channels, {
    givenUp: 'At which stage of its channel a file is, is not seen until it goes on again.',
    late: 'Files come to the next stage of their channel late.',
    after: Duration.minutes(15),
  });
  watchQueue(alarms, 'Search', search, {
    givenUp: 'Something of a file is not found by search until the message is sent back.',
    late: 'What was written or read in the last hour is not found by search yet.',
    // One failed try alone keeps a message hidden for half an hour.
    after: Duration.hours(1),
  });
  watchQueue(alarms, 'Adoption', adoption, {
    givenUp: 'Something done is missing from the counts of paper and electronic work until it is sent back.',
    late: 'Paper and electronic work of the last hour, and who moved a file, is not counted yet.',
    after: Duration.hours(1),
  });
  watchQueue(alarms, 'Position', position, {
    givenUp: 'Where something lies is not counted right until its next movement, or the recount at night.',
    late: 'The district’s position is a quarter of an hour behind what was done.',
    after: Duration.minutes(15),
  });
  watchQueue(alarms, 'Sent', sent, {
    givenUp: 'Something that was sent is missing from its sender’s list, or is still waited for there.',
    late: 'What was sent in the last quarter of an hour is not on its sender’s list yet.',
    after: Duration.minutes(15),
  });
  watchQueue(alarms, 'Consultations', consultations, {
    givenUp: 'Something asked of several posts did not reach all of them; the sweep carries it.',
    late: 'What is asked of several posts reaches them late.',
    after: Duration.minutes(15),
  });
  watchQueue(alarms, 'Erasure', erasure, {
    givenUp: 'A record was disposed of and its contents are still there, until the message is sent back.',
    late: 'Contents of records that were disposed of hours ago are still there.',
    // One failed try alone keeps a message hidden for an hour and a half.
    after: Duration.hours(4),
  });
  watchQueue(alarms, 'AtOnce', atOnce, {
    givenUp:
      'Officers were not written to of something Immediate; on the screen and in the digest it stands.',
    late: 'Officers are written to late of what is Immediate.',
    after: Duration.minutes(15),
  });
  watchQueue(alarms, 'MessagesTold', told, {
    givenUp: 'What became of a message to an officer is not known until it is sent back.',
    late: 'What became of messages to officers in the last hour is not known yet.',
    after: Duration.hours(1),
  });
  watchQueue(alarms, 'Imports', imports, {
    givenUp: 'Sheets that were sent in could not be checked; whoever sent them must ask for the check anew.',
    late: 'Sheets that were sent in wait to be checked.',
    // One that died keeps its message hidden for half an hour.
    after: Duration.hours(1),
  });
  alarms.watch('ImportsNotTold', {
    metric: metricOf('AWS/Events', 'FailedInvocations', { RuleName: imports.rule.ruleName }),
    above: 0,
    means: 'Sheets lie in quarantine and nobody looks at them; whoever sent them can ask for the check.',
    heading: RUNBOOK.intakeNotStarted,
  });
};
