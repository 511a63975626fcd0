import * as z from 'zod';
import { AwsError } from '#local/door/types.ts';
import { type Ending, type Execution, ExecutionStatus, type ExecutionStore } from './store.ts';
import type { TaskTokens } from './task-tokens.ts';

/** What the calls of the Step Functions API act on. */
interface Behind {
  readonly start: (machineArn: string, input: string, name?: string) => Execution;
  readonly store: ExecutionStore;
  readonly tokens: TaskTokens;
  readonly knowsMachine: (arn: string) => boolean;
  readonly stopExecution: (execution: Execution, ending: Ending) => void;
}

type Body = Readonly<Record<string, unknown>>;

function parse<Schema extends z.ZodType>(schema: Schema, body: Body): z.output<Schema> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new AwsError('ValidationException', z.prettifyError(parsed.error));
  return parsed.data;
}

const seconds = (milliseconds: number): number => milliseconds / 1000;
const dates = ({ started, stopped }: Execution) => ({
  startDate: seconds(started),
  ...(stopped === null ? {} : { stopDate: seconds(stopped) }),
});

const summary = (execution: Execution) => ({
  executionArn: execution.arn,
  stateMachineArn: execution.machineArn,
  name: execution.name,
  status: execution.status,
  ...dates(execution),
});

const StartExecution = z.strictObject({
  stateMachineArn: z.string(),
  name: z.string().optional(),
  input: z.string().default('{}'),
  traceHeader: z.string().optional(),
});
const StopExecution = z.strictObject({
  executionArn: z.string(),
  error: z.string().optional(),
  cause: z.string().optional(),
});
const DescribeExecution = z.strictObject({
  executionArn: z.string(),
  includedData: z.enum(['ALL_DATA', 'METADATA_ONLY']).default('ALL_DATA'),
});
const ListExecutions = z.strictObject({
  stateMachineArn: z.string(),
  statusFilter: ExecutionStatus.optional(),
  maxResults: z.int().min(0).max(1000).default(100),
  nextToken: z.string().regex(/^\d+$/).optional(),
});
const SendTaskSuccess = z.strictObject({ taskToken: z.string(), output: z.string() });
const SendTaskFailure = z.strictObject({
  taskToken: z.string(),
  error: z.string().default(''),
  cause: z.string().default(''),
});
const SendTaskHeartbeat = z.strictObject({ taskToken: z.string() });

const getExecution = (store: ExecutionStore, arn: string): Execution => {
  const execution = store.find(arn);
  if (execution === undefined)
    throw new AwsError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
  return execution;
};

const mustWait = (waits: boolean): object => {
  if (!waits) throw new AwsError('TaskTimedOut', 'Task Timed Out: no task waits for this token');
  return {};
};

function parseOutput(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    throw new AwsError('InvalidOutput', 'Invalid Output: not JSON');
  }
}

const ACTIONS: Readonly<Record<string, (body: Body, behind: Behind) => object>> = {
  StartExecution(body, { start }) {
    const { stateMachineArn, input, name } = parse(StartExecution, body);
    const { arn, started } = start(stateMachineArn, input, name);
    return { executionArn: arn, startDate: seconds(started) };
  },
  StopExecution(body, { store, stopExecution }) {
    const { executionArn, error, cause } = parse(StopExecution, body);
    const execution = getExecution(store, executionArn);
    const stopped = execution.stopped ?? Date.now();
    if (execution.status === 'RUNNING')
      stopExecution(execution, {
        status: 'ABORTED',
        stopped,
        ...(error === undefined ? {} : { error }),
        ...(cause === undefined ? {} : { cause }),
      });
    return { stopDate: seconds(stopped) };
  },
  DescribeExecution(body, { store }) {
    const { executionArn, includedData } = parse(DescribeExecution, body);
    const execution = getExecution(store, executionArn);
    if (includedData === 'METADATA_ONLY') return summary(execution);
    const { input, output, error, cause } = execution;
    return {
      ...summary(execution),
      input,
      inputDetails: { included: true },
      ...(output === null ? {} : { output, outputDetails: { included: true } }),
      ...(error === null ? {} : { error }),
      ...(cause === null ? {} : { cause }),
    };
  },
  ListExecutions(body, { store, knowsMachine }) {
    const { stateMachineArn, statusFilter, maxResults, nextToken } = parse(ListExecutions, body);
    if (!knowsMachine(stateMachineArn))
      throw new AwsError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${stateMachineArn}'`);
    const limit = maxResults === 0 ? 100 : maxResults;
    const offset = Number(nextToken ?? 0);
    const found = store.list(stateMachineArn, statusFilter, { limit: limit + 1, offset });
    return {
      executions: found.slice(0, limit).map(summary),
      ...(found.length > limit ? { nextToken: String(offset + limit) } : {}),
    };
  },
  SendTaskSuccess(body, { tokens }) {
    const { taskToken, output } = parse(SendTaskSuccess, body);
    return mustWait(tokens.succeed(taskToken, parseOutput(output)));
  },
  SendTaskFailure(body, { tokens }) {
    const { taskToken, error, cause } = parse(SendTaskFailure, body);
    return mustWait(tokens.fail(taskToken, error, cause));
  },
  SendTaskHeartbeat(body, { tokens }) {
    return mustWait(tokens.has(parse(SendTaskHeartbeat, body).taskToken));
  },
};

/** Answers one call of the Step Functions API; throws `AwsError` as AWS refuses. */
export function answerCall(action: string, body: Body, behind: Behind): object {
  const answer = ACTIONS[action];
  if (answer === undefined)
    throw new AwsError('UnknownOperationException', `the one-machine run has no states:${action}`);
  return answer(body, behind);
}
