import { expect, test } from 'vitest';
import { AwsError } from '#local/door/types.ts';
import { createBus, objectCreated } from '#local/events/bus.ts';
import { parseCron } from '#local/events/cron.ts';
import { createDelivery, type Parcel } from '#local/events/deliver.ts';
import { compilePattern, unknownInPattern } from '#local/events/pattern.ts';
import { openPositions } from '#local/events/positions.ts';
import { startSchedule, unknownInSchedule } from '#local/events/schedule.ts';
import { inputFor, unknownInInput } from '#local/events/target-input.ts';
import { temporaryFolder } from './function-fixture.ts';
import { ACCOUNT, gateWithout, REGION } from './gateway-fixture.ts';

const MACHINE = `arn:aws:states:${REGION}:${ACCOUNT}:stateMachine:intake`;
const FUNCTION = `arn:aws:lambda:${REGION}:${ACCOUNT}:function:sweep`;
const RULE = `arn:aws:events:${REGION}:${ACCOUNT}:rule/on-upload`;
const target = {
  id: 'Target0',
  arn: MACHINE,
  roleArn: `arn:aws:iam::${ACCOUNT}:role/on-upload`,
  input: {
    kind: 'template' as const,
    paths: { 'detail-bucket-name': '$.detail.bucket.name', 'detail-object-key': '$.detail.object.key' },
    template: '{"bucket":<detail-bucket-name>,"key":<detail-object-key>}',
  },
  deadLetterArn: undefined,
  messageGroupId: undefined,
  retry: { maximumAttempts: 2, maximumAgeSeconds: 60 },
};
const rule = {
  stack: 'office',
  logicalId: 'OnUpload',
  name: 'on-upload',
  arn: RULE,
  enabled: true,
  pattern: {
    source: ['aws.s3'],
    'detail-type': ['Object Created'],
    detail: { bucket: { name: ['quarantine'] } },
  },
  scheduleExpression: undefined,
  targets: [target],
};
const put = (bucket: string) =>
  objectCreated(
    { account: ACCOUNT, region: REGION },
    {
      bucket,
      key: 'a"b/doc_1',
      size: 3,
      etag: 'e',
      eventTime: '2026-01-02T03:04:05.678Z',
      reason: 'PutObject',
    },
  );

const delivery = (overrides: Partial<Parameters<typeof createDelivery>[0]> = {}) => {
  const log: string[] = [];
  const sent: unknown[] = [];
  const made = createDelivery({
    gate: gateWithout(),
    invoke: async () => ({ ok: true, payload: 'null' }),
    startExecution: () => undefined,
    sqs: async (action, queue, body) => {
      sent.push([action, queue, body]);
      return {};
    },
    log: line => log.push(line),
    backoffMs: () => 1,
    ...overrides,
  });
  return { ...made, log, sent };
};

test('an upload starts the intake of the rule, with bucket and key as its input', async () => {
  const started: unknown[] = [];
  const bus = createBus([rule], delivery({ startExecution: (...all) => started.push(all) }));
  const event = put('quarantine');

  await bus.put(event);
  await bus.put(put('documents'));

  expect(started).toEqual([[MACHINE, JSON.stringify({ bucket: 'quarantine', key: 'a"b/doc_1' }), event.id]]);
});

test('an event that comes twice starts one execution', async () => {
  const { bring, log } = delivery({
    startExecution: () => {
      throw new AwsError('ExecutionAlreadyExists', 'Execution Already Exists');
    },
  });

  await bring({ principal: 'events.amazonaws.com', sourceArn: RULE, id: 'event', input: '{}', target });

  expect(log).toEqual([]);
});

test('a rule whose role may not start the machine starts nothing, and says so once', async () => {
  const started: unknown[] = [];
  const { bring, log } = delivery({
    gate: gateWithout('states:StartExecution'),
    startExecution: (...all) => started.push(all),
  });

  await bring({ principal: 'events.amazonaws.com', sourceArn: RULE, id: 'event', input: '{}', target });

  expect(started).toEqual([]);
  expect(log).toHaveLength(1);
  expect(log[0]).toContain('not authorized to perform: states:StartExecution');
});

test('a target that fails is tried again, and at last its event lies with the dead letters', async () => {
  let tries = 0;
  const { bring, sent } = delivery({
    invoke: async () => {
      tries += 1;
      return { ok: false, error: { errorType: 'Error', errorMessage: 'down' } };
    },
  });
  const parcel: Parcel = {
    principal: 'scheduler.amazonaws.com',
    sourceArn: RULE,
    id: 'event',
    input: '{"a":1}',
    target: { ...target, arn: FUNCTION, deadLetterArn: `arn:aws:sqs:${REGION}:${ACCOUNT}:dead` },
  };

  await bring(parcel);

  expect(tries).toBe(3);
  expect(sent).toEqual([['SendMessage', 'dead', { MessageBody: '{"a":1}' }]]);
});

