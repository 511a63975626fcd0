import type { DynamoDBBatchResponse } from 'aws-lambda';
import * as z from 'zod';
import { logFault } from '#functions/runtime/fault.ts';
import { factOf } from '#functions/runtime/journal-image.ts';
import { lazily } from '#functions/runtime/lazily.ts';
import type { Log } from '#functions/runtime/log.ts';
import { type Topic, Unpublishable } from '#functions/runtime/topic.ts';
import { log, topic } from '#functions/runtime/wiring.ts';
import type { Fact } from '#shared/contract/fact.ts';

const StreamEvent = z.object({
  Records: z.array(
    z.object({ dynamodb: z.object({ SequenceNumber: z.string(), NewImage: z.unknown().optional() }) }),
  ),
});
type StreamRecord = z.infer<typeof StreamEvent>['Records'][number]['dynamodb'];

export type Publisher = { readonly topic: Topic; readonly log: Log };

type Told = { readonly sequenceNumber: string; readonly fact: Fact };

/** Reads a record; one that is no journal event can never be told, and must not hold up the shard for a day. */
const readRecord = (
  log: Log,
  { SequenceNumber: sequenceNumber, NewImage }: StreamRecord,
): readonly Told[] => {
  try {
    return [{ sequenceNumber, fact: factOf(NewImage) }];
  } catch (error) {
    logFault(log, { where: 'publish-events', error, subject: sequenceNumber });
    log.say('event.unpublishable', { sequenceNumber, reason: 'unreadable' });
    return [];
  }
};

/** Tells one object's events in order; answers the first that could not be told now. */
const tellAll = async ({ topic, log }: Publisher, told: readonly Told[]): Promise<string | undefined> => {
  for (const { sequenceNumber, fact } of told) {
    const { objectId, event } = fact;
    try {
      await topic.publish(fact);
      log.say('event.published', { objectId, seq: event.seq, type: event.type });
    } catch (error) {
      logFault(log, { where: 'publish-events', error, subject: objectId });
      if (!(error instanceof Unpublishable)) return sequenceNumber;
      log.say('event.unpublishable', { sequenceNumber, reason: 'too-large' });
    }
  }
  return undefined;
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
    const told = Records.flatMap(({ dynamodb }) => readRecord(publisher.log, dynamodb));
    const groups = Map.groupBy(told, ({ fact }) => fact.objectId);
    const failed = await Promise.all([...groups.values()].map(group => tellAll(publisher, group)));
    return {
      batchItemFailures: failed
        .filter(sequenceNumber => sequenceNumber !== undefined)
        .map(sequenceNumber => ({ itemIdentifier: sequenceNumber })),
    };
  };

export const handler = publishEvents(lazily(() => ({ topic: topic(), log })));
