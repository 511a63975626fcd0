import {
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';

/** A state machine of ours. Executions are named; a name once used is refused for ninety days. */
export type Machine = {
  /** Answers false when the name was used before. */
  readonly start: (name: string, input: object) => Promise<boolean>;
  /** Best effort; false when there is no such execution. */
  readonly stop: (name: string) => Promise<boolean>;
  readonly isRunning: (name: string) => Promise<boolean>;
};

const STATE_MACHINE_ARN = /^(arn:[^:]+:states:[^:]+:[^:]+):stateMachine:([^:]+)$/;

/** An execution's ARN follows from the machine's: `…:stateMachine:M` and `n` make `…:execution:M:n`. */
export const executionArn = (machineArn: string, name: string): string => {
  const [, place, machine] = STATE_MACHINE_ARN.exec(machineArn) ?? [];
  if (place === undefined || machine === undefined) throw new Error('not the ARN of a state machine');
  return `${place}:execution:${machine}:${name}`;
};

const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;

export const openMachine = (sfn: SFNClient, machineArn: string): Machine => ({
  start: async (name, input) => {
    try {
      await sfn.send(
        new StartExecutionCommand({ stateMachineArn: machineArn, name, input: JSON.stringify(input) }),
      );
      return true;
    } catch (error) {
      if (isNamed(error, 'ExecutionAlreadyExists')) return false;
      throw error;
    }
  },
  stop: async name => {
    try {
      await sfn.send(
        new StopExecutionCommand({
          executionArn: executionArn(machineArn, name),
          cause: 'nothing more is to be done',
        }),
      );
      return true;
    } catch (error) {
      if (isNamed(error, 'ExecutionDoesNotExist')) return false;
      throw error;
    }
  },
  isRunning: async name => {
    try {
      const { status } = await sfn.send(
        new DescribeExecutionCommand({ executionArn: executionArn(machineArn, name) }),
      );
      return status === 'RUNNING' || status === 'PENDING_REDRIVE';
    } catch (error) {
      if (isNamed(error, 'ExecutionDoesNotExist')) return false;
      throw error;
    }
  },
});

/** A state machine of ours whose executions wait for task tokens. */
export type Routing = Machine & {
  /** Lets the execution that waits by this token go on; false when none does any more. */
  readonly answer: (taskToken: string) => Promise<boolean>;
};

/** What Step Functions says of a token by which nothing waits: answered, timed out, or of an execution that has ended. */
const GONE = ['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'];

export const openTaskTokens =
  (sfn: SFNClient): Routing['answer'] =>
  async taskToken => {
    try {
      await sfn.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
      return true;
    } catch (error) {
      if (GONE.some(name => isNamed(error, name))) return false;
      throw error;
    }
  };