test.each<[string, object, boolean]>([
  ['an exact value', { a: ['x'] }, true],
  ['another value', { a: ['y'] }, false],
  ['one of several', { a: ['y', 'x'] }, true],
  ['a beginning', { b: { c: [{ prefix: 'EVENT#' }] } }, true],
  ['an end', { b: { c: [{ suffix: '#7' }] } }, true],
  ['what is there', { b: { c: [{ exists: true }] } }, true],
  ['what is not there', { b: { z: [{ exists: false }] } }, true],
  ['the absence of what is there', { a: [{ exists: false }] }, false],
  ['anything but this', { a: [{ 'anything-but': ['y', 'z'] }] }, true],
  ['anything but that beginning', { a: [{ 'anything-but': { prefix: 'x' } }] }, false],
  ['an element of a list', { list: [2] }, true],
  ['both of two keys', { a: ['x'], list: [3] }, false],
])('a pattern asks for %s', (_, pattern, passes) => {
  const event = { a: 'x', b: { c: 'EVENT#7' }, list: [1, 2] };

  expect(compilePattern(pattern)(event)).toBe(passes);
});

test.each([{ a: [{ numeric: ['>', 1] }] }, { a: [{ wildcard: 'x*' }] }, { $or: [{ a: ['x'] }] }])(
  'a pattern with %j is told by name',
  pattern => {
    expect(unknownInPattern('rule', pattern)).toHaveLength(1);
  },
);

test('a text within quotation marks stays text, and standing free is JSON', () => {
  const input = {
    kind: 'template' as const,
    paths: { who: '$.detail.who', all: '$.detail' },
    template: '{"said":"by <who>","who":<who>,"all":<all>,"rule":"<aws.events.rule-name>"}',
  };

  const made = inputFor({ input }, { detail: { who: 'A "B"' } }, rule);

  expect(JSON.parse(made)).toEqual({
    said: 'by A "B"',
    who: 'A "B"',
    all: { who: 'A "B"' },
    rule: 'on-upload',
  });
});

test('a place in a template that nothing fills is told by name', () => {
  const input = { kind: 'template' as const, paths: {}, template: '{"a":<nobody>}' };

  expect(unknownInInput('rule', { ...target, input })).toEqual(['input transformer of rule: <nobody>']);
});

test.each([
  ['0 18 ? * MON-FRI *', 'UTC', '2026-01-02T18:00:00Z', '2026-01-05T18:00:00Z'],
  ['30 5 * * ? *', 'Asia/Kolkata', '2026-01-02T00:00:00Z', '2026-01-03T00:00:00Z'],
  ['0/15 * * * ? *', 'UTC', '2026-01-02T10:07:30Z', '2026-01-02T10:15:00Z'],
  ['0 0 29 FEB ? *', 'UTC', '2026-01-01T00:00:00Z', '2028-02-29T00:00:00Z'],
])('cron(%s) in %s comes after %s at %s', (expression, timezone, after, expected) => {
  expect(parseCron(expression, timezone)(Date.parse(after))).toBe(Date.parse(expected));
});

test.each([
  'cron(0 0 L * ? *)',
  'cron(0 0 ? * 2#1 *)',
  'cron(0 0 * *)',
  'at(2026-01-01T00:00:00)',
  'rate(5 seconds)',
])('%s is told by name', expression => {
  expect(unknownInSchedule('sweep', expression)).toHaveLength(1);
});

test.each([
  ['rate(15 minutes)', 'once', 1],
  ['cron(0 0 1 1 ? *)', 'not', 0],
])('%s fires %s at the start of a district that was down for a moment', async (expression, _, times) => {
  const positions = openPositions(temporaryFolder());
  positions.set('sweep', String(Date.now() - 1000));
  const fired: number[] = [];
  const fire = (at: number) => fired.push(at);

  const schedule = startSchedule({ arn: 'sweep', expression, timezone: 'UTC', positions, fire });
  await schedule.stop();

  expect(fired).toHaveLength(times);
  positions.close();
});

test('a time that passed while the district was down is made up for once', async () => {
  const positions = openPositions(temporaryFolder());
  positions.set('sweep', String(Date.now() - 40 * 60_000));
  const fired: number[] = [];

  const schedule = startSchedule({
    arn: 'sweep',
    expression: 'rate(15 minutes)',
    timezone: 'UTC',
    positions,
    fire: at => fired.push(at),
  });
  await schedule.stop();

  expect(fired).toHaveLength(1);
  expect(Number(positions.find('sweep'))).toBeGreaterThan(Date.now() - 1000);
  positions.close();
});
