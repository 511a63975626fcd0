import { setTimeout as sleep } from 'node:timers/promises';
import type { EventSourceResource } from '#local/assembly/types.ts';
import type { StreamRecord, TableStream } from '#local/emulators/types.ts';
import type { Invoke, Outcome } from '#local/functions/function-definition.ts';
import { failedItems } from './batch-answer.ts';
import { compilePattern } from './pattern.ts';
import type { Positions } from './positions.ts';

export interface StreamSourceOptions {
  readonly mapping: EventSourceResource;
  readonly stream: TableStream;
  readonly invoke: Invoke;
  readonly positions: Positions;
  /** Called when the mapping has dealt with everything up to a record. */
  readonly onProgress: (upTo: string) => Promise<void>;
  /** Sends word of records that were given up to the mapping's on-failure destination. */
  readonly giveUp: (records: readonly StreamRecord[], reason: string) => Promise<void>;
  readonly log: (line: string) => void;
  readonly idleMs?: number;
  readonly backoffMs?: (attempt: number) => number;
}

/** A poller at work. */
export interface Source {
  stop(): Promise<void>;
}

const READ_AT_ONCE = 200;
const sequenceOf = ({ dynamodb }: StreamRecord): string => dynamodb.SequenceNumber;
const describe = (outcome: Outcome): string =>
  outcome.ok
    ? 'records were returned as failed'
    : `${outcome.error.errorType}: ${outcome.error.errorMessage}`;

/**
 * Feeds a table's stream to a function as Lambda does: in order, at least once, a record that fails holding up those
 * behind it. Where it stands is written down after every batch, so a restart goes on where the last one ended.
 */
export function startStreamSource(options: StreamSourceOptions): Source {
  const { mapping, stream, invoke, positions, onProgress, giveUp, log } = options;
  const { idleMs = 200, backoffMs = attempt => Math.min(60_000, 1000 * 2 ** (attempt - 1)) } = options;
  const filters = mapping.filters.map(compilePattern);
  const passes = (record: StreamRecord) => filters.length === 0 || filters.some(matches => matches(record));
  const control = new AbortController();
  const { signal } = control;
  const pause = (milliseconds: number) => sleep(milliseconds, undefined, { signal });

  const progress = async (dealtWith: readonly StreamRecord[]) => {
    const last = dealtWith.at(-1);
    if (last === undefined) return;
    positions.set(mapping.arn, sequenceOf(last));
    await onProgress(sequenceOf(last));
  };
  const spent = (records: readonly StreamRecord[], attempt: number): string | undefined => {
    const [oldest] = records;
    const age = oldest === undefined ? 0 : Date.now() / 1000 - oldest.dynamodb.ApproximateCreationDateTime;
    if (mapping.maximumRetryAttempts >= 0 && attempt > mapping.maximumRetryAttempts)
      return 'RetryAttemptsExhausted';
    if (mapping.maximumRecordAgeSeconds >= 0 && age > mapping.maximumRecordAgeSeconds)
      return 'RecordAgeExceeded';
    return undefined;
  };

  /** Until every record of the batch is dealt with or given up. */
  const deliver = async (batch: readonly StreamRecord[]): Promise<void> => {
    let left = batch;
    let size = batch.length;
    let attempt = 1;
    while (left.length > 0) {
      const part = left.slice(0, size);
      const outcome = await invoke(mapping.functionArn, { Records: part });
      const failed = failedItems(outcome, part.map(sequenceOf), mapping.reportBatchItemFailures);
      const first = part.findIndex(record => failed.has(sequenceOf(record)));
      const done = first === -1 ? part.length : first;
      if (done > 0) {
        await progress(part.slice(0, done));
        attempt = 1;
      }
      if (signal.aborted) return;
      left = left.slice(done);
      const stuck = part.slice(done);
      size = stuck.length || left.length;
      if (stuck.length === 0) continue;

      const reason = spent(stuck, attempt);
      if (reason !== undefined) {
        log(`${mapping.name}: gave up ${stuck.length} records: ${reason}`);
        await giveUp(stuck, reason);
        await progress(stuck);
        left = left.slice(stuck.length);
        size = left.length;
        attempt = 1;
        continue;
      }
      log(`${mapping.name}: attempt ${attempt}: ${describe(outcome)}`);
      await pause(backoffMs(attempt));
      // Half of what failed is tried next, so that the bad record is found and the good before it pass.
      if (mapping.bisectOnError && stuck.length > 1) size = Math.ceil(stuck.length / 2);
      else attempt += 1;
    }
  };

  /** Where the mapping stands; a mapping that begins with the latest stands, at first, at the newest record. */
  const position = async (): Promise<string | undefined> => {
    const known = positions.find(mapping.arn);
    if (known !== undefined || mapping.startingPosition !== 'LATEST') return known;
    // Zero is before every record: the stream was empty when the mapping began.
    const newest = (await stream.newest()) ?? '0';
    positions.set(mapping.arn, newest);
    return newest;
  };

  const round = async (): Promise<void> => {
    const records = await stream.read(await position(), READ_AT_ONCE);
    if (records.length === 0) return pause(idleMs);
    const wanted = records.filter(passes);
    for (let at = 0; at < wanted.length && !signal.aborted; at += mapping.batchSize)
      await deliver(wanted.slice(at, at + mapping.batchSize));
    if (signal.aborted) return;
    const last = records.at(-1);
    // A batch that ended with the newest record has written that down already.
    if (last !== undefined && last !== wanted.at(-1)) await progress(records);
    // What comes meanwhile is then taken together. Lambda looks once a second.
    if (records.length < READ_AT_ONCE) await pause(idleMs);
  };

  const work = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await round();
      } catch (error) {
        if (signal.aborted) return;
        log(`${mapping.name}: ${error instanceof Error ? error.message : String(error)}`);
        await pause(1000).catch(() => undefined);
      }
    }
  };
  const ended = work();

  return {
    async stop() {
      control.abort();
      await ended;
    },
  };
}
