import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import type { EventSourceResource, QueueResource } from '#local/assembly/types.ts';
import type { Emulators, StreamRecord, TableStream } from '#local/emulators/types.ts';
import { failedItems } from '#local/events/batch-answer.ts';
import { pollingRefusals } from '#local/events/polling-rights.ts';
import { openPositions } from '#local/events/positions.ts';
import { startQueueSource } from '#local/events/queue-source.ts';
import { type Source, type StreamSourceOptions, startStreamSource } from '#local/events/stream-source.ts';
import type { Outcome } from '#local/functions/function-definition.ts';
import { functionFixture, temporaryFolder } from './function-fixture.ts';
import { ACCOUNT, gateWithout, REGION } from './gateway-fixture.ts';
import { eventually } from './support/eventually.ts';

const STREAM = `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/office/stream/1`;
const QUEUE = `arn:aws:sqs:${REGION}:${ACCOUNT}:timers.fifo`;
const mapping: EventSourceResource = {
  stack: 'office',
  logicalId: 'Feed',
  name: 'feed',
  arn: `arn:aws:lambda:${REGION}:${ACCOUNT}:event-source-mapping:feed`,
  functionArn: `arn:aws:lambda:${REGION}:${ACCOUNT}:function:publish`,
  sourceArn: STREAM,
  source: 'stream',
  batchSize: 3,
  batchingWindowSeconds: 0,
  filters: [{ dynamodb: { NewImage: { sk: { S: [{ prefix: 'EVENT#' }] } } } }],
  reportBatchItemFailures: true,
  bisectOnError: false,
  maximumRetryAttempts: -1,
  maximumRecordAgeSeconds: -1,
  parallelization: 1,
  maximumConcurrency: undefined,
  startingPosition: 'TRIM_HORIZON',
  onFailureArn: undefined,
};

const record = (number: number, sk = `EVENT#${number}`): StreamRecord => ({
  eventID: String(number),
  eventName: 'INSERT',
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion: REGION,
  eventSourceARN: STREAM,
  dynamodb: {
    ApproximateCreationDateTime: Date.now() / 1000,
    Keys: {},
    NewImage: { sk: { S: sk } },
    SequenceNumber: String(number),
    SizeBytes: 1,
    StreamViewType: 'NEW_AND_OLD_IMAGES',
  },
});
const streamOf = (records: readonly StreamRecord[]): TableStream => ({
  read: async (after, limit) =>
    records
      .filter(({ dynamodb }) => after === undefined || Number(dynamodb.SequenceNumber) > Number(after))
      .slice(0, limit),
  newest: async () => records.at(-1)?.dynamodb.SequenceNumber,
  trim: async () => undefined,
});

const sources: Source[] = [];
afterEach(async () => {
  for (const source of sources.splice(0)) await source.stop();
});

const ok = (answer: unknown = null): Outcome => ({ ok: true, payload: JSON.stringify(answer) });
const failure: Outcome = { ok: false, error: { errorType: 'Error', errorMessage: 'down' } };
const numbersOf = (event: unknown): readonly number[] =>
  Object(event).Records.map((each: StreamRecord) => Number(each.dynamodb.SequenceNumber));

/** Starts a source before a function that is given the numbers of each batch; answers the batches it saw. */
function feed(
  records: readonly StreamRecord[],
  answer: (numbers: readonly number[], call: number) => Outcome,
  overrides: Partial<StreamSourceOptions> = {},
) {
  const batches: (readonly number[])[] = [];
  const source = startStreamSource({
    mapping,
    stream: streamOf(records),
    positions: openPositions(temporaryFolder()),
    invoke: async (_, event) => {
      batches.push(numbersOf(event));
      return answer(numbersOf(event), batches.length);
    },
    onProgress: async () => undefined,
    giveUp: async () => undefined,
    log: () => undefined,
    idleMs: 5,
    backoffMs: () => 1,
    ...overrides,
  });
  sources.push(source);
  return batches;
}

test('new events of the journal come in order and in batches, and nothing else of the table', async () => {
  const batches = feed([record(1), record(2, 'HEAD'), record(3), record(4), record(5)], () => ok());

  await eventually(() => batches).toEqual([[1, 3, 4], [5]]);
});

test('what was dealt with before a restart does not come again', async () => {
  const positions = openPositions(temporaryFolder());
  const first = feed([record(1), record(2)], () => ok(), { positions });
  await eventually(() => first).toEqual([[1, 2]]);
  await eventually(() => positions.find(mapping.arn)).toBe('2');
  await sources.pop()?.stop();

  const second = feed([record(1), record(2), record(3)], () => ok(), { positions });

  await eventually(() => second).toEqual([[3]]);
});

test('a record that failed holds up those behind it and comes first again', async () => {
  const batches = feed([record(1), record(2), record(3)], (_, call) =>
    ok(call === 1 ? { batchItemFailures: [{ itemIdentifier: '2' }] } : { batchItemFailures: [] }),
  );

  await eventually(() => batches).toEqual([
    [1, 2, 3],
    [2, 3],
  ]);
});

test('a bad record is found by halves, given up after its attempts, and reported', async () => {
  const given: unknown[] = [];
  const batches = feed([record(1), record(2), record(3)], numbers => (numbers.includes(2) ? failure : ok()), {
    mapping: { ...mapping, bisectOnError: true, maximumRetryAttempts: 1 },
    giveUp: async (records, reason) => void given.push([records.map(each => each.eventID), reason]),
  });

  await eventually(() => given).toEqual([[['2'], 'RetryAttemptsExhausted']]);
  await eventually(() => batches.at(-1)).toEqual([3]);
});

test('a mapping that begins with the latest leaves what lay there before', async () => {
  const records = [record(1), record(2)];
  const batches = feed(records, () => ok(), { mapping: { ...mapping, startingPosition: 'LATEST' } });
  await sleep(30);
  records.push(record(3));

  await eventually(() => batches).toEqual([[3]]);
});

test.each<[string, Outcome, readonly string[]]>([
  ['nothing', ok(), []],
  ['an empty list', ok({ batchItemFailures: [] }), []],
  ['one item', ok({ batchItemFailures: [{ itemIdentifier: 'b' }] }), ['b']],
  ['an item that was not there', ok({ batchItemFailures: [{ itemIdentifier: 'z' }] }), ['a', 'b']],
  ['an empty name', ok({ batchItemFailures: [{ itemIdentifier: '' }] }), ['a', 'b']],
  ['something else', ok('fine'), ['a', 'b']],
  ['an error', failure, ['a', 'b']],
])('an answer with %s fails %j', (_, outcome, failed) => {
  expect([...failedItems(outcome, ['a', 'b'], true)]).toEqual(failed);
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
  };

  expect(pollingRefusals(assembly, gateWithout('sqs:DeleteMessage'))).toEqual([
    expect.stringContaining('sqs:DeleteMessage'),
  ]);
  expect(pollingRefusals(assembly, gateWithout())).toEqual([]);
});
