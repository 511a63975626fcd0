import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench, Row } from './part.ts';
import { row } from './part.ts';
import { PARTS, type PartName } from './parts.ts';
import type { PartRows } from './table.ts';

export type Ran = PartRows & { readonly seconds: number; readonly failed: boolean };

const within = <T>(seconds: number, work: Promise<T>): Promise<T> => {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`gave up after ${seconds} s`)), seconds * 1000);
  return Promise.race([work, late.promise]).finally(() => clearTimeout(timer));
};

/** Runs parts one after the other; one that fails says so in its own line and does not take the others with it. */
export const runParts = async (names: readonly PartName[], say: Bench['say']): Promise<readonly Ran[]> => {
  const all = mkdtempSync(join(tmpdir(), 'patravali-bench-'));
  let folders = 0;
  const folder = (name: string): string => {
    folders += 1;
    const path = join(all, `${folders}-${name}`);
    mkdirSync(path);
    return path;
  };
  const run = async (part: PartName): Promise<Ran> => {
    const { measures, most } = PARTS[part];
    say(`… ${part}: ${measures}`);
    const begun = performance.now();
    const done = (rows: readonly Row[], failed: boolean): Ran => {
      const seconds = (performance.now() - begun) / 1000;
      say(`${failed ? '✗' : '✓'} ${part}: ${seconds.toFixed(1)} s`);
      return { part, rows, seconds, failed };
    };
    try {
      const rows = await within(most, PARTS[part].run({ folder, say: line => say(`  ${line}`) }));
      return done(rows, false);
    } catch (error) {
      return done([row(error instanceof Error ? error.message : String(error), 'failed', '')], true);
    }
  };
  try {
    const ran: Ran[] = [];
    for (const name of names) ran.push(await run(name));
    return ran;
  } finally {
    rmSync(all, { recursive: true, force: true });
  }
};
