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
import { type FileHead, isAtRest } from '#shared/domain/file.ts';
import type { ChannelId } from '#shared/domain/ids.ts';
import { type Instant, plus } from '#shared/domain/time.ts';
import type { ChannelRuns, WaitingRun } from '#shared/store/channel-runs.ts';
import type { OfficeStore, Page, PageRequest } from '#shared/store/office-store.ts';

export type Sweeper = {
  readonly runs: Pick<ChannelRuns, 'find' | 'underWay' | 'toBegin'>;
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
/** What could not begin within a day is its holder’s to put on: its channel was withdrawn, or passes too many levels. */
const BEGIN_MS = 24 * 60 * 60_000;
/** Names tried for one file: the same movement may have lost its execution before. */
const TRIES = 4;

type Found = 'restarted' | 'told' | 'fine';
type Listed = { readonly now: Instant; readonly page: PageRequest };
type Look = (sweeper: Sweeper, head: FileHead, now: Instant) => Promise<Found>;

/** An execution of its own for a file that nobody follows; later than any that was started before. No name is left: false. */
const begin = async ({ routing, log }: Sweeper, { fileId, version }: FileHead): Promise<boolean> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const execution = tries === 0 ? `${fileId}-${version}` : `${fileId}-${version}-r${tries}`;
    if (await routing.start(execution, { fileId, startedBy: version })) {
      log.say('channel.begun', { execution, objectId: fileId });
      return true;
    }
  }
  return false;
};

const restart = async (sweeper: Sweeper, head: FileHead): Promise<Found> => {
  if (!(await begin(sweeper, head))) throw new Error('no free name for an execution');
  return 'restarted';
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
const followUp: Look = async (sweeper, head, now) => {
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

/** Puts on its channel what was opened to begin by it and never did; where every name was tried in vain it is left. */
const putOn: Look = async (sweeper, head) =>
  !isAtRest(head.state) && (await begin(sweeper, head)) ? 'restarted' : 'fine';

/** Files opened in the last day that should be on a channel by now. */
const toBegin = async (
  { runs }: Sweeper,
  channelId: ChannelId,
  { now, page }: Listed,
): Promise<Page<FileHead>> => {
  const found = await runs.toBegin(channelId, plus(now, -GRACE_MS), page);
  const items = found.items.filter(({ createdAt }) => createdAt > plus(now, -BEGIN_MS));
  return items.length < found.items.length ? { items } : found;
};

const LISTS: readonly {
  readonly list: (sweeper: Sweeper, channelId: ChannelId, listed: Listed) => Promise<Page<FileHead>>;
  readonly look: Look;
}[] = [
  { list: ({ runs }, channelId, { page }) => runs.underWay(channelId, page), look: followUp },
  { list: toBegin, look: putOn },
];

/** All that one sweep looks at, file by file, with what it does of each. */
async function* filesOf(sweeper: Sweeper, now: Instant): AsyncGenerator<{ head: FileHead; look: Look }> {
  for (const { channelId } of newestChannels(await sweeper.directory.current()))
    for (const { list, look } of LISTS) {
      let cursor: string | undefined;
      do {
        const page: Page<FileHead> = await list(sweeper, channelId, { now, page: { limit: PAGE, cursor } });
        for (const head of page.items) yield { head, look };
        cursor = page.cursor;
      } while (cursor !== undefined);
    }
}

/**
 * Finds files under way by a channel that no execution follows, and such as were to begin by one and did not, and starts one; and
 * executions that wait for what came long ago, and tells them. One bad file never stops the rest.
 */
export const sweepChannels =
  (open: () => Sweeper) =>
  async (
    _event: unknown,
    { getRemainingTimeInMillis }: Pick<Context, 'getRemainingTimeInMillis'>,
  ): Promise<void> => {
    const sweeper = open();
    const { clock, log } = sweeper;
    const count = { restarted: 0, told: 0, fine: 0, failed: 0 };
    const hasTime = () => getRemainingTimeInMillis() > RESERVE_MS;
    for await (const { head, look } of filesOf(sweeper, clock.now())) {
      if (!hasTime()) break;
      try {
        count[await look(sweeper, head, clock.now())] += 1;
      } catch (error) {
        count.failed += 1;
        logFault(log, { where: 'sweep-channels', error, subject: head.fileId });
      }
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
