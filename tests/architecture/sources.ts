import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from './breach.ts';

export const ROOT = join(import.meta.dirname, '../..');

/** Everything tracked, and everything new that is not ignored: what a clone would have after the next commit. */
export const trackedFiles = (): readonly string[] => {
  // A checkout may belong to another user than the one who tests it: git reads it all the same when told to.
  const list = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const options = { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  const listed = execFileSync('git', list, options);
  return [...new Set(listed.split('\0').filter(file => file !== ''))];
};

const isText = (bytes: Buffer): boolean => !bytes.subarray(0, 8000).includes(0);

/** The tracked text files; a file removed but not yet committed is left out. */
export const sources = (): readonly Source[] =>
  trackedFiles().flatMap(file => {
    try {
      const bytes = readFileSync(join(ROOT, file));
      return isText(bytes) ? [{ file, text: bytes.toString('utf8') }] : [];
    } catch {
      return [];
    }
  });
