import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

export const ExecutionStatus = z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']);
export type ExecutionStatus = z.infer<typeof ExecutionStatus>;

const Execution = z.object({
  arn: z.string(),
  machineArn: z.string(),
  name: z.string(),
  input: z.string(),
  status: ExecutionStatus,
  /** Epoch milliseconds, as `stopped`. */
  started: z.number(),
  stopped: z.number().nullable(),
  output: z.string().nullable(),
  error: z.string().nullable(),
  cause: z.string().nullable(),
});
export type Execution = z.infer<typeof Execution>;

/** How an execution ended. */
export interface Ending {
  readonly status: Exclude<ExecutionStatus, 'RUNNING'>;
  readonly stopped: number;
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
}

/** Executions as they outlive the process: every start is on disk before it is acknowledged. */
export interface ExecutionStore {
  find(arn: string): Execution | undefined;
  running(): readonly Execution[];
  /** Newest first. */
  list(
    machineArn: string,
    status: ExecutionStatus | undefined,
    page: { limit: number; offset: number },
  ): Execution[];
  begin(execution: Pick<Execution, 'arn' | 'machineArn' | 'name' | 'input' | 'started'>): void;
  end(arn: string, ending: Ending): void;
  /** Forgets executions that ended before the instant, so that their names are free again. */
  forget(endedBefore: number): void;
  close(): void;
}

const COLUMNS = 'arn, machine_arn AS machineArn, name, input, status, started, stopped, output, error, cause';

export function openExecutionStore(path: string): ExecutionStore {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  // As the emulator of the table does: what was written outlives the process, however that ends, and the file a power cut.
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS executions (
      arn TEXT PRIMARY KEY, machine_arn TEXT NOT NULL, name TEXT NOT NULL, input TEXT NOT NULL, status TEXT NOT NULL,
      started INTEGER NOT NULL, stopped INTEGER, output TEXT, error TEXT, cause TEXT
    ) STRICT;
    CREATE INDEX IF NOT EXISTS running ON executions (started) WHERE status = 'RUNNING';
    CREATE INDEX IF NOT EXISTS newest ON executions (machine_arn, started DESC);
    CREATE INDEX IF NOT EXISTS ended ON executions (stopped);
  `);
  const find = database.prepare(`SELECT ${COLUMNS} FROM executions WHERE arn = ?`);
  const running = database.prepare(
    `SELECT ${COLUMNS} FROM executions WHERE status = 'RUNNING' ORDER BY started`,
  );
  const list = database.prepare(
    `SELECT ${COLUMNS} FROM executions WHERE machine_arn = ?1 AND (?2 IS NULL OR status = ?2)
     ORDER BY started DESC, arn LIMIT ?3 OFFSET ?4`,
  );
  const begin = database.prepare(
    `INSERT INTO executions (arn, machine_arn, name, input, status, started) VALUES (?, ?, ?, ?, 'RUNNING', ?)`,
  );
  const end = database.prepare(
    `UPDATE executions SET status = ?, stopped = ?, output = ?, error = ?, cause = ? WHERE arn = ? AND status = 'RUNNING'`,
  );
  const forget = database.prepare(`DELETE FROM executions WHERE stopped < ?`);

  return {
    find: arn => Execution.optional().parse(find.get(arn)),
    running: () => running.all().map(row => Execution.parse(row)),
    list: (machineArn, status, { limit, offset }) =>
      list.all(machineArn, status ?? null, limit, offset).map(row => Execution.parse(row)),
    begin({ arn, machineArn, name, input, started }) {
      begin.run(arn, machineArn, name, input, started);
    },
    end(arn, { status, stopped, output, error, cause }) {
      end.run(status, stopped, output ?? null, error ?? null, cause ?? null, arn);
    },
    forget(endedBefore) {
      forget.run(endedBefore);
    },
    close: () => database.close(),
  };
}
