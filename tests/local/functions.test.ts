import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { FunctionDefinition } from '#local/functions/function-definition.ts';
import { createFunctions, type Functions } from '#local/functions/functions.ts';
import { functionFixture, temporaryFolder } from './function-fixture.ts';
import { eventually } from './support/eventually.ts';

let functions: Functions | undefined;
afterEach(() => functions?.stop());

const only = (definition: FunctionDefinition, logFolder = temporaryFolder(), idleMs = 60_000): Functions => {
  functions = createFunctions({ definitions: [definition], logFolder, idleMs });
  return functions;
};

test('a function is started when it is first called and answers in JSON', async () => {
  const definition = functionFixture(
    'echo',
    `export const handler = async (event, context) => ({ event, at: new Date(0), left: undefined, name: context.functionName })`,
  );
  const pool = only(definition);
  expect(pool.running()).toEqual([]);

  const outcome = await pool.invoke(definition.arn, { page: 1 });

  expect(outcome).toEqual({
    ok: true,
    payload: '{"event":{"page":1},"at":"1970-01-01T00:00:00.000Z","name":"echo"}',
  });
  expect(pool.running()).toEqual([definition.arn]);
});

test('a function sees its own environment and nothing of the machine it runs on', async () => {
  const definition = functionFixture('env', 'export const handler = async () => process.env', {
    environment: { TABLE_NAME: 'office' },
  });

  expect(await only(definition).invoke(definition.arn, {})).toEqual({
    ok: true,
    payload: '{"TABLE_NAME":"office"}',
  });
});

test('several events are in one function at once', async () => {
  const definition = functionFixture(
    'meet',
    `let waiting = []
     export const handler = async () => {
       await new Promise(go => { waiting.push(go); if (waiting.length === 3) for (const each of waiting) each(); });
       return 'met';
     }`,
  );
  const pool = only(definition);

  const answers = await Promise.all([1, 2, 3].map(n => pool.invoke(definition.arn, n)));

  expect(answers).toEqual([1, 2, 3].map(() => ({ ok: true, payload: '"met"' })));
});

test('more events than a function can well do at once wait their turn, and all are answered', async () => {
  const definition = functionFixture(
    'busy',
    `let now = 0;
     let most = 0;
     export const handler = async () => {
       most = Math.max(most, ++now);
       await new Promise(go => setTimeout(go, 5));
       now -= 1;
       return most;
     }`,
  );
  const pool = only(definition);

  const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => pool.invoke(definition.arn, n)));

  expect(answers.filter(({ ok }) => ok)).toHaveLength(100);
  expect(answers.at(-1)).toEqual({ ok: true, payload: '32' });
});

test('an error that is thrown comes back by its name and message, and the function goes on', async () => {
  const definition = functionFixture(
    'throws',
    `export const handler = async event => { if (event.bad) throw new RangeError('no such post'); return 'fine'; }`,
  );
  const pool = only(definition);

  expect(await pool.invoke(definition.arn, { bad: true })).toMatchObject({
    ok: false,
    error: { errorType: 'RangeError', errorMessage: 'no such post' },
  });
  expect(await pool.invoke(definition.arn, {})).toEqual({ ok: true, payload: '"fine"' });
});

test('a function that overruns its time is ended, and the next event finds a new one', async () => {
  const definition = functionFixture(
    'slow',
    `let calls = 0;
     export const handler = async event => { calls += 1; if (event.hang) for (;;); return calls; }`,
    { timeoutSeconds: 0.4 },
  );
  const pool = only(definition);
  await pool.invoke(definition.arn, {});

  const hung = await pool.invoke(definition.arn, { hang: true });
  const next = await pool.invoke(definition.arn, {});

  expect(hung).toMatchObject({ ok: false, error: { errorType: 'Sandbox.Timedout' } });
  expect(hung.ok ? '' : hung.error.errorMessage).toMatch(/Task timed out after 0\.40 seconds$/);
  expect(next).toEqual({ ok: true, payload: '1' });
});

test.each([
  ['an uncaught error', `setTimeout(() => { throw new Error('bad wiring') })`],
  ['an exit', 'process.exit(3)'],
])('%s ends every event in the function, and the next one finds a new one', async (_, crash) => {
  const definition = functionFixture(
    'crash',
    `export const handler = async event => { if (event.crash) { ${crash}; await new Promise(() => {}); } return 'up'; }`,
  );
  const pool = only(definition);

  expect(await pool.invoke(definition.arn, { crash: true })).toMatchObject({
    ok: false,
    error: { errorType: 'Runtime.ExitError' },
  });
  expect(await pool.invoke(definition.arn, {})).toEqual({ ok: true, payload: '"up"' });
});

test('a bundle that cannot be loaded is said with its reason at every call', async () => {
  const definition = functionFixture('broken', `throw new Error('TABLE_NAME is not set')`);
  const pool = only(definition);

  for (const _ of [1, 2])
    expect(await pool.invoke(definition.arn, {})).toMatchObject({
      ok: false,
      error: { errorMessage: 'TABLE_NAME is not set' },
    });
});

test('a function that nobody calls gives its memory back, and is there again when it is called', async () => {
  const definition = functionFixture('idle', `let calls = 0; export const handler = async () => ++calls;`);
  const pool = only(definition, temporaryFolder(), 50);
  await pool.invoke(definition.arn, {});

  await eventually(() => pool.running()).toEqual([]);

  expect(await pool.invoke(definition.arn, {})).toEqual({ ok: true, payload: '1' });
});

test('what a function prints lies in its own log', async () => {
  const logs = temporaryFolder();
  const definition = functionFixture('talk', `export const handler = async () => { console.log('a line'); }`);
  const pool = only(definition, logs);

  await pool.invoke(definition.arn, {});

  await eventually(() => readFileSync(join(logs, 'talk.log'), 'utf8')).toBe('a line\n');
});

test('an answer above six megabytes is refused as on AWS', async () => {
  const definition = functionFixture(
    'large',
    `export const handler = async () => 'x'.repeat(6 * 1024 * 1024)`,
  );

  expect(await only(definition).invoke(definition.arn, {})).toMatchObject({
    ok: false,
    error: { errorType: 'Function.ResponseSizeTooLarge' },
  });
});
