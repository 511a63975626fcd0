import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '#local/ports.ts';
import { sampleAssembly } from '#tests/support/district.ts';
import { type Part, type Row, row } from '../part.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const LOOK_MS = 10;
const PATIENCE_MS = 60_000;

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

const until = async (what: string, look: () => Promise<boolean> | boolean): Promise<void> => {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await look())) {
    if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await sleep(LOOK_MS);
  }
};

/** Resident megabytes of a process and of all that it has started; undefined where there is no `ps`. */
const residentOf = async (root: number): Promise<number | undefined> => {
  const listed = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=,rss=']).catch(() => undefined);
  if (listed === undefined) return undefined;
  const rows = listed.stdout
    .trim()
    .split('\n')
    .map(line => line.trim().split(/\s+/).map(Number));
  const sum = (pid: number): number =>
    rows.reduce((all, [each, parent, kilobytes = 0]) => {
      if (each === pid) return all + kilobytes;
      return parent === pid && each !== undefined ? all + sum(each) : all;
    }, 0);
  return sum(root) / 1000;
};

type Start = {
  readonly firstAnswer: number;
  readonly ready: number;
  readonly resident: number | undefined;
};

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
};

/** `npm start` without its launcher: until it answers anybody, and until it says that it is ready. */
const start = async (folder: string): Promise<Start> => {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, [join(ROOT, 'local', 'main.ts')], {
    cwd: ROOT,
    stdio: 'ignore',
    env: { ...process.env, DISTRICT_FOLDER: folder, PATRAVALI_PORT: String(port) },
  });
  const seconds = () => (performance.now() - begun) / 1000;
  const lives = () => {
    if (child.exitCode !== null) throw new Error(`the district ended (${child.exitCode})`);
    return true;
  };
  try {
    await until('the first answer', () => lives() && answers(`http://127.0.0.1:${port}/v1/health`));
    const firstAnswer = seconds();
    await until('the district', () => lives() && existsSync(join(folder, 'running.json')));
    const ready = seconds();
    if (!(await answers(`http://127.0.0.1:${port}/`))) throw new Error('the screen does not open');
    return { firstAnswer, ready, resident: await residentOf(child.pid ?? 0) };
  } finally {
    await ended(child);
  }
};

const rowsOf = (which: string, { firstAnswer, ready, resident }: Start): readonly Row[] => [
  row(`${which}: first answered request after`, firstAnswer, 's'),
  row(`${which}: ready after`, ready, 's'),
  row(`${which}: memory of all its processes`, resident ?? 'ps is not installed', 'MB'),
];

export const startUp: Part = {
  measures: 'the one-machine run: time to its first answer, and its memory; templates already synthesised',
  most: 90,
  run: async ({ folder }) => {
    await sampleAssembly();
    const data = folder('start');
    return [
      ...rowsOf('empty folder, seeded', await start(data)),
      ...rowsOf('the same folder again', await start(data)),
    ];
  },
};
