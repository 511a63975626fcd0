import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { findRunning, takeLock } from '#local/lock.ts';
import { temporaryFolder } from './function-fixture.ts';
import { eventually } from './support/eventually.ts';
import { stubAssembly, timesLookedAt } from './support/stub-district.ts';

const Started = z.object({ url: z.string(), token: z.string() });
const folder = temporaryFolder();
const children: ChildProcess[] = [];
let assembly = '';

beforeAll(() => {
  assembly = stubAssembly();
});
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

async function start() {
  const child = fork(join(import.meta.dirname, 'support', 'district-process.ts'), [assembly, folder]);
  children.push(child);
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('the district did not start')));
  const [message] = await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  const { url, token } = Started.parse(message);
  return {
    child,
    ask: (path: string) => fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } }),
  };
}

test('what is done over the API comes by stream, topic, queue and timer to the task, also past a kill -9', async () => {
  const first = await start();

  const answer = await first.ask('/v1/files/soon-300');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ by: 'clerk' });
  await eventually(() => timesLookedAt(folder, 'soon-300')).toBe(1);

  // One timer runs when the process is killed; another event has only just been acknowledged.
  await first.ask('/v1/files/later-6000');
  await sleep(2500);
  await first.ask('/v1/files/last-10');
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');

  const second = await start();

  await eventually(() => timesLookedAt(folder, 'last-10')).toBe(1);
  await eventually(() => timesLookedAt(folder, 'later-6000')).toBe(1);
  expect(timesLookedAt(folder, 'soon-300')).toBe(1);
  expect((await second.ask('/v1/files/more-10')).status).toBe(200);
  await eventually(() => timesLookedAt(folder, 'more-10')).toBe(1);
});

test('a second district on the same data is refused while the first runs, and not after it was killed', async () => {
  const last = children.at(-1);
  expect(takeLock(folder)).toBeUndefined();

  last?.kill('SIGKILL');
  await once(last ?? process, 'exit');

  expect(findRunning(folder)).toBeUndefined();
  const lock = takeLock(folder);
  expect(lock).toBeDefined();
  lock?.release();
});
