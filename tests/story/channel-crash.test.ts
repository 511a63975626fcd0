import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signIn } from '#local/identity/sign-in.ts';
import { Running } from '#local/lock.ts';
import { caller, everything } from '#tests/support/api.ts';
import { sampleAssembly } from '#tests/support/district.ts';
import { castOf } from './cast.ts';
import { stoodAt } from './channel-left-and-rejoined.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PORT = 9500 + Math.floor(Math.random() * 100) * 3;

let folder: string;
let running: ChildProcess | undefined;

/** `npm start` as a process group of its own, so that all of it can be killed at once. */
const start = async () => {
  running = spawn(process.execPath, ['local/main.ts'], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DISTRICT_FOLDER: folder, PATRAVALI_PORT: String(PORT) },
  });
  let said = '';
  running.stdout?.on('data', chunk => (said += chunk));
  running.stderr?.on('data', chunk => (said += chunk));
  while (!said.includes('Patravali is running')) {
    if (running.exitCode !== null) throw new Error(`the district did not start:\n${said}`);
    await sleep(100);
  }
  return Running.parse(JSON.parse(await readFile(join(folder, 'running.json'), 'utf8')));
};

/** kill -9 of the district with everything it started; nothing can be tidied up. */
const killAll = async () => {
  if (running?.pid === undefined || running.exitCode !== null) return;
  const exited = once(running, 'exit');
  process.kill(-running.pid, 'SIGKILL');
  await exited;
  running = undefined;
};

beforeAll(async () => {
  await sampleAssembly();
  folder = await mkdtemp(join(tmpdir(), 'patravali-channel-'));
});
afterAll(async () => {
  await killAll();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

it('a channel of six stages survives kill -9 at each stage: no stage is lost, and none is entered twice', {
  timeout: 900_000,
}, async () => {
  const { url, ...identity } = await start();
  const tokenOf = async (login: string) => (await signIn({ ...identity, login })).accessToken;
  const { clerk, secondClerk, officer, sdm, adm, post } = await castOf({
    url,
    tokenOf,
    say: () => undefined,
  });
  const admin = caller({ url, token: await tokenOf('admin'), language: 'hi' });
  // Six stages, through four levels: up to the ADM, and down again to be carried out.
  const way = [
    [officer, 'SDM-SDR-SO'],
    [sdm, 'SDM-SDR-SDM'],
    [adm, 'COLL-ADM-FR'],
    [sdm, 'SDM-SDR-SDM'],
    [officer, 'SDM-SDR-SO'],
    [secondClerk, 'SDM-SDR-CLK-2'],
  ] as const;
  const stages = way.map(([, code]) => ({
    to: { kind: 'post', postId: post(code).postId },
    action: 'for-necessary-action',
  }));
  const names = { hi: 'छह चरण', en: 'Six stages' };
  const { channelId } = await admin.call('declareChannel', { body: { of: 'district', names, stages } });
  const { fileId } = await clerk.call('createFile', { body: { subject: 'छह चरणों का प्रकरण' } });
  const params = { fileId };
  await clerk.call('startFileChannel', { params, body: { channelId } });
  let from = clerk;
  for (const [index, [who, code]] of way.entries()) {
    const body = { to: post(code).postId, action: 'for-necessary-action' };
    await from.call('sendFile', { params, body });
    // Every second time the machine has seen it by then, every other time it has not.
    if (index % 2 === 1) await stoodAt(who, fileId, ({ stage }) => stage === index + 1);
    await killAll();
    await start();
    expect(await stoodAt(who, fileId, ({ stage }) => stage === index + 1)).toMatchObject({ state: 'on' });
    await who.call('openFile', { params });
    from = who;
  }
  const events = await everything(cursor =>
    clerk.call('listJournal', { params, query: { cursor, limit: 100 } }),
  );
  const entered = events.flatMap(({ type, data }) =>
    type === 'file.channel-advanced' ? [(data as { stage: number }).stage] : [],
  );
  expect(entered).toEqual([1, 2, 3, 4, 5, 6]);
});
