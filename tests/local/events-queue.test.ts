import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import type { EventSourceResource, QueueResource } from '#local/assembly/types.ts';
import type { Emulators } from '#local/emulators/types.ts';
import { pollingRefusals } from '#local/events/polling-rights.ts';
import { startQueueSource } from '#local/events/queue-source.ts';
import type { Source } from '#local/events/stream-source.ts';
import { functionFixture } from './function-fixture.ts';
import { ACCOUNT, gateWithout, REGION } from './gateway-fixture.ts';
import { eventually } from './support/eventually.ts';
import { failure, mapping, ok, QUEUE } from './support/mappings.ts';

const sources: Source[] = [];
afterEach(async () => {
  for (const source of sources.splice(0)) await source.stop();
});

const queue: QueueResource = {
  stack: 'office',
  logicalId: 'Timers',
  name: 'timers.fifo',
  arn: QUEUE,
  url: 'http://127.0.0.1/timers.fifo',
  fifo: true,
  attributes: {},
  visibilityTimeoutSeconds: 60,
  redrive: undefined,
  keyArn: undefined,
  policy: undefined,
};
const message = (id: string, group: string) => ({
  MessageId: id,
  ReceiptHandle: `handle-${id}`,
  Body: '{"type":"file.sent"}',
  MD5OfBody: 'md5',
  Attributes: { MessageGroupId: group },
  MessageAttributes: { type: { DataType: 'String', StringValue: 'file.sent' } },
});

/** A queue that hands out the given messages once and remembers what was deleted. */
function queueOf(messages: readonly unknown[]) {
  const deleted: string[] = [];
  let left = messages;
  const sqs: Emulators['sqs'] = async (action, _, body, signal) => {
    if (action === 'DeleteMessageBatch') {
      deleted.push(
        ...Object(body).Entries.map(({ ReceiptHandle }: { ReceiptHandle: string }) => ReceiptHandle),
      );
      return {};
    }
    const now = left;
    left = [];
    if (now.length === 0) await sleep(10_000, undefined, { signal });
    return { Messages: now };
  };
  return { sqs, deleted };
}
const queueMapping: EventSourceResource = { ...mapping, sourceArn: QUEUE, source: 'queue', filters: [] };

test('after a failure the rest of the group stays in the queue, and other groups go on', async () => {
  const { sqs, deleted } = queueOf([message('1', 'fil_a'), message('2', 'fil_a'), message('3', 'fil_b')]);
  const events: unknown[] = [];
  const source = startQueueSource({
    mapping: queueMapping,
    queue,
    region: REGION,
    sqs,
    invoke: async (_, event) => {
      events.push(event);
      return ok({ batchItemFailures: [{ itemIdentifier: '1' }, { itemIdentifier: '2' }] });
    },
    log: () => undefined,
  });
  sources.push(source);

  await eventually(() => deleted).toEqual(['handle-3']);
  expect(events).toMatchObject([
    {
      Records: [
        {
          messageId: '1',
          eventSource: 'aws:sqs',
          eventSourceARN: QUEUE,
          attributes: { MessageGroupId: 'fil_a' },
          messageAttributes: { type: { dataType: 'String', stringValue: 'file.sent' } },
        },
        { messageId: '2' },
        { messageId: '3' },
      ],
    },
  ]);
});

test('a batch whose function failed stays in the queue whole', async () => {
  const { sqs, deleted } = queueOf([message('1', 'fil_a')]);
  const log: string[] = [];
  sources.push(
    startQueueSource({
      mapping: queueMapping,
      queue,
      region: REGION,
      sqs,
      invoke: async () => failure,
      log: line => log.push(line),
    }),
  );

  await eventually(() => log).toEqual(['feed: 1 of 1 messages failed: Error: down']);
  expect(deleted).toEqual([]);
});

test('a function whose role may not read its queue is named before anything starts', () => {
  const { folder: assetFolder, ...lambda } = functionFixture('publish', '');
  const functions = [
    {
      ...lambda,
      stack: 'office',
      logicalId: 'Publish',
      assetFolder,
      runtime: 'nodejs24.x',
      architecture: 'x86_64' as const,
      memoryMb: 128,
      reservedConcurrency: undefined,
      keyArn: undefined,
    },
  ];
  const assembly = {
    folder: '',
    account: ACCOUNT,
    region: REGION,
    functions,
    eventSourceMappings: [queueMapping],
    restApis: [],
    rules: [],
    schedules: [],
    stateMachines: [],
    permissions: [],
    tables: [],
    buckets: [],
    queues: [queue],
    topics: [],
    subscriptions: [],
    roles: [],
    keys: [],
    userPools: [],
    configurationSets: [],
  };

  expect(pollingRefusals(assembly, gateWithout('sqs:DeleteMessage'))).toEqual([
    expect.stringContaining('sqs:DeleteMessage'),
  ]);
  expect(pollingRefusals(assembly, gateWithout())).toEqual([]);
});
