import type { SQSBatchResponse } from 'aws-lambda';
import type { Clock } from '#functions/office/clock.ts';
import { clockOf } from '#functions/office/clock.ts';
import { consumeFifo } from '#functions/runtime/batch.ts';
import { logFault } from '#functions/runtime/fault.ts';
import { lazily } from '#functions/runtime/lazily.ts';
import type { Log } from '#functions/runtime/log.ts';
import type { Machine } from '#functions/runtime/machine.ts';
import { clock, log, timers } from '#functions/runtime/wiring.ts';
import { HeldFact } from '#shared/contract/fact.ts';
import { wakeAt } from '#shared/domain/holding.ts';
import type { HoldingId } from '#shared/domain/ids.ts';
import { effectOf } from './custody-effect.ts';

export type Keeper = {
  readonly timers: Pick<Machine, 'start' | 'stop'>;
  readonly clock: Clock;
  readonly log: Log;
};

/** Best effort: a timer that runs on finds at its next look that the stay is over, and ends itself. */
const stop = async ({ timers, log }: Keeper, { objectId }: HeldFact, holdingId: HoldingId): Promise<void> => {
  try {
    if (await timers.stop(holdingId)) log.say('timer.stopped', { execution: holdingId, objectId });
  } catch (error) {
    logFault(log, { where: 'keep-timers', error, subject: holdingId });
  }
};

/** Starts and stops the timers that one fact asks for. Told twice, the second start finds its name taken. */
export const keepTimers =
  (keeper: Keeper) =>
  async (fact: HeldFact): Promise<void> => {
    const { timers, clock, log } = keeper;
    const { objectId } = fact;
    const effect = effectOf(fact);
    if (effect.start) {
      const { name, holdingId, postId, dueAt } = effect.start;
      const input = { holdingId, objectId, postId, wakeAt: wakeAt(dueAt, clock.now()) };
      if (await timers.start(name, input)) log.say('timer.started', { execution: name, objectId });
    }
    if (effect.stop) await stop(keeper, fact, effect.stop);
  };

const keeper = lazily((): Keeper => ({ timers: timers(), clock: clockOf(clock.now), log }));

export const handler = async (event: unknown): Promise<SQSBatchResponse> =>
  consumeFifo({ name: 'keep-timers', log, message: HeldFact, work: keepTimers(keeper()) }, event);
