import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '../root.ts';

/** Whatever the built web app depends on. */
const SOURCES = ['web', 'shared', 'package-lock.json'];

/**
 * Builds the web app and returns the folder of its files. What was built before from the same sources is taken again.
 * The folder appears at once and whole, so that two syntheses at the same time do not disturb each other.
 */
export const buildSite = (): string => {
  const folder = join(ROOT, '.build', `site-${hashOfSources()}`);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(join(ROOT, '.build'), { recursive: true });
  // Vite works asynchronously, synthesis does not: hence a process of its own.
  execFileSync(process.execPath, [join(ROOT, 'web', 'build.ts'), draft], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    renameSync(draft, folder);
  } catch (fault) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw fault;
  }
  return folder;
};

const hashOfSources = (): string => {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesOf).sort()) {
    hash
      .update(`${relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
};

const filesOf = (name: string): readonly string[] => {
  const path = join(ROOT, name);
  if (!existsSync(path)) return [];
  if (name.includes('.')) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(each => each.isFile())
    .map(each => join(each.parentPath, each.name));
};
