import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { type Bench, row } from './part.ts';
import { PARTS, type PartName } from './parts.ts';
import type { PartRows } from './table.ts';

export type Ran = PartRows & { readonly seconds: number; readonly failed: boolean };

const Target = z.union([z.object({ most: z.number() }), z.object({ least: z.number() })]);
const Row = z.object({
  name: z.string(),
  value: z.union([z.number(), z.string()]),
  unit: z.string(),
  target: Target.exactOptional(),
  meets: z.boolean().exactOptional(),
});
/** What a part's process tells. */
const Told = z.union([
  z.object({ says: z.string() }),
  z.object({ found: z.array(Row) }),
  z.object({ rows: z.array(Row) }),
  z.object({ failed: z.string() }),
]);
export type Told = z.infer<typeof Told>;

/** Ends a part's process and all that it started; the emulators see to themselves. */
const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = once(child, 'exit');
  process.kill(-child.pid, 'SIGKILL');
  await gone;
};

/** Emulators whose district was killed write down what they hold before they end: until then a folder may come back. */
const remove = async (folder: string): Promise<void> => {
  for (let tries = 0; tries < 20; tries += 1) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    await sleep(100);
    if (!existsSync(folder)) return;
  }
};

type PartRow = z.output<typeof Row>;

type Way = { readonly say: Bench['say']; readonly signal: AbortSignal };

/** All parts together end within five minutes, however busy the machine is: the last ones then go short. */
const TOGETHER_S = 285;
const MIN_S = 1;

type Ended = { readonly rows: readonly PartRow[]; readonly failed?: string };

const resultOf = (child: ChildProcess, { say, signal }: Way, most: number): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const found: PartRow[] = [];
    const settle = (ended: Ended) => {
      clearTimeout(late);
      resolve({ ...ended, rows: [...found, ...ended.rows] });
    };
    const late = setTimeout(
      () => settle({ rows: [], failed: `gave up after ${most.toFixed(0)} s` }),
      most * 1000,
    );
    child.on('message', message => {
      const told = Told.parse(message);
      if ('says' in told) say(`  ${told.says}`);
      else if ('found' in told) found.push(...told.found);
      else settle('rows' in told ? told : { rows: [], failed: told.failed });
    });
    child.once('exit', () => settle({ rows: [], failed: 'its process ended' }));
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

/**
 * Runs parts one after the other, each in a process of its own: one that fails or takes too long says so in its line, is
 * ended with all it started, and leaves the machine to the next.
 */
export const runParts = async (names: readonly PartName[], way: Way): Promise<readonly Ran[]> => {
  const started = performance.now();
  const run = async (part: PartName): Promise<Ran> => {
    const { measures, most } = PARTS[part];
    way.say(`… ${part}: ${measures}`);
    const begun = performance.now();
    const folder = mkdtempSync(join(tmpdir(), 'patravali-bench-'));
    const child = fork(join(import.meta.dirname, 'part-process.ts'), [part, folder], { detached: true });
    try {
      const left = TOGETHER_S - (performance.now() - started) / 1000;
      const ended = await resultOf(child, way, Math.max(MIN_S, Math.min(most, left)));
      const failed = ended.failed !== undefined;
      const rows = failed ? [...ended.rows, row(ended.failed, 'failed', '')] : ended.rows;
      const seconds = (performance.now() - begun) / 1000;
      way.say(`${failed ? '✗' : '✓'} ${part}: ${seconds.toFixed(1)} s`);
      return { part, rows, seconds, failed };
    } finally {
      await end(child);
      await remove(folder);
    }
  };
  const ran: Ran[] = [];
  for (const name of names) ran.push(await run(name));
  return ran;
};
