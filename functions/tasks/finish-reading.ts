import type * as z from 'zod';
import type { Office } from '#functions/office/office.ts';
import { enterReadThrough, sharersOf } from '#functions/office/reading.ts';
import { whileOvertaken } from '#functions/runtime/again.ts';
import type { Log } from '#functions/runtime/log.ts';
import { serveTask } from '#functions/runtime/task.ts';
import { clock, log, office } from '#functions/runtime/wiring.ts';
import { finishReading as task } from '#shared/contract/tasks.ts';

type Input = z.output<typeof task.input>;
type Answer = z.output<typeof task.answer>;

export type FinishingReading = Pick<Office, 'store' | 'clock'> & {
  readonly log: Log;
  readonly again: typeof clock;
};

/** The last step of a document: every page was tried, and what is known of it says so. */
export const finishReading =
  ({ store, clock, log, again }: FinishingReading) =>
  async ({ documentId }: Input): Promise<Answer> => {
    const entered = await whileOvertaken(again, () => enterReadThrough(store, clock, documentId));
    if (entered) log.say('document.read', { documentId, ...entered });
    // Each in a transaction of its own, and told once however often this runs.
    for (const sharer of await sharersOf(store, documentId))
      await whileOvertaken(again, () => enterReadThrough(store, clock, sharer));
    return { documentId };
  };

export const handler = serveTask(task, () => ({
  log,
  now: clock.now,
  work: finishReading({ ...office(), log, again: clock }),
}));
