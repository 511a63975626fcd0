import { Duration } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { type Alarms, metricOf, RUNBOOK } from '../constructs/alarms.ts';
import type { District } from '../district.ts';

/** Sets the alarms of what officers are sent: what nobody could send, and what comes back. */
export const watchMessages = (alarms: Alarms, { district }: { readonly district: District }): void => {
  const counted = (name: 'MessagesGivenUp' | 'MessagesBounced') =>
    metricOf('Patravali', name, { district: district.name }, Stats.SUM, Duration.hours(1));
  alarms.watch('MessagesGivenUp', {
    metric: counted('MessagesGivenUp'),
    above: 20,
    means: 'Officers were not written to; on the screen they see everything.',
    heading: RUNBOOK.messagesGivenUp,
  });
  alarms.watch('MessagesBounced', {
    metric: counted('MessagesBounced'),
    above: 20,
    means: 'Many messages come back: AWS may forbid the district to send if it goes on.',
    heading: RUNBOOK.messagesBounced,
  });
};
