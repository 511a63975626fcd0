/**
 * The records of a whole test run: one file a district, so that districts that run at the same time never write to the
 * same one; they are put together by whoever reads them. They stand under the name of the assembly they were made of,
 * for what other templates and other code used says nothing of these.
 */
import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readUses, type Use, usageFile } from './usage.ts';

export interface RecordedRun {
  /** The project's folder. */
  readonly root: string;
  /** Folder of the synthesised assembly. */
  readonly assembly: string;
}

const allRecords = (root: string): string => join(root, '.build', 'usage');
const recordsOf = ({ root, assembly }: RecordedRun): string => join(allRecords(root), basename(assembly));

/** Keeps what a district used, when its data folder is about to go. */
export const keepRecord = (run: RecordedRun, districtFolder: string): void => {
  const from = usageFile(districtFolder);
  if (!existsSync(from)) return;
  const folder = recordsOf(run);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${randomUUID()}.json`);
  copyFileSync(from, `${path}.new`);
  renameSync(`${path}.new`, path);
};

/** What each recorded district used; none if nothing was recorded of this assembly. */
export const readRecords = (run: RecordedRun): readonly (readonly Use[])[] => {
  const folder = recordsOf(run);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .flatMap(name => {
      const uses = readUses(join(folder, name));
      return uses === undefined ? [] : [uses];
    });
};

/** A whole run begins: what an earlier one used does not count. */
export const forgetRecords = (root: string): void =>
  rmSync(allRecords(root), { recursive: true, force: true });
