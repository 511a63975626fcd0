import type { SQSBatchResponse } from 'aws-lambda';
import { consumeFifo } from '#functions/runtime/batch.ts';
import { lazily } from '#functions/runtime/lazily.ts';
import type { Log } from '#functions/runtime/log.ts';
import type { Routing } from '#functions/runtime/machine.ts';
import { channelRuns, log, office, routing } from '#functions/runtime/wiring.ts';
import { Fact } from '#shared/contract/fact.ts';
import { startingWith } from '#shared/domain/channels/standing.ts';
import { isReceiptId } from '#shared/domain/ids.ts';
import type { ChannelRuns } from '#shared/store/channel-runs.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';

export type Router = {
  readonly routing: Pick<Routing, 'start' | 'answer'>;
  readonly runs: Pick<ChannelRuns, 'find'>;
  readonly directory: Pick<OfficeStore['directory'], 'current'>;
  readonly log: Log;
};

/** Whether a file's way by a channel begins by this, or goes on after it was off: somebody must follow it from now on. */
const begins = async ({ directory }: Router, { event }: Fact): Promise<boolean> => {
  switch (event.type) {
    case 'file.created':
      // Most are of no category, and a part goes with its main file.
      if (event.data.category === undefined || event.data.partOf) return false;
      return startingWith(await directory.current(), event.data) !== undefined;
    case 'file.channel-started':
    case 'file.channel-rejoined':
      // What the machine wrote itself it knows of.
      return event.by.kind === 'officer';
    case 'file.channel-moved':
      return true;
    default:
      return false;
  }
};

/** The machine wrote it itself and looks on: nothing is to be told. That a run is over it must hear, to end. */
const isOwn = ({ event }: Fact): boolean =>
  event.by.kind === 'clockwork' &&
  (event.type === 'file.channel-started' ||
    event.type === 'file.channel-left' ||
    event.type === 'file.channel-rejoined');

/**
 * Lets the execution that follows a file look at it again, and starts one where a run begins or nothing waits any more. Told
 * twice, the token is used up and the name taken: nothing is done.
 */
export const keepChannels =
  (router: Router) =>
  async (fact: Fact): Promise<void> => {
    const { routing, runs, log } = router;
    const { objectId: fileId, event } = fact;
    if (isReceiptId(fileId) || isOwn(fact)) return;
    const { seq, type } = event;
    const waiting = await runs.find(fileId);
    if (waiting && (await routing.answer(waiting.token)))
      return log.say('channel.told', { objectId: fileId, seq, type });
    if (!waiting && !(await begins(router, fact))) return;
    const execution = `${fileId}-${seq}`;
    if (await routing.start(execution, { fileId, startedBy: seq }))
      log.say('channel.begun', { execution, objectId: fileId });
  };

const router = lazily(
  (): Router => ({
    routing: routing(),
    runs: channelRuns(),
    directory: office().store.directory,
    log,
  }),
);

export const handler = async (event: unknown): Promise<SQSBatchResponse> =>
  consumeFifo({ name: 'keep-channels', log, message: Fact, work: keepChannels(router()) }, event);
