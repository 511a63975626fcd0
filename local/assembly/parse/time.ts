/** Rules, schedules and state machines. */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type {
  RuleResource,
  RuleTarget,
  ScheduleResource,
  StateMachineResource,
  TargetRetry,
} from '../types.ts';
import { base, type Findings, ignored, Num, readAll } from './found.ts';

const Delivery = {
  DeadLetterConfig: z.strictObject({ Arn: z.string() }).optional(),
  RetryPolicy: z
    .strictObject({ MaximumRetryAttempts: Num.optional(), MaximumEventAgeInSeconds: Num.optional() })
    .optional(),
  SqsParameters: z.strictObject({ MessageGroupId: z.string() }).optional(),
};

const Target = z.strictObject({
  Id: z.string(),
  Arn: z.string(),
  RoleArn: z.string().optional(),
  Input: z.string().optional(),
  InputPath: z.string().optional(),
  InputTransformer: z
    .strictObject({ InputPathsMap: z.record(z.string(), z.string()).default({}), InputTemplate: z.string() })
    .optional(),
  ...Delivery,
});

const RuleProperties = z.strictObject({
  Name: ignored,
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  EventPattern: z.record(z.string(), z.unknown()).optional(),
  ScheduleExpression: z.string().optional(),
  Targets: z.array(Target).default([]),
  Description: ignored,
  Tags: ignored,
});

/** EventBridge rules on the account's default bus. */
export const readRules = (findings: Findings): readonly RuleResource[] =>
  readAll(findings, 'AWS::Events::Rule', RuleProperties, (properties, found) => ({
    ...base(found),
    enabled: properties.State === 'ENABLED',
    pattern: properties.EventPattern,
    scheduleExpression: properties.ScheduleExpression,
    targets: properties.Targets.map(target => ({
      id: target.Id,
      arn: target.Arn,
      roleArn: target.RoleArn,
      input: inputOf(target),
      deadLetterArn: target.DeadLetterConfig?.Arn,
      retry: retryOf(target.RetryPolicy),
      messageGroupId: target.SqsParameters?.MessageGroupId,
    })),
  }));

const inputOf = ({ Input, InputPath, InputTransformer }: z.output<typeof Target>): RuleTarget['input'] => {
  if (Input !== undefined) return { kind: 'constant', json: Input };
  if (InputPath !== undefined) return { kind: 'path', path: InputPath };
  if (InputTransformer === undefined) return { kind: 'event' };
  return {
    kind: 'template',
    paths: InputTransformer.InputPathsMap,
    template: InputTransformer.InputTemplate,
  };
};

/** AWS tries 185 times within a day where nothing else is said. */
const retryOf = (policy: z.output<typeof Delivery.RetryPolicy>): TargetRetry => ({
  maximumAttempts: policy?.MaximumRetryAttempts ?? 185,
  maximumAgeSeconds: policy?.MaximumEventAgeInSeconds ?? 86_400,
});

const ScheduleProperties = z.strictObject({
  Name: ignored,
  GroupName: z.string().default('default'),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  FlexibleTimeWindow: z.strictObject({ Mode: z.literal('OFF') }),
  Target: z.strictObject({
    Arn: z.string(),
    RoleArn: z.string(),
    Input: z.string().optional(),
    ...Delivery,
  }),
  Description: ignored,
  KmsKeyArn: ignored,
});

export const readSchedules = (findings: Findings): readonly ScheduleResource[] =>
  readAll(
    findings,
    'AWS::Scheduler::Schedule',
    ScheduleProperties,
    ({ Target: target, ...properties }, found) => ({
      ...base(found),
      arn: found.arn.replace('schedule/default/', `schedule/${properties.GroupName}/`),
      enabled: properties.State === 'ENABLED',
      expression: properties.ScheduleExpression,
      timezone: properties.ScheduleExpressionTimezone,
      target: {
        arn: target.Arn,
        roleArn: target.RoleArn,
        input: target.Input,
        deadLetterArn: target.DeadLetterConfig?.Arn,
        retry: retryOf(target.RetryPolicy),
        messageGroupId: target.SqsParameters?.MessageGroupId,
      },
    }),
  );

const MachineProperties = z.strictObject({
  StateMachineName: ignored,
  StateMachineType: z.enum(['STANDARD', 'EXPRESS']).default('STANDARD'),
  DefinitionString: z.string().optional(),
  Definition: z.record(z.string(), z.unknown()).optional(),
  DefinitionS3Location: z.object({ Key: z.string() }).optional(),
  DefinitionSubstitutions: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  RoleArn: z.string(),
  EncryptionConfiguration: z.object({ KmsKeyId: z.string().optional() }).optional(),
  LoggingConfiguration: ignored,
  TracingConfiguration: ignored,
  Tags: ignored,
});

/** State machines with their definition as one JSON text. */
export const readStateMachines = (
  findings: Findings,
  assets: ReadonlyMap<string, string>,
): readonly StateMachineResource[] =>
  readAll(findings, 'AWS::StepFunctions::StateMachine', MachineProperties, (properties, found) => {
    const file = properties.DefinitionS3Location && assets.get(properties.DefinitionS3Location.Key);
    const written =
      properties.DefinitionString ??
      (properties.Definition && JSON.stringify(properties.Definition)) ??
      (file && readFileSync(file, 'utf8'));
    if (written === undefined) {
      findings.unknowns.add(
        'state machine without a definition',
        found.name,
        `${found.stack}/${found.logicalId}`,
      );
    }
    return {
      ...base(found),
      definition: (written ?? '{}').replaceAll(/\$\{(\w+)\}/g, (whole, name: string) =>
        String(properties.DefinitionSubstitutions[name] ?? whole),
      ),
      roleArn: properties.RoleArn,
      type: properties.StateMachineType,
      keyArn: properties.EncryptionConfiguration?.KmsKeyId,
    };
  });
