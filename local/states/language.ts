import * as z from 'zod';

/**
 * The library and Node count longer timers as none at all: a wait, timeout or retry beyond 2^31 ms fires at once.
 * No timer of ours is longer than this; a longer wait is slept in stretches (waits.ts).
 */
export const LONGEST_TIMER_SECONDS = 20 * 24 * 60 * 60;

export const Retrier = z.looseObject({
  ErrorEquals: z.array(z.string()),
  MaxDelaySeconds: z.number().optional(),
});
const common = { Comment: z.string().optional(), QueryLanguage: z.literal('JSONPath').optional() };
const flow = {
  ...common,
  Next: z.string().optional(),
  End: z.boolean().optional(),
  InputPath: z.string().nullish(),
  OutputPath: z.string().nullish(),
};
const result = { ResultPath: z.string().nullish(), ResultSelector: z.unknown().optional() };
const recovery = { Retry: z.array(Retrier).optional(), Catch: z.array(z.unknown()).optional() };

const Task = z.strictObject({
  ...flow,
  ...result,
  ...recovery,
  Type: z.literal('Task'),
  Resource: z.string(),
  Parameters: z.unknown().optional(),
  TimeoutSeconds: z.int().positive().optional(),
});
const Wait = z.strictObject({
  ...flow,
  Type: z.literal('Wait'),
  Seconds: z.int().nonnegative().max(LONGEST_TIMER_SECONDS).optional(),
  SecondsPath: z.string().optional(),
  Timestamp: z.string().optional(),
  TimestampPath: z.string().optional(),
});
const Choice = z.strictObject({
  ...flow,
  Type: z.literal('Choice'),
  Choices: z.array(z.unknown()),
  Default: z.string().optional(),
});
const Pass = z.strictObject({
  ...flow,
  Type: z.literal('Pass'),
  Parameters: z.unknown().optional(),
  Result: z.unknown().optional(),
  ResultPath: z.string().nullish(),
});
const Succeed = z.strictObject({
  ...common,
  Type: z.literal('Succeed'),
  InputPath: z.string().nullish(),
  OutputPath: z.string().nullish(),
});
const Fail = z.strictObject({
  ...common,
  Type: z.literal('Fail'),
  Error: z.string().optional(),
  ErrorPath: z.string().optional(),
  Cause: z.string().optional(),
  CausePath: z.string().optional(),
});

export type WaitState = z.infer<typeof Wait>;

const Leaf = z.discriminatedUnion('Type', [Task, Wait, Choice, Pass, Succeed, Fail]);
const mapFields = {
  ...flow,
  ...result,
  ...recovery,
  ItemsPath: z.string().optional(),
  ItemSelector: z.unknown().optional(),
  Parameters: z.unknown().optional(),
  MaxConcurrency: z.int().nonnegative().optional(),
};
const parallelFields = { ...flow, ...result, ...recovery, Parameters: z.unknown().optional() };

export interface Inner {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}
type MapState = z.infer<z.ZodObject<typeof mapFields>> & {
  readonly Type: 'Map';
  readonly ItemProcessor?: Inner | undefined;
  readonly Iterator?: Inner | undefined;
};
type ParallelState = z.infer<z.ZodObject<typeof parallelFields>> & {
  readonly Type: 'Parallel';
  readonly Branches: readonly Inner[];
};
export type State = z.infer<typeof Leaf> | MapState | ParallelState;

export const State: z.ZodType<State> = z.lazy(() =>
  z.discriminatedUnion('Type', [Task, Wait, Choice, Pass, Succeed, Fail, MapState, ParallelState]),
);
const Inner = z.strictObject({
  ...common,
  StartAt: z.string(),
  ProcessorConfig: z.strictObject({ Mode: z.literal('INLINE') }).optional(),
  States: z.record(z.string(), State),
});
const MapState = z.strictObject({
  ...mapFields,
  Type: z.literal('Map'),
  ItemProcessor: Inner.optional(),
  Iterator: Inner.optional(),
});
const ParallelState = z.strictObject({
  ...parallelFields,
  Type: z.literal('Parallel'),
  Branches: z.array(Inner),
});

/** The part of the Amazon States Language that the one-machine run knows; anything else is an unknown key. */
export const Definition = z.strictObject({
  ...common,
  Version: z.string().optional(),
  StartAt: z.string(),
  TimeoutSeconds: z.int().positive().optional(),
  States: z.record(z.string(), State),
});
