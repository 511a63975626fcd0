import type { SQSBatchResponse } from 'aws-lambda';
import { consumeFifo } from '#functions/runtime/batch.ts';
import { lazily } from '#functions/runtime/lazily.ts';
import type { Log } from '#functions/runtime/log.ts';
import type { Routing } from '#functions/runtime/machine.ts';
import { channelRuns, log, office, routing } from '#functions/runtime/wiring.ts';
import { AnyFact } from '#shared/contract/fact.ts';
import { type FileId, isConsultationId, isFileId } from '#shared/domain/ids.ts';
import type { ChannelRuns } from '#shared/store/channel-runs.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';

export type Router = {
  readonly routing: Pick<Routing, 'start' | 'answer'>;
  readonly runs: Pick<ChannelRuns, 'find'>;
  readonly consultations: Pick<OfficeStore['consultations'], 'get'>;
  readonly files: Pick<OfficeStore['files'], 'get'>;
  readonly log: Log;
};

/** Whether a file's way by a channel begins by this, or goes on after it was off: somebody must follow it from now on. */
const begins = ({ event }: AnyFact): boolean => {
  switch (event.type) {
    case 'file.created':
      return event.data.toChannel !== undefined;
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
const isOwn = ({ event }: AnyFact): boolean =>
  event.by.kind === 'clockwork' &&
  (event.type === 'file.channel-started' ||
    event.type === 'file.channel-left' ||
    event.type === 'file.channel-rejoined');

/** The file whose way it may change: its own, or that on which a channel asked what has come to its end. */
const fileOf = async ({ consultations }: Router, { objectId }: AnyFact): Promise<FileId | undefined> => {
  if (isFileId(objectId)) return objectId;
  if (!isConsultationId(objectId)) return undefined;
  const { about, byChannel } = await consultations.get(objectId);
  return byChannel && isFileId(about) ? about : undefined;
};

/** An execution is named by what it begins by; numbers of a question's journal are none of the file's. */
const nameOf = async ({ files }: Router, { objectId, event: { seq } }: AnyFact, fileId: FileId) =>
  isFileId(objectId)
    ? { execution: `${fileId}-${seq}`, startedBy: seq }
    : { execution: `${fileId}-${objectId}-${seq}`, startedBy: (await files.get(fileId)).version };

/**
 * Lets the execution that follows a file look at it again, and starts one where a run begins or nothing waits any more. Told
 * twice, the token is used up and the name taken: nothing is done.
 */
export const keepChannels =
  (router: Router) =>
  async (fact: AnyFact): Promise<void> => {
    const { routing, runs, log } = router;
    if (isOwn(fact)) return;
    const fileId = await fileOf(router, fact);
    if (fileId === undefined) return;
    const { seq, type } = fact.event;
    const waiting = await runs.find(fileId);
    if (waiting && (await routing.answer(waiting.token)))
      return log.say('channel.told', { objectId: fileId, seq, type });
    if (!waiting && !begins(fact)) return;
    const { execution, startedBy } = await nameOf(router, fact, fileId);
    if (await routing.start(execution, { fileId, startedBy }))
      log.say('channel.begun', { execution, objectId: fileId });
  };

const router = lazily(
  (): Router => ({
    routing: routing(),
    runs: channelRuns(),
    consultations: office().store.consultations,
    files: office().store.files,
    log,
  }),
);

export const handler = async (event: unknown): Promise<SQSBatchResponse> =>
  consumeFifo({ name: 'keep-channels', log, message: AnyFact, work: keepChannels(router()) }, event);
