import { ExecutionAbortedError, ExecutionError, ExecutionTimeoutError } from 'aws-local-stepfunctions';
import * as z from 'zod';
import type { FunctionError, Invoke } from '#local/functions/function-definition.ts';
import type { PreparedDefinition, TaskCall } from './definition.ts';
import { StateError } from './state-error.ts';
import type { Ending, Execution } from './store.ts';
import { type TaskTokens, tokenContext } from './task-tokens.ts';
import { wait } from './waits.ts';

/** What a task of an execution may use. */
export interface Surroundings {
  readonly invoke: Invoke;
  /** Throws, in AWS's words, unless the machine's role may call the function. */
  readonly assertMayInvoke: (functionArn: string) => void;
  /** Completes a function name or a qualified ARN to the function's ARN. */
  readonly functionArn: (nameOrArn: string) => string;
  readonly tokens: TaskTokens;
}

const InvokeParameters = z.strictObject({
  FunctionName: z.string(),
  Payload: z.json().optional(),
  InvocationType: z.literal('RequestResponse').optional(),
});

const lambdaError = ({ errorType, errorMessage, trace }: FunctionError) =>
  new StateError(errorType, JSON.stringify({ errorType, errorMessage, ...(trace ? { trace } : {}) }));

async function callFunction(
  arn: string,
  payload: unknown,
  around: Surroundings,
): Promise<z.core.util.JSONType> {
  try {
    around.assertMayInvoke(arn);
  } catch (error) {
    throw new StateError('Lambda.AWSLambdaException', error instanceof Error ? error.message : String(error));
  }
  const outcome = await around.invoke(arn, payload);
  if (!outcome.ok) throw lambdaError(outcome.error);
  return z.json().parse(JSON.parse(outcome.payload));
}

async function runTask(
  call: TaskCall,
  input: unknown,
  { around, token, signal }: { around: Surroundings; token: string; signal: AbortSignal },
): Promise<z.core.util.JSONType> {
  if (call.functionArn !== undefined)
    return callFunction(around.functionArn(call.functionArn), input, around);
  const { FunctionName, Payload } = InvokeParameters.parse(input);
  const arn = around.functionArn(FunctionName);
  if (!call.waitsForToken) {
    const payload = await callFunction(arn, Payload ?? {}, around);
    return { ExecutedVersion: '$LATEST', Payload: payload, StatusCode: 200 };
  }
  const answer = around.tokens.wait(token, signal);
  // The call itself may fail; the wait must not then be left as a rejection nobody sees.
  answer.catch(() => undefined);
  await callFunction(arn, Payload ?? {}, around);
  return z.json().parse(await answer);
}

const endingOf = (error: unknown): Omit<Ending, 'stopped'> => {
  if (error instanceof ExecutionAbortedError) return { status: 'ABORTED' };
  if (error instanceof ExecutionTimeoutError) return { status: 'TIMED_OUT', error: 'States.Timeout' };
  const reason = error instanceof ExecutionError ? error.cause : error;
  return reason instanceof Error
    ? { status: 'FAILED', error: reason.name, cause: reason.message }
    : { status: 'FAILED', error: 'States.Runtime', cause: String(reason) };
};

/** Runs an execution from its beginning to its end; aborting the signal ends it as ABORTED. Never rejects. */
export async function runExecution(
  execution: Execution,
  { machine, tasks, waits }: PreparedDefinition,
  { around, signal }: { around: Surroundings; signal: AbortSignal },
): Promise<Ending> {
  const tokens = tokenContext(execution.machineArn);
  const handlers = Object.fromEntries([
    ...waits.map(name => [name, (input: unknown) => wait(input, signal)] as const),
    ...[...tasks].map(
      ([name, call]) =>
        [name, (input: unknown) => runTask(call, input, { around, token: tokens.take(), signal })] as const,
    ),
  ]);
  const machineName = execution.machineArn.split(':').at(-1);
  const run = machine.run(z.json().parse(JSON.parse(execution.input)), {
    overrides: { taskResourceLocalHandlers: handlers },
    context: {
      Execution: { Id: execution.arn, Name: execution.name },
      StateMachine: { Id: execution.machineArn, Name: machineName },
      Task: tokens.context,
    },
  });
  signal.addEventListener('abort', run.abort, { once: true });
  try {
    const output = await run.result;
    return { status: 'SUCCEEDED', stopped: Date.now(), output: JSON.stringify(output) };
  } catch (error) {
    return { ...endingOf(error), stopped: Date.now() };
  }
}
