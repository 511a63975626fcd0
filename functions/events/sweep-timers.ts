import type { Context } from 'aws-lambda';
import type { Clock } from '#functions/office/clock.ts';
import { logFault } from '#functions/runtime/fault.ts';
import { lazily } from '#functions/runtime/lazily.ts';
import type { Log } from '#functions/runtime/log.ts';
import type { Machine } from '#functions/runtime/machine.ts';
import { log, office, timers } from '#functions/runtime/wiring.ts';
import type { Holding } from '#shared/domain/holding.ts';
import { plus } from '#shared/domain/time.ts';
import type { HoldingKey, OfficeStore } from '#shared/store/office-store.ts';
import { startAgain, timerOf } from './start-again.ts';

export type Sweeper = {
  readonly holdings: Pick<OfficeStore['holdings'], 'dueBefore' | 'find' | 'countRestart'>;
  readonly timers: Pick<Machine, 'start' | 'isRunning'>;
  readonly clock: Clock;
  readonly log: Log;
};

/** A timer fires within seconds; what is due for longer than this was missed. */
const GRACE_MS = 2 * 60_000;
/** Stays looked at in one run; the next comes in a quarter of an hour. */
const MOST = 500;
/** A run stops early enough to write down what it did. */
const RESERVE_MS = 10_000;
type Found = 'restarted' | 'late' | 'over';

const restart = async (sweeper: Sweeper, held: HoldingKey): Promise<Found> => {
  const { clock, log } = sweeper;
  const execution = await startAgain(sweeper, held, clock.now());
  if (execution === undefined) return 'over';
  const { holdingId, objectId } = held;
  log.say('timer.restarted', { holdingId, objectId, execution });
  return 'restarted';
};

/** Looks after one stay that the due list names. The list is an index and may lag: the stay itself decides. */
const lookAfter = async (
  sweeper: Sweeper,
  held: HoldingKey,
  before: Holding['receivedAt'],
): Promise<Found> => {
  const holding = await sweeper.holdings.find(held);
  if (!holding || holding.endedAt || !holding.dueAt || holding.dueAt >= before) return 'over';
  const execution = timerOf(holding);
  if (await sweeper.timers.isRunning(execution)) {
    const { holdingId, objectId } = holding;
    sweeper.log.say('timer.late', { holdingId, objectId, execution });
    return 'late';
  }
  return restart(sweeper, held);
};

/**
 * Finds open stays whose reminder or escalation should have come, and starts their timers again. One bad stay never stops
 * the rest. `MissedTimers` is written in every run, 0 too: an alarm that hears nothing hears that.
 */
export const sweepTimers =
  (open: () => Sweeper) =>
  async (
    _event: unknown,
    { getRemainingTimeInMillis }: Pick<Context, 'getRemainingTimeInMillis'>,
  ): Promise<void> => {
    const sweeper = open();
    const { holdings, clock, log } = sweeper;
    const before = plus(clock.now(), -GRACE_MS);
    const due = await holdings.dueBefore(before, MOST);
    const count = { restarted: 0, late: 0, over: 0, failed: 0 };
    for (const held of due) {
      if (getRemainingTimeInMillis() < RESERVE_MS) break;
      try {
        count[await lookAfter(sweeper, held, before)] += 1;
      } catch (error) {
        count.failed += 1;
        logFault(log, { where: 'sweep-timers', error, subject: held.holdingId });
      }
    }
    const { restarted, late, failed } = count;
    log.say('sweep.done', { found: due.length, restarted, late, failed });
    log.count('MissedTimers', restarted);
  };

export const handler = sweepTimers(
  lazily(() => {
    const { store, clock } = office();
    return { holdings: store.holdings, timers: timers(), clock, log };
  }),
);
