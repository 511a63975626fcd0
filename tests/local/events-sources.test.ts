import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import type { StreamRecord, TableStream } from '#local/emulators/types.ts';
import { failedItems } from '#local/events/batch-answer.ts';
import { openPositions } from '#local/events/positions.ts';
import { type Source, type StreamSourceOptions, startStreamSource } from '#local/events/stream-source.ts';
import type { Outcome } from '#local/functions/function-definition.ts';
import { temporaryFolder } from './function-fixture.ts';
import { REGION } from './gateway-fixture.ts';
import { eventually } from './support/eventually.ts';
import { failure, mapping, ok, STREAM } from './support/mappings.ts';

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
