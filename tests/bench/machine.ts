import { execFileSync } from 'node:child_process';
import { cpus, platform, release, totalmem } from 'node:os';

export type Machine = {
  readonly date: string;
  readonly commit: string;
  readonly node: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly system: string;
  /** Runnable tasks a minute before the run: other work on the machine slows every time below. */
  readonly load: number;
};

const commitOf = (root: string): string => {
  try {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' with changes'}`;
  } catch {
    return 'unknown';
  }
};

/** On what a run was measured: without it no figure means anything. */
export const machineOf = (root: string, load: number): Machine => ({
  date: new Date().toISOString(),
  commit: commitOf(root),
  node: process.version,
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGigabytes: Math.round(totalmem() / 1e9),
  system: `${platform()} ${release()}`,
  load,
});
