import type { Context } from 'aws-lambda';
import type { Clock } from '#functions/office/clock.ts';
import { logFault } from '#functions/runtime/fault.ts';
import { inLanes } from '#functions/runtime/in-lanes.ts';
import { lazily } from '#functions/runtime/lazily.ts';
import type { Log } from '#functions/runtime/log.ts';
import type { Machine } from '#functions/runtime/machine.ts';
import { clockRecords, log, office, timers } from '#functions/runtime/wiring.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { officeRules } from '#shared/domain/directory/rules.ts';
import { type Holding, isCountedAlike, mustWakeSooner, recounted, wakeAt } from '#shared/domain/holding.ts';
import type { OfficeId, PostId } from '#shared/domain/ids.ts';
import type { Rules } from '#shared/domain/policy.ts';
import { canonicalBytes, sha256 } from '#shared/journal/seal.ts';
import type { ClockRecords } from '#shared/store/clock-records.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import { startAgain, timerOf } from './start-again.ts';

export type Recounter = {
  readonly directory: Pick<OfficeStore['directory'], 'current'>;
  readonly holdings: Pick<OfficeStore['holdings'], 'workOf' | 'recount' | 'countRestart'>;
  readonly records: ClockRecords;
  readonly timers: Pick<Machine, 'start' | 'stop'>;
  readonly clock: Clock;
  readonly log: Log;
};

/** Stays read at once, and counted side by side. */
const PAGE = 100;
const LANES = 8;
/** A run stops early enough to write down what it did. */
const RESERVE_MS = 15_000;

/** What one office's walk came to; one that was cut short is walked again in the next run. */
type Walk = { moved: number; failed: number; cut: boolean };

/**
 * The timer first: were the walk to break off after a stay was counted and before its timer was started, nothing would look
 * for the timer until it was late. Started twice it does no harm.
 */
const recount = async (recounter: Recounter, holding: Holding, rules: Rules): Promise<boolean> => {
  const { holdings, timers, clock, log } = recounter;
  if (holding.suspendedAt !== undefined) return false;
  const counted = recounted(holding, rules);
  if (isCountedAlike(counted, holding)) return false;
  const { holdingId, objectId, dueAt } = counted;
  const now = clock.now();
  if (dueAt !== undefined && mustWakeSooner(holding, dueAt, now)) {
    const execution = await startAgain(recounter, holding, wakeAt(dueAt, now));
    if (execution !== undefined) {
      log.say('timer.restarted', { holdingId, objectId, execution });
      // Best effort: one that runs on finds nothing to do.
      await timers.stop(timerOf(holding)).catch(() => false);
    }
  }
  const moved = await holdings.recount(holding, counted);
  if (moved) log.say('timer.moved', { holdingId, objectId });
  return moved;
};

const walkPost = async (
  recounter: Recounter,
  { postId, rules }: { readonly postId: PostId; readonly rules: Rules },
  { walk, isLate }: { readonly walk: Walk; readonly isLate: () => boolean },
): Promise<void> => {
  let cursor: string | undefined;
  do {
    if (isLate()) {
      walk.cut = true;
      return;
    }
    const page = await recounter.holdings.workOf(postId, { limit: PAGE, cursor });
    await inLanes(page.items, LANES, async holding => {
      try {
        if (await recount(recounter, holding, rules)) walk.moved += 1;
      } catch (error) {
        walk.failed += 1;
        logFault(recounter.log, { where: 'recount-clocks', error, subject: holding.holdingId });
      }
    });
    cursor = page.cursor;
  } while (cursor !== undefined);
};

/**
 * Counts the open stays of one office by its rules as they are now, if they were counted by others. The digest of the rules
 * is written last, and only when no stay was left: whatever breaks off is walked again, and what is counted already stays.
 *
 *     rules changed ──> walk ──> digest, not settled ──> (next run) walk again ──> digest, settled
 *
 * Answers whether nothing is left. The second walk finds what an act wrote meanwhile that had read the directory just before it changed.
 */
const recountOffice = async (
  recounter: Recounter,
  { directory, officeId }: { readonly directory: Directory; readonly officeId: OfficeId },
  isLate: () => boolean,
): Promise<boolean> => {
  const { records, log } = recounter;
  const rules = officeRules(directory, officeId);
  const digest = sha256(canonicalBytes(rules));
  const before = await records.find(officeId);
  const isKnown = before?.countedBy === digest;
  if (isKnown && before.settled) return true;
  const walk: Walk = { moved: 0, failed: 0, cut: false };
  for (const { postId } of directory.postsOf(officeId))
    await walkPost(recounter, { postId, rules }, { walk, isLate });
  const isWhole = walk.failed === 0 && !walk.cut;
  if (isWhole) await records.keep({ officeId, countedBy: digest, settled: isKnown }, before);
  log.say('clocks.recounted', { officeId, moved: walk.moved, failed: walk.failed });
  return isWhole;
};

/**
 * Counts anew what a changed calendar or policy moves: when a holiday is declared late, limits and reminders of every stay
 * that runs are put right, and a timer that would oversleep is started anew. One bad stay, or office, never stops the rest.
 * `ClocksLeft` is how many offices could not be finished in this run; it is written every time.
 */
export const recountClocks =
  (open: () => Recounter) =>
  async (
    _event: unknown,
    { getRemainingTimeInMillis }: Pick<Context, 'getRemainingTimeInMillis'>,
  ): Promise<void> => {
    const recounter = open();
    const { log } = recounter;
    const isLate = () => getRemainingTimeInMillis() < RESERVE_MS;
    const directory = await recounter.directory.current();
    let left = 0;
    for (const { officeId } of directory.rows.offices) {
      try {
        const isDone = !isLate() && (await recountOffice(recounter, { directory, officeId }, isLate));
        if (!isDone) left += 1;
      } catch (error) {
        left += 1;
        logFault(log, { where: 'recount-clocks', error, subject: officeId });
      }
    }
    log.count('ClocksLeft', left);
  };

export const handler = recountClocks(
  lazily(() => {
    const { store, clock } = office();
    const { directory, holdings } = store;
    return { directory, holdings, records: clockRecords(), timers: timers(), clock, log };
  }),
);
