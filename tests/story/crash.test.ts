import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signIn } from '#local/identity/sign-in.ts';
import { Running } from '#local/lock.ts';
import { type Answer, type Caller, caller, everything } from '#tests/support/api.ts';
import { sampleAssembly } from '#tests/support/district.ts';
import { type StepName, tellStory } from './tell.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PORT = 8600 + Math.floor(Math.random() * 300) * 3;

let folder: string;
let running: { process: ChildProcess; at: Running } | undefined;

/** `npm start` as a process group of its own, so that all of it can be killed at once. */
const start = async () => {
  const process_ = spawn(process.execPath, ['local/main.ts'], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DISTRICT_FOLDER: folder, PATRAVALI_PORT: String(PORT) },
  });
  let said = '';
  process_.stdout?.on('data', chunk => (said += chunk));
  process_.stderr?.on('data', chunk => (said += chunk));
  while (!said.includes('Patravali is running')) {
    if (process_.exitCode !== null) throw new Error(`the district did not start:\n${said}`);
    await sleep(100);
  }
  const at = Running.parse(JSON.parse(await readFile(join(folder, 'running.json'), 'utf8')));
  running = { process: process_, at };
  return at;
};

/** kill -9 of the district with everything it started; nothing can be tidied up. */
const killAll = async () => {
  const { process: victim } = running ?? {};
  if (victim?.pid === undefined || victim.exitCode !== null) return;
  const exited = once(victim, 'exit');
  process.kill(-victim.pid, 'SIGKILL');
  await exited;
  running = undefined;
};

beforeAll(async () => {
  await sampleAssembly();
  folder = await mkdtemp(join(tmpdir(), 'patravali-crash-'));
});
afterAll(async () => {
  await killAll();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Opens files one after another until the district is gone, and keeps the numbers that were acknowledged. */
const openFilesUntilTheEnd = async (clerk: Caller, acknowledged: Answer<'createFile'>[]): Promise<void> => {
  for (;;) {
    try {
      acknowledged.push(await clerk.call('createFile', { body: { subject: 'जो दर्ज हुआ वह रहे' } }));
    } catch {
      return;
    }
  }
};

it('kill -9 in the middle of the story loses no acknowledged act, and reminder and escalation happen exactly once', async () => {
  const { url, ...identity } = await start();
  const tokenOf = async (login: string) => (await signIn({ ...identity, login })).accessToken;
  const clerk = caller({ url, token: await tokenOf('asha.clerk') });
  const acknowledged: Answer<'createFile'>[] = [];

  const crash = async () => {
    const enough = acknowledged.length + 5;
    let over = false;
    const opening = openFilesUntilTheEnd(clerk, acknowledged).finally(() => {
      over = true;
    });
    while (!over && acknowledged.length < enough) await sleep(100);
    await killAll();
    await opening;
    await start();
  };
  const crashAfter: readonly StepName[] = ['with-sdm', 'reminded'];
  const { journal } = await tellStory({
    url,
    tokenOf,
    say: () => undefined,
    between: async step => (crashAfter.includes(step) ? crash() : undefined),
  });

  const count = (type: string) => journal.filter(event => event.type === type).length;
  expect({ reminded: count('custody.reminded'), escalated: count('custody.escalated') }).toEqual({
    reminded: 1,
    escalated: 1,
  });
  expect(acknowledged.length).toBeGreaterThanOrEqual(10);
  for (const { fileId, number } of acknowledged)
    expect(await clerk.call('getFile', { params: { fileId } })).toMatchObject({ number });

  // No number is lost or given twice, whatever was cut off in the middle.
  const me = await clerk.call('getMe');
  const [own] = me.posts;
  if (!own) throw new Error('the clerk has no post');
  const year = new Date(Date.now() + 330 * 60_000).getUTCFullYear();
  const register = await everything(cursor =>
    clerk.call('listFileRegister', {
      params: { officeId: own.office.officeId },
      query: { year, cursor, limit: 100 },
    }),
  );
  expect(register.map(({ serial }) => serial)).toEqual(register.map((_, index) => index + 1));
});
