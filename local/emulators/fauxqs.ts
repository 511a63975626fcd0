/** The emulator of S3, SQS and SNS: fauxqs in a process of its own, its data in the data folder. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Assembly, SubscriptionResource } from '#local/assembly/types.ts';
import { callEmulator } from './dynamo-call.ts';
import type { Setup } from './fauxqs-process.ts';

/** Fauxqs knows one account only; ARNs that it is given must name it. */
export const EMULATED_ACCOUNT = '000000000000';

export interface Fauxqs {
  readonly url: string;
  readonly pid: number | undefined;
  readonly ended: Promise<string>;
  close(): Promise<void>;
}

export interface FauxqsOptions {
  readonly folder: string;
  readonly assembly: Pick<Assembly, 'region' | 'queues' | 'topics' | 'buckets'>;
  /** Those that the queues' policies and keys let through. */
  readonly subscriptions: readonly SubscriptionResource[];
}

const Started = z.object({ port: z.number() });

/** Starts fauxqs and makes what the assembly has and it does not; queues that are there take the template's attributes. */
export const startFauxqsProcess = async ({
  folder,
  assembly,
  subscriptions,
}: FauxqsOptions): Promise<Fauxqs> => {
  mkdirSync(folder, { recursive: true });
  const child = fork(join(import.meta.dirname, 'fauxqs-process.ts'), { detached: true, execArgv: [] });
  const ended = once(child, 'exit').then(([code, signal]) => `fauxqs ended (${String(signal ?? code)})`);
  const setup = setupOf(folder, assembly, subscriptions);
  child.send(setup);
  const [message] = await Promise.race([
    once(child, 'message'),
    ended.then(reason => Promise.reject(new Error(reason))),
  ]);
  const url = `http://127.0.0.1:${Started.parse(message).port}`;
  for (const { name, attributes } of setup.queues) {
    const { FifoQueue: _, ...Attributes } = attributes;
    await callQueue({
      url,
      region: assembly.region,
      action: 'SetQueueAttributes',
      queueName: name,
      body: { Attributes },
    });
  }
  return {
    url,
    pid: child.pid,
    ended,
    close: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
};

export interface QueueCall {
  readonly url: string;
  readonly region: string;
  readonly action: string;
  readonly queueName: string;
  readonly body: object;
  readonly signal?: AbortSignal;
}

/**
 * A body as fauxqs can bear it. Making a message visible at once (0 seconds) breaks in it: it writes no receive count
 * where its own file wants one, and has by then forgotten the message. One second does the same, a second later.
 */
export const bearable = (
  action: string,
  body: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  action === 'ChangeMessageVisibility' && body['VisibilityTimeout'] === 0
    ? { ...body, VisibilityTimeout: 1 }
    : body;

/** One call of SQS, past the door. */
export const callQueue = ({ url, region, action, queueName, body, signal }: QueueCall) =>
  callEmulator({
    url,
    target: `AmazonSQS.${action}`,
    service: 'sqs',
    region,
    body: { ...bearable(action, { ...body }), QueueUrl: `http://queue/${EMULATED_ACCOUNT}/${queueName}` },
    ...(signal === undefined ? {} : { signal }),
  });

/** Publishes on a topic in the name of a service of AWS, past the door. */
export const callTopic = async (
  { url, region }: { readonly url: string; readonly region: string },
  topicArn: string,
  message: string,
): Promise<void> => {
  const answer = await fetch(`${url}/`, {
    method: 'POST',
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=local/20250101/${region}/sns/aws4_request, SignedHeaders=host, Signature=none`,
      'x-amz-date': '20250101T000000Z',
    },
    body: new URLSearchParams({
      Action: 'Publish',
      Version: '2010-03-31',
      TopicArn: emulatedArn(topicArn),
      Message: message,
    }),
  });
  if (!answer.ok) throw new Error(`publishing on ${topicArn}: ${answer.status} ${await answer.text()}`);
};

/** The same ARN in the emulator's one account. */
export const emulatedArn = (arn: string): string => {
  const parts = arn.split(':');
  return parts.length < 6 || parts[4] === '' ? arn : parts.with(4, EMULATED_ACCOUNT).join(':');
};

const setupOf = (
  folder: string,
  { region, queues, topics, buckets }: FauxqsOptions['assembly'],
  subscriptions: readonly SubscriptionResource[],
): Setup => ({
  folder,
  region,
  queues: queues.map(({ name, attributes, redrive }) => ({
    name,
    attributes: {
      ...attributes,
      ...(redrive === undefined
        ? {}
        : {
            RedrivePolicy: JSON.stringify({
              deadLetterTargetArn: emulatedArn(redrive.deadLetterArn),
              maxReceiveCount: redrive.maxReceiveCount,
            }),
          }),
    },
  })),
  topics: topics.map(({ name, fifo, contentBasedDeduplication }) => ({
    name,
    attributes: fifo
      ? { FifoTopic: 'true', ContentBasedDeduplication: String(contentBasedDeduplication) }
      : {},
  })),
  subscriptions: subscriptions.map(({ topicArn, endpoint, raw, filterPolicy, filterPolicyScope }) => ({
    topic: lastOf(topicArn),
    queue: lastOf(endpoint),
    attributes: {
      RawMessageDelivery: String(raw),
      ...(filterPolicy === undefined
        ? {}
        : { FilterPolicy: filterPolicy, FilterPolicyScope: filterPolicyScope }),
    },
  })),
  buckets: buckets.map(({ name }) => name),
});

const lastOf = (arn: string): string => arn.split(':').at(-1) ?? arn;
