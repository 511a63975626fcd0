import { BatchWriteItemCommand, type DynamoDBClient, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { Refusal } from '#shared/domain/refusal.ts';
import { type Item, type Where, written } from './table.ts';
import { isThrottled, jitter, type Pause } from './transaction.ts';

/** BatchWriteItem takes twenty-five. */
const BATCH = 25;
/** Batches on their way at one time: a page of a letter is six. */
const LANES = 6;
/** Waits, in ms, before try 2, 3, …; chance up to this bound. What comes too fast for a partition passes in seconds. */
const BACKOFF_MS = [50, 100, 200, 400, 800, 1600, 3200, 6400];

export const puts = (items: readonly (Where & Item)[]): readonly WriteRequest[] =>
  items.map(item => ({ PutRequest: { Item: written(item) } }));
export const deletes = (wheres: readonly Where[]): readonly WriteRequest[] =>
  wheres.map(where => ({ DeleteRequest: { Key: written(where) } }));

/**
 * Writes items that depend on nothing, in any order and not all or nothing: whoever asks for them must be able to ask
 * again. What the table leaves undone is tried again, then refused as `server.busy`.
 */
export const batchWriter = (client: DynamoDBClient, table: string, rest: Pause) => {
  /** What the table left undone. */
  const send = async (requests: readonly WriteRequest[]): Promise<readonly WriteRequest[]> => {
    try {
      const { UnprocessedItems } = await client.send(
        new BatchWriteItemCommand({ RequestItems: { [table]: [...requests] } }),
      );
      return UnprocessedItems?.[table] ?? [];
    } catch (error) {
      if (isThrottled(error)) return requests;
      throw error;
    }
  };
  const sendAll = async (batch: readonly WriteRequest[]): Promise<void> => {
    let left = batch;
    for (const bound of [...BACKOFF_MS, undefined]) {
      left = await send(left);
      if (left.length === 0) return;
      if (bound === undefined) throw new Refusal('server.busy');
      await rest(jitter(bound));
    }
  };

  /** @param requests name each key once. */
  return async (requests: readonly WriteRequest[]): Promise<void> => {
    const starts = Array.from({ length: Math.ceil(requests.length / BATCH) }, (_, index) => index * BATCH);
    const next = starts.values();
    const lane = async (): Promise<void> => {
      for (const start of next) await sendAll(requests.slice(start, start + BATCH));
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  };
};
