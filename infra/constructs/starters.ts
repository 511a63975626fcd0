import { EventField, Match, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SfnStateMachine } from 'aws-cdk-lib/aws-events-targets';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { grant } from './grants.ts';
import { SHEETS } from './import-queue.ts';
import type { OfficeFunction } from './office-function.ts';

export interface OnUploadProps {
  readonly bucket: Bucket;
  readonly machine: IStateMachine;
}

/** Starts a state machine with `{ bucket, key }` for every object that is put into a bucket, but for sheets. */
export class OnUpload extends Construct {
  readonly rule: Rule;

  constructor(scope: Construct, id: string, { bucket, machine }: OnUploadProps) {
    super(scope, id);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('events.amazonaws.com') });
    this.rule = new Rule(this, 'Rule', {
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: {
          bucket: { name: [bucket.bucketName] },
          object: { key: Match.anythingButPrefix(SHEETS.all) },
        },
      },
      targets: [
        new SfnStateMachine(machine, {
          role,
          input: RuleTargetInput.fromObject({
            bucket: EventField.fromPath('$.detail.bucket.name'),
            key: EventField.fromPath('$.detail.object.key'),
          }),
        }),
      ],
    });
  }
}

/** Calls a function at fixed times. */
class OnSchedule extends Construct {
  constructor(
    scope: Construct,
    id: string,
    called: OfficeFunction,
    when: { readonly expression: string; readonly timezone?: string },
  ) {
    super(scope, id);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    grant(role, ['lambda:InvokeFunction'], { arns: [called.lambda.functionArn] });
    const schedule = new CfnSchedule(this, 'Schedule', {
      scheduleExpression: when.expression,
      ...(when.timezone === undefined ? {} : { scheduleExpressionTimezone: when.timezone }),
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: called.lambda.functionArn,
        roleArn: role.roleArn,
        // The next call repairs what this one missed.
        retryPolicy: { maximumRetryAttempts: 1, maximumEventAgeInSeconds: 600 },
      },
    });
    schedule.node.addDependency(role);
  }
}

/** Calls a function every fifteen minutes. */
export class EveryQuarterHour extends OnSchedule {
  constructor(scope: Construct, id: string, called: OfficeFunction) {
    super(scope, id, called, { expression: 'rate(15 minutes)' });
  }
}

/** Calls a function at each quarter of the hour as clocks in India show it. */
export class AtEachQuarter extends OnSchedule {
  constructor(scope: Construct, id: string, called: OfficeFunction) {
    super(scope, id, called, { expression: 'cron(0/15 * * * ? *)', timezone: 'Asia/Kolkata' });
  }
}

/** Calls a function every minute. */
export class EveryMinute extends OnSchedule {
  constructor(scope: Construct, id: string, called: OfficeFunction) {
    super(scope, id, called, { expression: 'rate(1 minute)' });
  }
}

/** Calls a function at half past two at night in India, when hardly anybody is at work. */
export class EveryNight extends OnSchedule {
  constructor(scope: Construct, id: string, called: OfficeFunction) {
    super(scope, id, called, { expression: 'cron(30 2 * * ? *)', timezone: 'Asia/Kolkata' });
  }
}
