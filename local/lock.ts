import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

/** Where a running district can be reached; stands in `running.json` of its data folder. */
export const Running = z.strictObject({
  pid: z.number(),
  url: z.string(),
  issuer: z.string(),
  clientId: z.string(),
  scope: z.string(),
  redirectUri: z.string(),
  /** Where the queues are, for whoever keeps the machine: npm run replay. */
  queues: z.string(),
});
export type Running = z.infer<typeof Running>;

export interface Lock {
  /** Tells others where the district listens. */
  announce(running: Running): void;
  release(): void;
}

/** A database that nobody refers to any more is closed by the garbage collector, and the lock with it. */
const held = new Set<DatabaseSync>();

const runningFile = (folder: string) => join(folder, 'running.json');

/**
 * Only one process may run on a data folder. The lock is one of the operating system on an open file, so that it ends
 * with the process however that ends: after `kill -9` nothing stale is left to clear away.
 */
function open(folder: string): DatabaseSync | undefined {
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(join(folder, 'lock.sqlite'), { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch {
    database.close();
    return undefined;
  }
}

function read(folder: string): Running | undefined {
  try {
    return Running.parse(JSON.parse(readFileSync(runningFile(folder), 'utf8')));
  } catch {
    // Between taking the lock and announcing itself a district has not written it yet.
    return undefined;
  }
}

/** Takes the lock of a data folder; undefined if another process has it. */
export function takeLock(folder: string): Lock | undefined {
  const database = open(folder);
  if (database === undefined) return undefined;
  held.add(database);
  rmSync(runningFile(folder), { force: true });
  return {
    announce: running => writeFileSync(runningFile(folder), JSON.stringify(running, null, 2)),
    release() {
      rmSync(runningFile(folder), { force: true });
      held.delete(database);
      database.close();
    },
  };
}

/** The district that runs on a data folder at this moment, if one does and has finished starting. */
export function findRunning(folder: string): Running | undefined {
  const database = open(folder);
  database?.close();
  return database === undefined ? read(folder) : undefined;
}
