import type { SQSBatchResponse } from 'aws-lambda';
import { whileOvertaken } from '#functions/runtime/again.ts';
import { consumeFifo } from '#functions/runtime/batch.ts';
import { lazily } from '#functions/runtime/lazily.ts';
import { clock, log, office } from '#functions/runtime/wiring.ts';
import { erasableDocuments, erasure } from '#functions/runtime/wiring-records.ts';
import { Fact } from '#shared/contract/fact.ts';
import { isFileId } from '#shared/domain/ids.ts';
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

const work = eraseRecords(
  lazily(() => ({
    ...office(),
    log,
    erasure: erasure(),
    objects: erasableDocuments(),
    again: <T>(decide: () => Promise<T>) => whileOvertaken(clock, decide),
  })),
);

export const handler = async (event: unknown): Promise<SQSBatchResponse> =>
  consumeFifo({ name: 'erase-records', log, message: Fact, work }, event);
