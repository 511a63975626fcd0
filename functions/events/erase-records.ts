import type { Context, SQSBatchResponse } from 'aws-lambda';
import { whileOvertaken } from '#functions/runtime/again.ts';
import { consumeFifo } from '#functions/runtime/batch.ts';
import { lazily } from '#functions/runtime/lazily.ts';
import { clock, log, office } from '#functions/runtime/wiring.ts';
import { erasableDocuments, erasure } from '#functions/runtime/wiring-records.ts';
import { Fact } from '#shared/contract/fact.ts';
import { isFileId } from '#shared/domain/ids.ts';
import { eraseLeft } from './erase-left.ts';
import { type Eraser, eraseRecord } from './erasing.ts';

/**
 * Carries out what two persons decided. The message only says which file: what is erased is what lies in it. Told twice, or
 * once more after a crash between any two writes, it goes on with what is left, and enters its end once.
 */
export const eraseRecords =
  (open: () => Eraser) =>
  async ({ objectId, event }: Fact): Promise<void> => {
    if (event.type !== 'file.disposed' || !isFileId(objectId)) return;
    const eraser = open();
    const erased = await eraseRecord(eraser, objectId);
    if (erased) eraser.log.say('record.erased', { objectId, ...erased });
  };

const eraser = lazily(() => ({
  ...office(),
  log,
  erasure: erasure(),
  objects: erasableDocuments(),
  again: <T>(decide: () => Promise<T>) => whileOvertaken(clock, decide),
}));
const work = eraseRecords(eraser);
const sweep = eraseLeft(eraser);

/** What the schedule says is none of a queue: it sends no records. */
const isOfQueue = (event: unknown): boolean =>
  typeof event === 'object' && event !== null && 'Records' in event;

/** The one function that erases hears of records on its queue, and looks every quarter of an hour for what the queue lost. */
export const handler = async (
  event: unknown,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<SQSBatchResponse> => {
  if (isOfQueue(event)) return consumeFifo({ name: 'erase-records', log, message: Fact, work }, event);
  await sweep(context);
  return { batchItemFailures: [] };
};
