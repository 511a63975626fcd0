import type { DynamoDBBatchResponse } from 'aws-lambda';
import * as z from 'zod';
import { logFault } from '#functions/runtime/fault.ts';
import { factOf } from '#functions/runtime/journal-image.ts';
import { lazily } from '#functions/runtime/lazily.ts';
import type { Log } from '#functions/runtime/log.ts';
import type { Told, Topic } from '#functions/runtime/topic.ts';
import { log, topic } from '#functions/runtime/wiring.ts';
import type { AnyFact } from '#shared/contract/fact.ts';

const StreamEvent = z.object({
  Records: z.array(
    z.object({ dynamodb: z.object({ SequenceNumber: z.string(), NewImage: z.unknown().optional() }) }),
  ),
});
type StreamRecord = z.infer<typeof StreamEvent>['Records'][number]['dynamodb'];

export type Publisher = { readonly topic: Topic; readonly log: Log };

type Waiting = { readonly sequenceNumber: string; readonly fact: AnyFact };

/** Reads a record; one that is no journal event can never be told, and must not hold up the shard for a day. */
const readRecord = (
  log: Log,
  { SequenceNumber: sequenceNumber, NewImage }: StreamRecord,
): readonly Waiting[] => {
  try {
    return [{ sequenceNumber, fact: factOf(NewImage) }];
  } catch (error) {
    logFault(log, { where: 'publish-events', error, subject: sequenceNumber });
    log.say('event.unpublishable', { sequenceNumber, reason: 'unreadable' });
    return [];
  }
};

/** Tells the next event of each file at once; a call that fails as a whole has told none. */
const tell = async ({ topic, log }: Publisher, next: readonly Waiting[]): Promise<readonly Told[]> => {
  try {
    return await topic.publish(next.map(({ fact }) => fact));
  } catch (error) {
    logFault(log, { where: 'publish-events', error });
    return next.map(() => 'failed');
  }
};

const say = (log: Log, { sequenceNumber, fact: { objectId, event } }: Waiting, told: Told): void => {
  if (told === 'told') log.say('event.published', { objectId, seq: event.seq, type: event.type });
  if (told === 'too-large') log.say('event.unpublishable', { sequenceNumber, reason: 'too-large' });
};

/**
 * Tells every file's events in order, one of each file in a round; answers the first of each that could not be told now.
 * After it none of its file is told, so that order stays.
 */
const tellAll = async (
  publisher: Publisher,
  files: readonly (readonly Waiting[])[],
): Promise<readonly string[]> => {
  const failed: string[] = [];
  for (let open = files.filter(({ length }) => length > 0); open.length > 0; ) {
    const next = open.flatMap(([first]) => first ?? []);
    const outcomes = await tell(publisher, next);
    for (const [at, each] of next.entries()) say(publisher.log, each, outcomes[at] ?? 'failed');
    failed.push(
      ...next.flatMap(({ sequenceNumber }, at) => (outcomes[at] === 'failed' ? [sequenceNumber] : [])),
    );
    open = open
      .filter((_, at) => outcomes[at] !== 'failed')
      .map(events => events.slice(1))
      .filter(({ length }) => length > 0);
  }
  return failed;
};

/**
 * Tells the table's new journal events on. Lambda goes on after the lowest record named here, and delivers everything
 * after it again; the topic drops what it has heard within five minutes, and every consumer knows a repetition.
 */
export const publishEvents =
  (open: () => Publisher) =>
  async (event: unknown): Promise<DynamoDBBatchResponse> => {
    const publisher = open();
    const { Records } = StreamEvent.parse(event);
    const waiting = Records.flatMap(({ dynamodb }) => readRecord(publisher.log, dynamodb));
    const groups = Map.groupBy(waiting, ({ fact }) => fact.objectId);
    const failed = await tellAll(publisher, [...groups.values()]);
    return { batchItemFailures: failed.map(sequenceNumber => ({ itemIdentifier: sequenceNumber })) };
  };

export const handler = publishEvents(lazily(() => ({ topic: topic(), log })));
