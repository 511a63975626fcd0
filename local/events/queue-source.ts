import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import type { EventSourceResource, QueueResource } from '#local/assembly/types.ts';
import type { Emulators } from '#local/emulators/types.ts';
import type { Invoke } from '#local/functions/function-definition.ts';
import { failedItems } from './batch-answer.ts';
import { compilePattern } from './pattern.ts';
import type { Source } from './stream-source.ts';

export interface QueueSourceOptions {
  readonly mapping: EventSourceResource;
  readonly queue: QueueResource;
  readonly region: string;
  readonly sqs: Emulators['sqs'];
  readonly invoke: Invoke;
  readonly log: (line: string) => void;
}

const Attribute = z.looseObject({ DataType: z.string() });
const Message = z.object({
  MessageId: z.string(),
  ReceiptHandle: z.string(),
  Body: z.string(),
  MD5OfBody: z.string(),
  Attributes: z.record(z.string(), z.string()).default({}),
  MessageAttributes: z.record(z.string(), Attribute).default({}),
});
type Message = z.output<typeof Message>;
const Received = z.object({ Messages: z.array(Message).default([]) });

/** Two cores: more pollers would only wait for each other. */
const POLLERS = 2;
const LONGEST_RECEIVE = 10;

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** A message as Lambda's event has it. */
const recordOf = (message: Message, { arn }: QueueResource, awsRegion: string) => ({
  messageId: message.MessageId,
  receiptHandle: message.ReceiptHandle,
  body: message.Body,
  attributes: message.Attributes,
  messageAttributes: Object.fromEntries(
    Object.entries(message.MessageAttributes).map(([name, attribute]) => [
      name,
      {
        ...Object.fromEntries(Object.entries(attribute).map(([key, value]) => [lower(key), value])),
        stringListValues: [],
        binaryListValues: [],
      },
    ]),
  ),
  md5OfBody: message.MD5OfBody,
  eventSource: 'aws:sqs',
  eventSourceARN: arn,
  awsRegion,
});

function parsedBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/**
 * Feeds a queue to a function as Lambda does: what succeeded, and what no filter wants, is deleted; what failed comes
 * again when its visibility timeout ends, and goes to the dead letters by the queue's own redrive.
 */
export function startQueueSource({ mapping, queue, region, sqs, invoke, log }: QueueSourceOptions): Source {
  const filters = mapping.filters.map(compilePattern);
  const control = new AbortController();
  const { signal } = control;

  const isWanted = (record: ReturnType<typeof recordOf>): boolean =>
    filters.length === 0 || filters.some(matches => matches({ ...record, body: parsedBody(record.body) }));

  const remove = async (messages: readonly Message[]) => {
    if (messages.length === 0) return;
    const Entries = messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
    await sqs('DeleteMessageBatch', queue.name, { Entries });
  };

  const round = async (): Promise<void> => {
    const answer = await sqs(
      'ReceiveMessage',
      queue.name,
      {
        MaxNumberOfMessages: Math.min(LONGEST_RECEIVE, mapping.batchSize),
        WaitTimeSeconds: 20,
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
      },
      signal,
    );
    const { Messages } = Received.parse(answer);
    const records = Messages.map(message => recordOf(message, queue, region)).filter(isWanted);
    if (records.length === 0) return remove(Messages);
    const outcome = await invoke(mapping.functionArn, { Records: records });
    const ids = records.map(({ messageId }) => messageId);
    const failed = failedItems(outcome, ids, mapping.reportBatchItemFailures);
    if (failed.size > 0)
      log(
        `${mapping.name}: ${failed.size} of ${ids.length} messages failed${outcome.ok ? '' : `: ${outcome.error.errorType}: ${outcome.error.errorMessage}`}`,
      );
    await remove(Messages.filter(({ MessageId }) => !failed.has(MessageId)));
  };

  const work = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await round();
      } catch (error) {
        if (signal.aborted) return;
        log(`${mapping.name}: ${error instanceof Error ? error.message : String(error)}`);
        await sleep(1000, undefined, { signal }).catch(() => undefined);
      }
    }
  };
  const pollers = Array.from({ length: Math.min(POLLERS, mapping.maximumConcurrency ?? POLLERS) }, work);

  return {
    async stop() {
      control.abort();
      await Promise.all(pollers);
    },
  };
}
