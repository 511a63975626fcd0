import { randomUUID } from 'node:crypto';
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  paginateListQueues,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';

/** A consumer's queue, and the one in which lies what it could not digest. */
export type Pair = { readonly name: string; readonly queue: string; readonly deadLetters: string };

const Redrive = z.object({ deadLetterTargetArn: z.string() });
const nameOf = (address: string): string => address.split('/').at(-1) ?? '';

/** All pairs among the queues whose names begin so; `name` is what the consumer is called, in small letters. */
export const pairsIn = async (client: SQSClient, prefix: string): Promise<readonly Pair[]> => {
  const addresses: string[] = [];
  for await (const { QueueUrls = [] } of paginateListQueues({ client }, { QueueNamePrefix: prefix }))
    addresses.push(...QueueUrls);
  const pairs: Pair[] = [];
  for (const queue of addresses) {
    const { Attributes = {} } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl: queue, AttributeNames: ['RedrivePolicy'] }),
    );
    const policy = Attributes['RedrivePolicy'];
    if (policy === undefined) continue;
    const { deadLetterTargetArn } = Redrive.parse(JSON.parse(policy));
    const deadLetters = addresses.find(each => nameOf(each) === deadLetterTargetArn.split(':').at(-1));
    const [, name] = /^(\w+?)Queue/.exec(nameOf(queue).slice(prefix.length)) ?? [];
    if (deadLetters !== undefined && name !== undefined)
      pairs.push({ name: name.toLowerCase(), queue, deadLetters });
  }
  return pairs.sort((a, b) => (a.name < b.name ? -1 : 1));
};

/** Longer than one message takes; what was cut off comes again after it. */
const HIDDEN_SECONDS = 30;

/**
 * Sends every message back to its queue, in the order of its group, and answers how many. Cut off between the two calls, a
 * message comes twice: every consumer survives that. Each goes under a name of its own, since SQS would drop in silence what
 * bears the name of one sent in the last five minutes.
 */
export const sendBack = async (client: SQSClient, { queue, deadLetters }: Pair): Promise<number> => {
  const isFifo = queue.endsWith('.fifo');
  for (let sent = 0; ; ) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: deadLetters,
        MaxNumberOfMessages: 10,
        MessageSystemAttributeNames: ['MessageGroupId'],
        VisibilityTimeout: HIDDEN_SECONDS,
      }),
    );
    if (Messages.length === 0) return sent;
    for (const { Body, ReceiptHandle, Attributes } of Messages) {
      await client.send(
        new SendMessageCommand({
          QueueUrl: queue,
          MessageBody: Body,
          ...(isFifo
            ? { MessageGroupId: Attributes?.MessageGroupId, MessageDeduplicationId: randomUUID() }
            : {}),
        }),
      );
      await client.send(new DeleteMessageCommand({ QueueUrl: deadLetters, ReceiptHandle }));
      sent += 1;
    }
  }
};
