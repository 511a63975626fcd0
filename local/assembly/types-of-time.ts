/** What runs by itself: rules, schedules and state machines. */
import type { Resource } from './types.ts';

export interface TargetRetry {
  readonly maximumAttempts: number;
  readonly maximumAgeSeconds: number;
}

export interface RuleTarget {
  readonly id: string;
  readonly arn: string;
  readonly roleArn: string | undefined;
  readonly input:
    | { readonly kind: 'event' }
    | { readonly kind: 'constant'; readonly json: string }
    | { readonly kind: 'path'; readonly path: string }
    | {
        readonly kind: 'template';
        readonly paths: Readonly<Record<string, string>>;
        readonly template: string;
      };
  readonly deadLetterArn: string | undefined;
  readonly retry: TargetRetry;
  /** Message group, where the target is a FIFO queue. */
  readonly messageGroupId: string | undefined;
}

export interface RuleResource extends Resource {
  readonly enabled: boolean;
  /** Parsed EventBridge pattern, or undefined for a rule that only runs on a schedule. */
  readonly pattern: Readonly<Record<string, unknown>> | undefined;
  /** `rate(…)` or `cron(…)` (UTC). */
  readonly scheduleExpression: string | undefined;
  readonly targets: readonly RuleTarget[];
}

/** EventBridge Scheduler. */
export interface ScheduleResource extends Resource {
  readonly enabled: boolean;
  /** `rate(…)`, `cron(…)` or `at(…)`. */
  readonly expression: string;
  readonly timezone: string;
  readonly target: {
    readonly arn: string;
    readonly roleArn: string;
    readonly input: string | undefined;
    readonly deadLetterArn: string | undefined;
    readonly retry: TargetRetry;
    readonly messageGroupId: string | undefined;
  };
}

export interface StateMachineResource extends Resource {
  /** The ASL as a JSON string, every intrinsic and DefinitionSubstitution resolved. */
  readonly definition: string;
  readonly roleArn: string;
  readonly type: 'STANDARD' | 'EXPRESS';
  readonly keyArn: string | undefined;
}
