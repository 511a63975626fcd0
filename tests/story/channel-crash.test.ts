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
import { until } from './tell.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PESHKAR = 'SDM-SDR-PSK';
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

it('a channel of six stages survives kill -9 at each stage: no stage is lost, none is entered twice, and what one asks is asked and answered once', {
  timeout: 900_000,
}, async () => {
  const { url, ...identity } = await start();
  const tokenOf = async (login: string) => (await signIn({ ...identity, login })).accessToken;
  const { clerk, secondClerk, officer, sdm, adm, bdo, peshkar, post } = await castOf({
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
  const to = (code: string) => ({ kind: 'post', postId: post(code).postId });
  const text = { hi: 'आख्या दें।', en: 'Please report.' };
  // At the second stage the SDM's two consultants are asked, and waited for.
  const asks = { posts: [to('BLK-LDH-BDO'), to(PESHKAR)], text, days: 5 };
  const stages = way.map(([, code], index) => ({
    to: to(code),
    action: 'for-necessary-action',
    ...(index === 1 ? { asks } : {}),
  }));
  const names = { hi: 'छह चरण', en: 'Six stages' };
  const { channelId } = await admin.call('declareChannel', { body: { of: 'district', names, stages } });
  const { fileId } = await clerk.call('createFile', { body: { subject: 'छह चरणों का प्रकरण' } });
  const params = { fileId };
  await clerk.call('startFileChannel', { params, body: { channelId } });
  /** Killed after the first answer, and at once after the last. */
  const answered = async () => {
    const { asked } = await stoodAt(sdm, fileId, run => run.asked !== undefined);
    const consultationId = asked?.[0]?.consultationId;
    if (consultationId === undefined) throw new Error('nothing was asked');
    for (const [who, code] of [
      [bdo, 'BLK-LDH-BDO'],
      [peshkar, PESHKAR],
    ] as const) {
      const answerId = await until(`the question at ${code}`, 60, async () => {
        const view = await sdm.call('getConsultation', { params: { consultationId } });
        return view.asked.find(one => one.postId === post(code).postId && one.state === 'MARKED')?.answerId;
      });
      await who.call('giveAnswer', { params: { answerId }, body: { text: 'आख्या प्रस्तुत है।' } });
      await killAll();
      await start();
    }
    await stoodAt(sdm, fileId, run => run.asked?.[0]?.over === 'settled');
  };
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
    if (index === 1) await answered();
    from = who;
  }
  const events = await everything(cursor =>
    clerk.call('listJournal', { params, query: { cursor, limit: 100 } }),
  );
  const entered = events.flatMap(({ type, data }) =>
    type === 'file.channel-advanced' ? [(data as { stage: number }).stage] : [],
  );
  expect(entered).toEqual([1, 2, 3, 4, 5, 6]);
  const OF_ASKING = ['file.consulted', 'file.channel-answered'];
  expect(events.map(({ type }) => type).filter(type => OF_ASKING.includes(type))).toEqual(OF_ASKING);
});
