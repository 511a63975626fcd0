import { Duration } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { type Alarms, metricOf, RUNBOOK } from '../constructs/alarms.ts';
import type { OfficeFunction } from '../constructs/office-function.ts';
import type { District } from '../district.ts';
import type { FunctionName } from '../functions.ts';

type Watched = {
  readonly district: District;
  readonly staff: ReadonlyMap<FunctionName, OfficeFunction>;
};

/** Sets the alarms on the position: what the recount found wrong, and that it is made at all. */
export const watchPosition = (alarms: Alarms, { district, staff }: Watched): void => {
  alarms.watch('PositionDrift', {
    metric: metricOf(
      'Patravali',
      'PositionDrift',
      { district: district.name },
      Stats.SUM,
      Duration.minutes(15),
    ),
    above: 0,
    means: 'What was shown of where files lie was wrong; the recount at night has set it right.',
    heading: RUNBOOK.positionDrift,
  });
  const recount = staff.get('recount-position');
  if (recount !== undefined)
    alarms.watchSilence('PositionRecountSilent', {
      metric: recount.lambda.metricInvocations({ period: Duration.days(1) }),
      means: recount.failureMeans,
      heading: RUNBOOK.recountSilent,
    });
};
