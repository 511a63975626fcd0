import type { SQSBatchResponse } from 'aws-lambda';
import * as z from 'zod';
import { logFault } from './fault.ts';
import type { Log } from './log.ts';

const FifoEvent = z.object({
  Records: z.array(
    z.object({
      messageId: z.string(),
      body: z.string(),
      attributes: z.object({ MessageGroupId: z.string() }),
    }),
  ),
});
type FifoRecord = z.infer<typeof FifoEvent>['Records'][number];

export type Consumer<S extends z.ZodType> = {
  readonly name: string;
  readonly log: Log;
  /** What a message's JSON body must be. */
  readonly message: S;
  readonly work: (message: z.output<S>) => Promise<void>;
};

/**
 * Takes a batch of a FIFO queue and answers which messages to deliver again.
 *
 * ```
 * batch      a1 a2 b1 a3 b2        (a, b: groups, one file each)
 * a2 fails   ✓  ✗  ✓  –  ✓
 * returned      a2    a3           the rest of its group waits behind it, other groups have gone on
 * ```
 */
export const consumeFifo = async <S extends z.ZodType>(
  { name, log, message, work }: Consumer<S>,
  event: unknown,
): Promise<SQSBatchResponse> => {
  const { Records } = FifoEvent.parse(event);
  const groups = Map.groupBy(Records, ({ attributes }) => attributes.MessageGroupId);

  const failed = async (records: readonly FifoRecord[]): Promise<readonly FifoRecord[]> => {
    for (const [index, { body, messageId, attributes }] of records.entries()) {
      try {
        await work(message.parse(JSON.parse(body)));
      } catch (error) {
        logFault(log, { where: name, error, subject: messageId });
        log.say('message.failed', { consumer: name, messageId, group: attributes.MessageGroupId });
        return records.slice(index);
      }
    }
    return [];
  };
  const returned = await Promise.all([...groups.values()].map(failed));
  return { batchItemFailures: returned.flat().map(({ messageId }) => ({ itemIdentifier: messageId })) };
};

export type BatchConsumer<S extends z.ZodType> = Omit<Consumer<S>, 'work'> & {
  /** All or nothing: what it throws on, it has not done. */
  readonly work: (messages: readonly z.output<S>[]) => Promise<void>;
};

/**
 * Takes a batch of a FIFO queue in one go; should that fail, message by message, one file after the other, so that one
 * poisoned message stops only its own file. Answers which messages to deliver again.
 */
export const consumeFifoTogether = async <S extends z.ZodType>(
  { work, ...consumer }: BatchConsumer<S>,
  event: unknown,
): Promise<SQSBatchResponse> => {
  const { Records } = FifoEvent.parse(event);
  try {
    await work(Records.map(({ body }) => consumer.message.parse(JSON.parse(body))));
    return { batchItemFailures: [] };
  } catch {
    // What it failed for is written down below, if it fails again.
    const one = { ...consumer, work: (message: z.output<S>) => work([message]) };
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    for (const group of Map.groupBy(Records, ({ attributes }) => attributes.MessageGroupId).values()) {
      const returned = await consumeFifo(one, { Records: group });
      batchItemFailures.push(...returned.batchItemFailures);
    }
    return { batchItemFailures };
  }
};

const QueueEvent = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });

/** Takes a batch of a queue that keeps no order, message by message, and answers which to deliver again. */
export const consume = async <S extends z.ZodType>(
  { name, log, message, work }: Consumer<S>,
  event: unknown,
): Promise<SQSBatchResponse> => {
  const { Records } = QueueEvent.parse(event);
  const failed: string[] = [];
  for (const { body, messageId } of Records) {
    try {
      await work(message.parse(JSON.parse(body)));
    } catch (error) {
      logFault(log, { where: name, error, subject: messageId });
      log.say('message.failed', { consumer: name, messageId, group: undefined });
      failed.push(messageId);
    }
  }
  return { batchItemFailures: failed.map(itemIdentifier => ({ itemIdentifier })) };
};
