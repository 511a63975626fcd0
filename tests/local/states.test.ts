import { afterEach, expect, test, vi } from 'vitest';
import type { StateMachineResource } from '#local/assembly/types.ts';
import type { Gate } from '#local/door/types.ts';
import type { Invoke } from '#local/functions/function-definition.ts';
import { unknownInDefinition } from '#local/states/definition.ts';
import { createStates, type States } from '#local/states/states.ts';
import { wait } from '#local/states/waits.ts';
import { temporaryFolder } from './function-fixture.ts';
import { eventually } from './support/eventually.ts';

const FUNCTION = 'arn:aws:lambda:ap-south-1:111122223333:function:check';
const MACHINE = 'arn:aws:states:ap-south-1:111122223333:stateMachine:timer';

const open: Gate = {
  mayCallAsRole: () => ({ allowed: true }),
  mayCallAsService: () => ({ allowed: true }),
  mayAssume: () => ({ allowed: true }),
};
const machine = (definition: object): StateMachineResource => ({
  stack: 'office',
  logicalId: 'Timer',
  name: 'timer',
  arn: MACHINE,
  definition: JSON.stringify(definition),
  roleArn: 'arn:aws:iam::111122223333:role/timer',
  type: 'STANDARD',
  keyArn: undefined,
});
const answers =
  (...results: readonly unknown[]): Invoke =>
  async () => ({ ok: true, payload: JSON.stringify(results[0]) });

const invokeTask = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName: FUNCTION, 'Payload.$': '$' },
  OutputPath: '$.Payload',
};
const timer = machine({
  StartAt: 'wait',
  States: {
    wait: { Type: 'Wait', TimestampPath: '$.wakeAt', Next: 'check' },
    check: { ...invokeTask, Next: 'over?' },
    'over?': {
      Type: 'Choice',
      Choices: [{ Variable: '$.over', BooleanEquals: true, Next: 'done' }],
      Default: 'wait',
    },
    done: { Type: 'Succeed' },
  },
});

const opened: States[] = [];
afterEach(() => {
  for (const states of opened.splice(0)) states.stop();
});
function startStates(
  definition: StateMachineResource,
  invoke: Invoke,
  { folder = temporaryFolder(), gate = open }: { folder?: string; gate?: Gate } = {},
): States {
  const states = createStates({ machines: [definition], folder, invoke, gate, log: () => undefined });
  opened.push(states);
  return states;
}
const describeExecution = (states: States, name: string) =>
  states.call('DescribeExecution', {
    executionArn: `${MACHINE.replace('stateMachine', 'execution')}:${name}`,
  });
const input = (wakeAt: Date) => JSON.stringify({ holdingId: 'hld_1', wakeAt: wakeAt.toISOString() });
const soon = () => new Date(Date.now() + 50);
const later = () => new Date(Date.now() + 3_600_000);

test('a timer waits until its time, asks the function and goes round until the holding is over', async () => {
  const asked: unknown[] = [];
  const states = startStates(timer, async (_, event) => {
    asked.push(event);
    return { ok: true, payload: JSON.stringify({ over: asked.length === 2, wakeAt: soon().toISOString() }) };
  });

  await states.call('StartExecution', { stateMachineArn: MACHINE, name: 'hld_1', input: input(soon()) });

  await eventually(() => describeExecution(states, 'hld_1')).toMatchObject({ status: 'SUCCEEDED' });
  expect(asked).toHaveLength(2);
});

test('a running execution asked for again with the same input is the same execution', async () => {
  const states = startStates(timer, answers());
  const start = { stateMachineArn: MACHINE, name: 'hld_1', input: input(later()) };

  expect(await states.call('StartExecution', start)).toEqual(await states.call('StartExecution', start));
});

test('a name that was used is refused, even once its execution has ended', async () => {
  const states = startStates(timer, answers({ over: true }));
  const start = { stateMachineArn: MACHINE, name: 'hld_1', input: input(soon()) };
  await states.call('StartExecution', start);

  await expect(states.call('StartExecution', { ...start, input: '{}' })).rejects.toMatchObject({
    code: 'ExecutionAlreadyExists',
  });
  await eventually(() => describeExecution(states, 'hld_1')).toMatchObject({ status: 'SUCCEEDED' });
  await expect(states.call('StartExecution', start)).rejects.toMatchObject({
    code: 'ExecutionAlreadyExists',
  });
});

test('an execution that was running when the district ended starts again from its beginning', async () => {
  const folder = temporaryFolder();
  const before = startStates(timer, answers(), { folder });
  await before.call('StartExecution', { stateMachineArn: MACHINE, name: 'hld_1', input: input(soon()) });
  before.stop();

  const after = startStates(timer, answers({ over: true }), { folder });

  expect(after.restart()).toBe(1);
  await eventually(() => describeExecution(after, 'hld_1')).toMatchObject({ status: 'SUCCEEDED' });
});

