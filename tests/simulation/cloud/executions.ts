import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { epochOf, Instant } from '#shared/domain/time.ts';
import type { Life } from '../engine/life.ts';
import type { World } from '../engine/world.ts';

const Retrier = z.object({
  ErrorEquals: z.array(z.string()),
  IntervalSeconds: z.number(),
  BackoffRate: z.number(),
  MaxAttempts: z.number(),
  MaxDelaySeconds: z.number(),
  JitterStrategy: z.literal('FULL'),
});
/** The states that our timers are made of, with all they may say; whatever else a definition says is refused. */
const State = z.discriminatedUnion('Type', [
  z.strictObject({ Type: z.literal('Wait'), TimestampPath: z.string().startsWith('$.'), Next: z.string() }),
  z.strictObject({
    Type: z.literal('Task'),
    Resource: z.string(),
    TimeoutSeconds: z.number(),
    Retry: z.array(Retrier),
    Next: z.string(),
  }),
  z.strictObject({
    Type: z.literal('Choice'),
    Choices: z.array(
      z.strictObject({ Variable: z.string().startsWith('$.'), BooleanEquals: z.boolean(), Next: z.string() }),
    ),
    Default: z.string(),
  }),
  z.strictObject({ Type: z.literal('Succeed') }),
]);
type Task = Extract<z.output<typeof State>, { Type: 'Task' }>;
const Definition = z.object({ StartAt: z.string(), States: z.record(z.string(), State) });

const Data = z.record(z.string(), z.unknown());
type Data = z.output<typeof Data>;
type Execution = { readonly name: string; readonly input: string; status: 'RUNNING' | 'ENDED' };

/** Runs the function of a task; what it throws is told by its name. */
export type Runs = (input: Data, name: string) => Promise<unknown>;

const nameIn = (arn = ''): string => arn.slice(arn.lastIndexOf(':') + 1);
const at = (data: Data, path: string): unknown => data[path.slice('$.'.length)];
const nobody = new SFNClient({ region: 'ap-south-1' });

/** Step Functions, on virtual time, for one state machine as the template has it. */
export const openExecutions = (
  world: World,
  definition: string,
  { runTask, isDoubled }: { readonly runTask: Runs; readonly isDoubled: (wake: string) => boolean },
) => {
  const { StartAt, States } = Definition.parse(JSON.parse(definition));
  const known = new Map<string, Execution>();

  /** A run that its caller gave up as too slow, and that goes on all the same beside the one that came in its place. */
  const goAstray = async (data: Data, name: string): Promise<void> => {
    await runTask(data, name).catch(() => undefined);
  };

  const enter = async (execution: Execution, name: string, data: Data): Promise<void> => {
    const state = States[name];
    if (execution.status !== 'RUNNING') return;
    if (!state) throw new Error(`no state ${name}`);
    switch (state.Type) {
      case 'Wait': {
        const until = epochOf(Instant.parse(at(data, state.TimestampPath)));
        const late = world.chance.hits(0.5, 'late', execution.name, until)
          ? world.chance.below(900, 'wait', execution.name, until)
          : 0;
        world.at(until + late, () => enter(execution, state.Next, data));
        if (isDoubled(`${execution.name} ${until}`))
          world.at(until + late, () => goAstray(data, execution.name));
        return;
      }
      case 'Task':
        return attempt(execution, state, data, 0);
      case 'Choice': {
        const chosen = state.Choices.find(
          ({ Variable, BooleanEquals }) => at(data, Variable) === BooleanEquals,
        );
        return enter(execution, chosen?.Next ?? state.Default, data);
      }
      case 'Succeed':
        execution.status = 'ENDED';
    }
  };

  const attempt = async (execution: Execution, task: Task, data: Data, tries: number): Promise<void> => {
    if (execution.status !== 'RUNNING') return;
    let answer: Data;
    try {
      answer = Data.parse(await runTask(data, execution.name));
    } catch (error) {
      const name = error instanceof Error ? error.name : 'Error';
      const retrier = task.Retry.find(({ ErrorEquals }) =>
        ErrorEquals.some(known => known === name || known === 'States.ALL'),
      );
      if (!retrier || tries >= retrier.MaxAttempts) {
        execution.status = 'ENDED';
        return;
      }
      const { IntervalSeconds, BackoffRate, MaxDelaySeconds } = retrier;
      const bound = Math.min(MaxDelaySeconds, IntervalSeconds * BackoffRate ** tries) * 1000;
      const wait = world.chance.below(bound, 'retry', execution.name, tries);
      world.later(wait, () => attempt(execution, task, data, tries + 1));
      return;
    }
    return enter(execution, task.Next, answer);
  };

  const start = ({ name = '', input = '{}' }: StartExecutionCommand['input']): void => {
    const before = known.get(name);
    // The same name with the same input, while it runs, is the same call once more.
    if (before?.status === 'RUNNING' && before.input === input) return;
    if (before) throw new ExecutionAlreadyExists({ $metadata: {}, message: name });
    const execution: Execution = { name, input, status: 'RUNNING' };
    known.set(name, execution);
    world.later(0, () => enter(execution, StartAt, Data.parse(JSON.parse(input))));
  };
  const find = (arn: string | undefined): Execution => {
    const found = known.get(nameIn(arn));
    if (!found) throw new ExecutionDoesNotExist({ $metadata: {}, message: nameIn(arn) });
    return found;
  };

  const answer = (command: unknown): object => {
    if (command instanceof StartExecutionCommand) {
      start(command.input);
      return {};
    }
    if (command instanceof StopExecutionCommand) {
      find(command.input.executionArn).status = 'ENDED';
      return {};
    }
    if (command instanceof DescribeExecutionCommand) {
      const { status } = find(command.input.executionArn);
      return { status: status === 'RUNNING' ? 'RUNNING' : 'SUCCEEDED' };
    }
    throw new Error(`no such call of a state machine: ${command?.constructor.name}`);
  };
  return {
    /** A client for one run of a function. */
    client: (life: Life): SFNClient =>
      new Proxy(nobody, {
        get: (target, name, receiver) =>
          name === 'send'
            ? (command: unknown) => life.call(() => answer(command))
            : Reflect.get(target, name, receiver),
      }),
  };
};
