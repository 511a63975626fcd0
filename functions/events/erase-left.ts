import type { Context } from 'aws-lambda';
import { logFault } from '#functions/runtime/fault.ts';
import { plus } from '#shared/domain/time.ts';
import { type Eraser, eraseRecord } from './erasing.ts';

/** Twice as long as one try may take: what is older is being erased by nobody. */
const GRACE_MS = 30 * 60_000;
/** Records in one run; the next comes in a quarter of an hour. */
const MOST = 20;
/** A run stops early enough to write down what it did. */
const RESERVE_MS = 10_000;

/** Finds records that two persons disposed of and whose contents were never erased, the message being lost, and erases them. */
export const eraseLeft =
  (open: () => Eraser) =>
  async ({ getRemainingTimeInMillis }: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> => {
    const eraser = open();
    const { store, clock, log } = eraser;
    const left = await store.recordRoom.toErase(plus(clock.now(), -GRACE_MS), MOST);
    const count = { erased: 0, failed: 0 };
    for (const fileId of left) {
      if (getRemainingTimeInMillis() < RESERVE_MS) break;
      try {
        await eraseRecord(eraser, fileId);
        count.erased += 1;
      } catch (error) {
        count.failed += 1;
        logFault(log, { where: 'erase-records', error, subject: fileId });
      }
    }
    log.say('records.swept', { found: left.length, ...count });
  };