test('a stopped execution is aborted, calls nothing more and is not started again', async () => {
  const folder = temporaryFolder();
  const invoke = vi.fn(answers({ over: true }));
  const states = startStates(timer, invoke, { folder });
  const { arn } = states.start(MACHINE, input(new Date(Date.now() + 600)), 'hld_1');

  await states.call('StopExecution', { executionArn: arn, cause: 'the file moved on' });
  await new Promise(resolve => setTimeout(resolve, 800));

  expect(await describeExecution(states, 'hld_1')).toMatchObject({
    status: 'ABORTED',
    cause: 'the file moved on',
  });
  expect(invoke).not.toHaveBeenCalled();
  expect(states.restart()).toBe(0);
});

test('a machine whose role may not call the function fails with what AWS would say', async () => {
  const message = 'User: role/timer is not authorized to perform: lambda:InvokeFunction';
  const gate: Gate = { ...open, mayCallAsRole: () => ({ allowed: false, message, kms: false }) };
  const states = startStates(timer, answers({ over: true }), { gate });

  states.start(MACHINE, input(soon()), 'hld_1');

  await eventually(() => describeExecution(states, 'hld_1')).toMatchObject({
    status: 'FAILED',
    error: 'Lambda.AWSLambdaException',
    cause: message,
  });
});

test('pages are rendered one by one, and what fails for good is caught by its name', async () => {
  const seen: unknown[] = [];
  const states = startStates(
    machine({
      StartAt: 'pages',
      States: {
        pages: {
          Type: 'Map',
          ItemsPath: '$.pages',
          ItemSelector: { 'documentId.$': '$.documentId', 'page.$': '$$.Map.Item.Value' },
          MaxConcurrency: 2,
          ItemProcessor: {
            ProcessorConfig: { Mode: 'INLINE' },
            StartAt: 'render',
            States: {
              render: {
                ...invokeTask,
                End: true,
                Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 1, MaxAttempts: 1 }],
              },
            },
          },
          Catch: [{ ErrorEquals: ['Unreadable'], ResultPath: '$.failure', Next: 'failed' }],
          End: true,
        },
        failed: { Type: 'Pass', End: true },
      },
    }),
    async (_, event) => {
      seen.push(event);
      if (seen.length === 1) return { ok: false, error: { errorType: 'Busy', errorMessage: 'later' } };
      if (seen.length === 4) return { ok: false, error: { errorType: 'Unreadable', errorMessage: 'page' } };
      return { ok: true, payload: '{}' };
    },
  );

  states.start(MACHINE, JSON.stringify({ documentId: 'doc_1', pages: [1, 2, 3] }), 'doc_1');

  await eventually(() => describeExecution(states, 'doc_1')).toMatchObject({ status: 'SUCCEEDED' });
  const { output } = Object(await describeExecution(states, 'doc_1'));
  expect(JSON.parse(output)).toMatchObject({ documentId: 'doc_1', failure: { Error: 'Unreadable' } });
  expect(seen).toContainEqual({ documentId: 'doc_1', page: 3 });
});

test('a task that waits for its token goes on when the token is returned', async () => {
  const tokens: string[] = [];
  const states = startStates(
    machine({
      StartAt: 'ask',
      States: {
        ask: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
          Parameters: { FunctionName: FUNCTION, Payload: { 'token.$': '$$.Task.Token' } },
          End: true,
        },
      },
    }),
    async (_, event) => {
      tokens.push(Object(event).token);
      return { ok: true, payload: 'null' };
    },
  );
  states.start(MACHINE, '{}', 'file');
  await eventually(() => tokens).toHaveLength(1);

  await states.call('SendTaskSuccess', { taskToken: tokens[0], output: '{"stage":"done"}' });

  await eventually(() => describeExecution(states, 'file')).toMatchObject({
    status: 'SUCCEEDED',
    output: '{"stage":"done"}',
  });
  await expect(states.call('SendTaskSuccess', { taskToken: tokens[0], output: '1' })).rejects.toMatchObject({
    code: 'TaskTimedOut',
  });
});

test('a wait of a year does not fire at once', async () => {
  const control = new AbortController();
  const early = wait(
    { input: 'x', timestamp: new Date(Date.now() + 365 * 86_400_000).toISOString() },
    control.signal,
  );

  const first = await Promise.race([
    early,
    new Promise(resolve => setTimeout(resolve, 100, 'still waiting')),
  ]);

  expect(first).toBe('still waiting');
  control.abort();
  await expect(early).rejects.toThrow('aborted');
});

test.each([
  [
    'another service',
    { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage', End: true },
    'sqs:sendMessage',
  ],
  ['JSONata', { Type: 'Pass', QueryLanguage: 'JSONata', End: true }, 'QueryLanguage'],
  ['a heartbeat', { ...invokeTask, HeartbeatSeconds: 5, End: true }, 'HeartbeatSeconds'],
])('a definition with %s is named at the start', (_, state, named) => {
  const unknown = unknownInDefinition('timer', JSON.stringify({ StartAt: 'a', States: { a: state } }));

  expect(unknown).toHaveLength(1);
  expect(unknown[0]).toContain(named);
});
