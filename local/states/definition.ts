import { StateMachine, type StateMachineDefinition } from 'aws-local-stepfunctions';
import type * as z from 'zod';
import { Definition, LONGEST_TIMER_SECONDS, type Retrier, type State, type WaitState } from './language.ts';

const DIRECT = /^arn:aws[a-z-]*:lambda:[^:]+:\d{12}:function:[^:]+(:[^:]+)?$/;
const OPTIMISED = /^arn:aws[a-z-]*:states:::lambda:invoke(\.waitForTaskToken)?$/;

/** What a task state asks for; `functionArn` is undefined where the state's parameters name it. */
export interface TaskCall {
  readonly functionArn: string | undefined;
  readonly waitsForToken: boolean;
}

/** A definition as the library is to run it, with everything that it leaves to us beside it. */
export interface PreparedDefinition {
  readonly machine: StateMachine;
  readonly tasks: ReadonlyMap<string, TaskCall>;
  readonly waits: readonly string[];
}

const innerOf = (state: State): readonly Readonly<Record<string, State>>[] => {
  if (state.Type === 'Map')
    return [state.ItemProcessor, state.Iterator].flatMap(each => (each ? [each.States] : []));
  return state.Type === 'Parallel' ? state.Branches.map(branch => branch.States) : [];
};

/** Every state of a definition with its name, those inside Map and Parallel too. */
const everyState = (states: Readonly<Record<string, State>>): readonly (readonly [string, State])[] =>
  Object.entries(states).flatMap(([name, state]) => [
    [name, state] as const,
    ...innerOf(state).flatMap(inner => everyState(inner)),
  ]);

/** Names what a definition asks for that the local run cannot do; empty when it can be run. */
export function unknownInDefinition(name: string, json: string): readonly string[] {
  const parsed = Definition.safeParse(JSON.parse(json));
  if (!parsed.success)
    return parsed.error.issues.map(
      issue => `state machine ${name}: ${issue.path.join('.')}: ${issue.message}`,
    );
  const resources = everyState(parsed.data.States).flatMap(([stateName, state]) =>
    state.Type === 'Task' && !DIRECT.test(state.Resource) && !OPTIMISED.test(state.Resource)
      ? [`state machine ${name}: ${stateName}: task resource ${state.Resource}`]
      : [],
  );
  const context = [...json.matchAll(/\$\$\.(State|Map\.Item\.Source|StateMachine\.Version)\b[^"]*/g)].map(
    ([path]) => `state machine ${name}: context path ${path}`,
  );
  return [...resources, ...context];
}

/** A Wait becomes a task of ours (waits.ts), called again after every stretch until its time has come. */
function waitTask({ Seconds, SecondsPath, Timestamp, TimestampPath, ...rest }: WaitState): unknown {
  const until = {
    ...(Seconds === undefined ? {} : { seconds: Seconds }),
    ...(SecondsPath === undefined ? {} : { 'seconds.$': SecondsPath }),
    ...(Timestamp === undefined ? {} : { timestamp: Timestamp }),
    ...(TimestampPath === undefined ? {} : { 'timestamp.$': TimestampPath }),
  };
  return {
    ...rest,
    Type: 'Task',
    Resource: 'wait',
    Parameters: { 'input.$': '$', ...until },
    TimeoutSeconds: LONGEST_TIMER_SECONDS + 3600,
    Retry: [
      { ErrorEquals: [STILL_WAITING], IntervalSeconds: 0, MaxAttempts: 99_999_999, MaxDelaySeconds: 1 },
    ],
  };
}

function runnable(state: State): unknown {
  const bounded = (retriers: readonly z.infer<typeof Retrier>[]) =>
    retriers.map(each => ({
      ...each,
      MaxDelaySeconds: Math.min(each.MaxDelaySeconds ?? LONGEST_TIMER_SECONDS, LONGEST_TIMER_SECONDS),
    }));
  const retry = 'Retry' in state && state.Retry ? { Retry: bounded(state.Retry) } : {};
  if (state.Type === 'Task')
    return {
      ...state,
      ...retry,
      TimeoutSeconds: Math.min(state.TimeoutSeconds ?? LONGEST_TIMER_SECONDS, LONGEST_TIMER_SECONDS),
    };
  if (state.Type === 'Wait') return waitTask(state);
  if (state.Type === 'Map')
    return {
      ...state,
      ...retry,
      ...(state.ItemProcessor ? { ItemProcessor: runnableStates(state.ItemProcessor) } : {}),
      ...(state.Iterator ? { Iterator: runnableStates(state.Iterator) } : {}),
    };
  if (state.Type === 'Parallel') return { ...state, ...retry, Branches: state.Branches.map(runnableStates) };
  return state;
}

const runnableStates = <Of extends { readonly States: Readonly<Record<string, State>> }>(of: Of) => ({
  ...of,
  States: Object.fromEntries(Object.entries(of.States).map(([name, state]) => [name, runnable(state)])),
});

/** Error by which a wait's task asks to be called again: its stretch is over, its time is not. */
export const STILL_WAITING = 'Local.StillWaiting';

const isDefinition = (value: unknown): value is StateMachineDefinition => Definition.safeParse(value).success;

/** Checks a definition as AWS would and makes it ready to run. Build it once: it costs some 40 ms. */
export function prepareDefinition(json: string): PreparedDefinition {
  const given: unknown = JSON.parse(json);
  if (isDefinition(given)) new StateMachine(given);
  const definition = Definition.parse(given);
  const { TimeoutSeconds, ...untimed } = runnableStates(definition);
  const short =
    TimeoutSeconds !== undefined && TimeoutSeconds <= LONGEST_TIMER_SECONDS ? { TimeoutSeconds } : {};
  const prepared = { ...untimed, ...short };
  if (!isDefinition(prepared))
    throw new Error(`not a state machine once it is prepared: ${definition.StartAt}`);
  const states = everyState(definition.States);
  return {
    machine: new StateMachine(prepared, { validationOptions: { noValidate: true } }),
    tasks: new Map(
      states.flatMap(([name, state]) =>
        state.Type === 'Task'
          ? [
              [
                name,
                {
                  functionArn: DIRECT.test(state.Resource) ? state.Resource : undefined,
                  waitsForToken: state.Resource.endsWith('.waitForTaskToken'),
                },
              ] as const,
            ]
          : [],
      ),
    ),
    waits: states.flatMap(([name, state]) => (state.Type === 'Wait' ? [name] : [])),
  };
}
