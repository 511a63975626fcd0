import type { Context } from 'aws-lambda';
import type { Clock } from '#functions/office/clock.ts';
import { logFault } from '#functions/runtime/fault.ts';
import { lazily } from '#functions/runtime/lazily.ts';
import type { Log } from '#functions/runtime/log.ts';
import type { Routing } from '#functions/runtime/machine.ts';
import { channelRuns, log, office, routing } from '#functions/runtime/wiring.ts';
import { openQuestions } from '#shared/domain/channels/asks.ts';
import { type ChannelRun, isUnderWay } from '#shared/domain/channels/run.ts';
import { newestChannels } from '#shared/domain/channels/standing.ts';
import type { FileHead } from '#shared/domain/file.ts';
import { type Instant, plus } from '#shared/domain/time.ts';
import type { ChannelRuns, WaitingRun } from '#shared/store/channel-runs.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';

export type Sweeper = {
  readonly runs: Pick<ChannelRuns, 'find' | 'underWay'>;
  readonly routing: Pick<Routing, 'start' | 'answer' | 'isRunning'>;
  readonly directory: Pick<OfficeStore['directory'], 'current'>;
  readonly consultations: Pick<OfficeStore['consultations'], 'get'>;
  readonly clock: Clock;
  readonly log: Log;
};

/** The queue tells within seconds; what waits longer was lost on the way. */
const GRACE_MS = 2 * 60_000;
/** An execution looks again after seven days, and tries for some thirty hours more; one unnamed whose token is older is no more. */
const DEAD_MS = 9 * 24 * 60 * 60_000;
/** A run stops early enough to write down what it did. */
const RESERVE_MS = 10_000;
const PAGE = 100;
/** Names tried for one file: the same movement may have lost its execution before. */
const TRIES = 4;

type Found = 'restarted' | 'told' | 'fine';

/** An execution of its own for a file that nobody follows any more; later than any that was started before. */
const restart = async ({ routing, log }: Sweeper, { fileId, version }: FileHead): Promise<Found> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const execution = tries === 0 ? `${fileId}-${version}` : `${fileId}-${version}-r${tries}`;
    if (await routing.start(execution, { fileId, startedBy: version })) {
      log.say('channel.begun', { execution, objectId: fileId });
      return 'restarted';
    }
  }
  throw new Error('no free name for an execution');
};

/** When last something came of which the execution that waits should have been told. */
const lastNews = async (
  { consultations }: Sweeper,
  { heldSince }: FileHead,
  { run, waiting }: { readonly run: ChannelRun; readonly waiting: WaitingRun },
): Promise<Instant> => {
  const ends = await Promise.all(
    openQuestions(run).map(async ({ consultationId }) => {
      if (consultationId === undefined) return [];
      const { settledAt, closed } = await consultations.get(consultationId);
      return [settledAt, closed?.at].filter(at => at !== undefined);
    }),
  );
  // What it wrote itself came just after its token.
  const since = run.since > plus(waiting.at, GRACE_MS) ? [run.since] : [];
  return [heldSince, ...since, ...ends.flat()].reduce((last, at) => (at > last ? at : last));
};

/** Looks after one file that is under way. The list is an index and may lag: to tell or start once more is never wrong. */
const lookAfter = async (sweeper: Sweeper, head: FileHead, now: Instant): Promise<Found> => {
  const { runs, routing, log } = sweeper;
  const { channel: run, fileId } = head;
  if (!isUnderWay(run)) return 'fine';
  const waiting = await runs.find(fileId);
  const before = plus(now, -GRACE_MS);
  if (!waiting) return run.since < before ? restart(sweeper, head) : 'fine';
  const { execution, at } = waiting;
  const isDead = execution === undefined ? at < plus(now, -DEAD_MS) : !(await routing.isRunning(execution));
  if (isDead) return restart(sweeper, head);
  const news = await lastNews(sweeper, head, { run, waiting });
  if (news <= at || news >= before) return 'fine';
  if (!(await routing.answer(waiting.token))) return restart(sweeper, head);
  log.say('channel.told', { objectId: fileId, seq: head.version, type: 'swept' });
  return 'told';
};

/**
 * Finds files under way by a channel that no execution follows, and starts one; and executions that wait for what came long ago,
 * and tells them. One bad file never stops the rest.
 */
export const sweepChannels =
  (open: () => Sweeper) =>
  async (
    _event: unknown,
    { getRemainingTimeInMillis }: Pick<Context, 'getRemainingTimeInMillis'>,
  ): Promise<void> => {
    const sweeper = open();
    const { runs, clock, log } = sweeper;
    const count = { restarted: 0, told: 0, fine: 0, failed: 0 };
    const hasTime = () => getRemainingTimeInMillis() > RESERVE_MS;
    for (const { channelId } of newestChannels(await sweeper.directory.current())) {
      let cursor: string | undefined;
      do {
        const page = await runs.underWay(channelId, { limit: PAGE, cursor });
        for (const head of page.items) {
          if (!hasTime()) break;
          try {
            count[await lookAfter(sweeper, head, clock.now())] += 1;
          } catch (error) {
            count.failed += 1;
            logFault(log, { where: 'sweep-channels', error, subject: head.fileId });
          }
        }
        cursor = page.cursor;
      } while (cursor !== undefined && hasTime());
    }
    const { restarted, told, failed } = count;
    const found = restarted + told + count.fine + failed;
    log.say('channels.swept', { found, restarted, told, failed });
  };

/** By the wiring of the function that sweeps. */
export const sweepChannelsHere = sweepChannels(
  lazily(() => {
    const { store, clock: officeClock } = office();
    const { directory, consultations } = store;
    return {
      runs: channelRuns(),
      routing: routing(),
      ...{ directory, consultations, log },
      clock: officeClock,
    };
  }),
);
