import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { StateMachineResource } from '#local/assembly/types.ts';
import { AwsError, type Gate } from '#local/door/types.ts';
import type { Invoke } from '#local/functions/function-definition.ts';
import { answerCall } from './api.ts';
import { type PreparedDefinition, prepareDefinition } from './definition.ts';
import { runExecution, type Surroundings } from './run-execution.ts';
import { type Execution, openExecutionStore } from './store.ts';
import { createTaskTokens } from './task-tokens.ts';

export interface StatesOptions {
  readonly machines: readonly StateMachineResource[];
  /** Data folder of the district. */
  readonly folder: string;
  readonly invoke: Invoke;
  readonly gate: Gate;
  /** Told of every execution that ended other than well. */
  readonly log: (line: string) => void;
}

/** The district's Step Functions. */
export interface States {
  /** The Step Functions API, as the AWS door passes it on; throws `AwsError`. */
  call(action: string, body: Readonly<Record<string, unknown>>): Promise<object>;
  /** Starts an execution; a name is made up if none is given. Throws `AwsError` as StartExecution does. */
  start(machineArn: string, input: string, name?: string): Execution;
  /** Starts what was running when the district last ended, from its beginning. Answers how many. */
  restart(): number;
  /** Ends the work of this process; what is running stays RUNNING and goes on at the next start. */
  stop(): void;
}

const NAMES_ARE_KEPT_MS = 90 * 24 * 60 * 60 * 1000;
const INPUT_BYTES = 256 * 1024;

const executionArn = (machineArn: string, name: string): string =>
  `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Makes the state machines ready: definitions are checked and built here, once. */
export function createStates({ machines, folder, invoke, gate, log }: StatesOptions): States {
  const store = openExecutionStore(join(folder, 'executions.sqlite'));
  const tokens = createTaskTokens();
  const prepared = new Map<string, { machine: StateMachineResource; definition: PreparedDefinition }>(
    machines.map(machine => [machine.arn, { machine, definition: prepareDefinition(machine.definition) }]),
  );
  const running = new Map<string, AbortController>();
  let stopped = false;

  const surroundings = (machine: StateMachineResource): Surroundings => ({
    invoke,
    tokens,
    functionArn(nameOrArn) {
      if (!nameOrArn.startsWith('arn:'))
        return machine.arn.replace(/:states:(.*):stateMachine:.*$/, `:lambda:$1:function:${nameOrArn}`);
      return nameOrArn.split(':').slice(0, 7).join(':');
    },
    assertMayInvoke(functionArn) {
      const verdict = gate.mayCallAsRole({
        roleArn: machine.roleArn,
        session: machine.name,
        action: 'lambda:InvokeFunction',
        resource: functionArn,
      });
      if (!verdict.allowed) throw new Error(verdict.message);
    },
  });

  const launch = async (execution: Execution): Promise<void> => {
    const found = prepared.get(execution.machineArn);
    if (found === undefined) return log(`${execution.arn}: the assembly has no such state machine any more`);
    const control = new AbortController();
    running.set(execution.arn, control);
    const ending = await runExecution(execution, found.definition, {
      around: surroundings(found.machine),
      signal: control.signal,
    });
    running.delete(execution.arn);
    if (stopped) return;
    store.end(execution.arn, ending);
    if (ending.status === 'FAILED' || ending.status === 'TIMED_OUT')
      log(`${execution.arn} ${ending.status} ${ending.error ?? ''}: ${ending.cause ?? ''}`);
  };

  const start: States['start'] = (machineArn, input, name = randomUUID()) => {
    const found = prepared.get(machineArn);
    if (found === undefined)
      throw new AwsError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${machineArn}'`);
    if (!/^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u.test(name))
      throw new AwsError('InvalidName', `Invalid Name: '${name}'`);
    if (!isJson(input) || Buffer.byteLength(input) > INPUT_BYTES)
      throw new AwsError(
        'InvalidExecutionInput',
        'Invalid State Machine Execution Input: not JSON of at most 256 KiB',
      );
    const arn = executionArn(machineArn, name);
    const now = Date.now();
    store.forget(now - NAMES_ARE_KEPT_MS);
    const present = store.find(arn);
    if (present?.status === 'RUNNING' && present.input === input) return present;
    if (present !== undefined)
      throw new AwsError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
    store.begin({ arn, machineArn, name, input, started: now });
    const begun = store.find(arn);
    if (begun === undefined) throw new Error(`${arn} was written and is not there`);
    void launch(begun);
    return begun;
  };

  return {
    start,
    call: async (action, body) =>
      answerCall(action, body, {
        start,
        store,
        tokens,
        knowsMachine: arn => prepared.has(arn),
        stopExecution(execution, ending) {
          store.end(execution.arn, ending);
          running.get(execution.arn)?.abort();
        },
      }),
    restart() {
      const left = store.running();
      for (const execution of left) void launch(execution);
      return left.length;
    },
    stop() {
      if (stopped) return;
      stopped = true;
      for (const control of running.values()) control.abort();
      store.close();
    },
  };
}
