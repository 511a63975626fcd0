/** The DynamoDB emulator: dynoxide with its SQLite file in the data folder, or whatever DYNAMODB_ENDPOINT names. */
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TableDefinition } from '#local/assembly/types.ts';
import { freePort } from '#local/ports.ts';
import { callEmulator } from './dynamo-call.ts';
import { type Kept, keep } from './keeper.ts';
import { StreamFile } from './stream-file.ts';
import { type CallDynamo, createTable } from './table.ts';

export interface Dynamo {
  /** Base address, without a closing slash. */
  readonly url: string;
  /** Of the emulator itself; undefined where DYNAMODB_ENDPOINT names another. */
  readonly pid: number | undefined;
  readonly call: CallDynamo;
  readonly callStreams: CallDynamo;
  /** Makes a table if it is not there. */
  createTable(table: TableDefinition): Promise<void>;
  /** Number of the newest stream record; undefined where there is none, or DYNAMODB_ENDPOINT names another emulator. */
  newest(tableName: string): string | undefined;
  /** Forgets stream records up to that number, but never the newest. */
  trim(tableName: string, upTo: string): void;
  /** Resolves if the emulator ends. */
  readonly ended: Promise<string>;
  close(): Promise<void>;
}

export interface DynamoOptions {
  /** Data folder, made if it is not there; the items lie in `dynamodb.sqlite` in it. Without one they lie in memory. */
  readonly folder: string | undefined;
  readonly region?: string;
  /** Address of another DynamoDB to use instead of dynoxide, such as Amazon's own DynamoDB Local. */
  readonly endpoint?: string | undefined;
}

/**
 * Starts dynoxide. It keeps a write-ahead log with `synchronous = NORMAL`: what it has answered survives the end of
 * the process, however that comes, and the file survives a power cut.
 */
export const startDynamo = async (options: DynamoOptions): Promise<Dynamo> => {
  const { folder, region = 'ap-south-1', endpoint = process.env['DYNAMODB_ENDPOINT'] } = options;
  if (endpoint !== undefined && endpoint !== '') return connect(endpoint.replace(/\/$/, ''), region);
  const file = folder === undefined ? undefined : join(folder, 'dynamodb.sqlite');
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  for (let tries = 1; ; tries += 1) {
    const port = await freePort();
    const kept = await keep(dynoxide(), [
      '--port',
      String(port),
      ...(file === undefined ? [] : ['--db-path', file]),
    ]);
    const dynamo = connect(
      `http://127.0.0.1:${port}`,
      region,
      kept,
      file === undefined ? undefined : new StreamFile(file),
    );
    try {
      await untilAnswers(dynamo, kept.ended);
      return dynamo;
    } catch (fault) {
      await dynamo.close();
      // Somebody else may have taken the port in between.
      if (tries === MOST_TRIES) throw fault;
    }
  }
};

const MOST_TRIES = 3;

const connect = (url: string, region: string, kept?: Kept, streams?: StreamFile): Dynamo => {
  const caller =
    (version: string): CallDynamo =>
    (action, body) =>
      callEmulator({ url, target: `${version}.${action}`, body, service: 'dynamodb', region });
  const call = caller('DynamoDB_20120810');
  return {
    url,
    pid: kept?.pid,
    call,
    callStreams: caller('DynamoDBStreams_20120810'),
    createTable: async table => {
      await createTable(call, table);
      streams?.index();
    },
    newest: tableName => streams?.newest(tableName),
    trim: (tableName, upTo) => streams?.trim(tableName, upTo),
    ended: kept?.ended ?? new Promise(() => {}),
    close: async () => {
      streams?.close();
      await kept?.stop();
    },
  };
};

/** Path of dynoxide for this platform. The launcher installs the package; it is not in the lockfile for all. */
const dynoxide = (): string => {
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'dynoxide');
  } catch {
    throw new Error(
      `${name} is not installed: run "npm install --no-save ${name}@1.2.1", or set DYNAMODB_ENDPOINT`,
    );
  }
};

const untilAnswers = async (dynamo: Dynamo, ended: Promise<string>): Promise<void> => {
  const failure = ended.then(reason => Promise.reject(new Error(reason)));
  // The race below may be won before the program ends; its end is then told by `ended` alone.
  failure.catch(() => {});
  for (let tries = 0; ; tries += 1) {
    try {
      await Promise.race([dynamo.call('ListTables', {}), failure]);
      return;
    } catch (fault) {
      if (tries === 500 || (await Promise.race([ended, pause(10)])) !== undefined) throw fault;
    }
  }
};
