import validate from 'asl-validator';
import { ulid } from 'ulid';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { SHEETS } from '#infra/constructs/import-queue.ts';
import { FUNCTIONS } from '#infra/functions.ts';
import {
  ADOPTION_EVENTS,
  AT_ONCE_EVENTS,
  CHANNEL_EVENTS,
  CUSTODY_EVENTS,
  POSITION_EVENTS,
  SEARCH_EVENTS,
  SENT_EVENTS,
} from '#shared/contract/consumers.ts';
import { checkKey, madeKey, sheetKey } from '#shared/documents/sheet-keys.ts';
import { runUntil } from '#shared/domain/import.ts';
import { epochOf, instantOf } from '#shared/domain/time.ts';
import { ids } from '#tests/support/office.ts';
import { DISTRICTS, ofType, templatesOf } from './templates.ts';

const Join = z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) });
const ANY_FUNCTION = 'arn:aws:lambda:ap-south-1:111122223333:function:any';

/** The definition as AWS gets it, with any function's ARN in place of each. */
const definitionOf = (definition: unknown): unknown => {
  const [, parts] = Join.parse(definition)['Fn::Join'];
  return JSON.parse(parts.map(part => (typeof part === 'string' ? part : ANY_FUNCTION)).join(''));
};

const Task = z.object({
  Type: z.literal('Task'),
  TimeoutSeconds: z.number(),
  Retry: z.array(
    z.object({ ErrorEquals: z.array(z.string()), MaxAttempts: z.number(), MaxDelaySeconds: z.number() }),
  ),
});

/** Every task, also those within a map. */
const tasksOf = (part: unknown): readonly z.infer<typeof Task>[] => {
  if (typeof part !== 'object' || part === null) return [];
  if ('Type' in part && part.Type === 'Task') return [Task.parse(part)];
  return Object.values(part).flatMap(tasksOf);
};

describe.each(DISTRICTS)('the state machines of %s', name => {
  const { office } = templatesOf(name);
  const machines = ofType(office, 'AWS::StepFunctions::StateMachine').map(
    ([id, { Properties }]) => [id, Properties, definitionOf(Properties['DefinitionString'])] as const,
  );

  it('are the routing by channels, the custody timer and the intake of documents', () => {
    expect(machines.map(([id]) => id.replace(/Machine.*/, ''))).toEqual([
      'CustodyTimer',
      'ChannelRouting',
      'DocumentIntake',
    ]);
  });

  it.each(machines)('%s is right in the States Language', (_, properties, definition) => {
    expect(validate(definition)).toMatchObject({ isValid: true, errors: [] });
    expect(properties['StateMachineType']).toBe('STANDARD');
  });

  it.each(machines)('%s is logged without what it was about, and traced', (_, properties) => {
    expect(properties).toMatchObject({
      LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
      TracingConfiguration: { Enabled: true },
    });
  });

  it('let one page fail without the others: whatever breaks within the pages of a document is caught there', () => {
    const [, , intake] = machines.find(([id]) => id.startsWith('DocumentIntake')) ?? [];
    const Pages = z.object({
      Type: z.literal('Map'),
      ItemProcessor: z.object({ StartAt: z.string(), States: z.record(z.string(), z.looseObject({})) }),
    });
    const { States } = z.object({ States: z.record(z.string(), z.unknown()) }).parse(intake);
    const maps = Object.values(States).flatMap(state => Pages.safeParse(state).data ?? []);
    expect(maps).toHaveLength(2);
    for (const { ItemProcessor } of maps)
      expect(ItemProcessor.States[ItemProcessor.StartAt]).toMatchObject({
        Catch: [{ ErrorEquals: ['States.ALL'] }],
      });
  });

  it.each(machines)('%s gives every task a time limit and tries it again', (_, __, definition) => {
    const tasks = tasksOf(definition);
    expect(tasks.length).toBeGreaterThan(0);
    for (const { TimeoutSeconds, Retry } of tasks) {
      expect(TimeoutSeconds).toBeGreaterThan(0);
      expect(Retry.at(-1)?.ErrorEquals).toEqual(['States.ALL']);
    }
  });

  it.each(machines)(
    '%s waits for a function whose concurrency is used up, and does not give up',
    (_, __, definition) => {
      for (const { Retry } of tasksOf(definition)) {
        const [first] = Retry;
        expect(first?.ErrorEquals).toEqual([
          'Lambda.TooManyRequestsException',
          'ThrottlingException',
          'ProvisionedThroughputExceededException',
        ]);
        expect((first?.MaxAttempts ?? 0) * (first?.MaxDelaySeconds ?? 0)).toBeGreaterThan(3600);
      }
    },
  );
});

describe('the check of state machines', () => {
  it('sees a definition that leads nowhere', () => {
    expect(validate({ StartAt: 'A', States: { A: { Type: 'Pass', Next: 'B' } } }).isValid).toBe(false);
  });
});

describe('facts', () => {
  const { office } = templatesOf('up-namuna');
  const mappings = ofType(office, 'AWS::Lambda::EventSourceMapping').map(
    ([id, { Properties }]) => [id, Properties] as const,
  );
  const mapping = (prefix: string) => mappings.find(([id]) => id.startsWith(prefix))?.[1];
  const subscription = (queue: string) =>
    ofType(office, 'AWS::SNS::Subscription').find(([id]) => id.startsWith(queue))?.[1].Properties;

  it('leave the table as new journal events only', () => {
    const filters = z
      .object({ Filters: z.array(z.object({ Pattern: z.string() })) })
      .parse(mapping('PublishEvents')?.['FilterCriteria']);
    expect(filters.Filters.map(({ Pattern }) => JSON.parse(Pattern))).toEqual([
      { eventName: ['INSERT'], dynamodb: { NewImage: { sk: { S: [{ prefix: 'EVENT#' }] } } } },
    ]);
    expect(mapping('PublishEvents')).toMatchObject({
      StartingPosition: 'TRIM_HORIZON',
      BisectBatchOnFunctionError: true,
    });
  });

  it('are taken in batches of which only what failed comes again', () => {
    expect(mappings).toHaveLength(12);
    for (const [, each] of mappings.filter(([id]) => !id.startsWith('ImportsFeed')))
      expect(each['FunctionResponseTypes']).toEqual(['ReportBatchItemFailures']);
    for (const queue of [
      'TimersFeed',
      'SearchFeed',
      'AdoptionFeed',
      'PositionFeed',
      'SentFeed',
      'ConsultationsFeed',
    ])
      expect(mapping(queue)).toMatchObject({ BatchSize: 10 });
  });

  it('stay in order within their file, from the topic to the queue and its dead letters', () => {
    const topics = ofType(office, 'AWS::SNS::Topic').filter(([id]) => !id.startsWith('MessagesTold'));
    expect(topics.map(([, { Properties }]) => Properties)).toEqual([
      expect.objectContaining({ FifoTopic: true }),
    ]);
    const queues = ofType(office, 'AWS::SQS::Queue')
      .filter(([id]) => !/^(Imports|MessagesTold)/.test(id))
      .map(([, { Properties }]) => Properties);
    expect(queues).toHaveLength(18);
    for (const each of queues) expect(each).toMatchObject({ FifoQueue: true });
    const consumed = queues.filter(each => 'RedrivePolicy' in each);
    expect(consumed).toHaveLength(9);
    for (const each of consumed)
      expect(each).toMatchObject({ RedrivePolicy: expect.objectContaining({ maxReceiveCount: 5 }) });
    for (const [, { Properties }] of ofType(office, 'AWS::SNS::Subscription'))
      expect(Properties).toMatchObject({ RawMessageDelivery: true });
  });

  it('reach the timers only when they move a stay’s clock', () => {
    expect(subscription('Timers')).toMatchObject({ FilterPolicy: { type: [...CUSTODY_EVENTS] } });
    // SNS takes at most 150 values in one filter policy.
    expect(CUSTODY_EVENTS.length).toBeLessThanOrEqual(150);
    expect(CUSTODY_EVENTS).not.toContain('note.confirmed');
  });

  it('reach the channels only when a file goes somewhere, or its way by a channel begins or ends', () => {
    expect(subscription('Channels')).toMatchObject({ FilterPolicy: { type: [...CHANNEL_EVENTS] } });
    expect(CHANNEL_EVENTS).not.toContain('file.channel-advanced');
    expect(mapping('ChannelsFeed')).toMatchObject({ BatchSize: 10 });
  });

  it('reach the search only when something comes to be found', () => {
    expect(subscription('Search')).toMatchObject({ FilterPolicy: { type: [...SEARCH_EVENTS] } });
    expect(SEARCH_EVENTS).not.toContain('custody.reminded');
  });

  it('reach the counts only when something is counted, two batches at a time', () => {
    expect(subscription('Adoption')).toMatchObject({ FilterPolicy: { type: [...ADOPTION_EVENTS] } });
    expect(ADOPTION_EVENTS).not.toContain('file.pulled-back');
    expect(mapping('AdoptionFeed')).toMatchObject({ ScalingConfig: { MaximumConcurrency: 2 } });
    expect(mapping('SearchFeed')).not.toHaveProperty('ScalingConfig');
  });

  it('reach the position only when something comes to a post, goes from it or stands there otherwise', () => {
    expect(subscription('Position')).toMatchObject({ FilterPolicy: { type: [...POSITION_EVENTS] } });
    expect(POSITION_EVENTS).not.toContain('file.opened');
    expect(mapping('PositionFeed')).toMatchObject({ ScalingConfig: { MaximumConcurrency: 2 } });
  });

  it('reach those who write at once only when something comes to a post, or is reminded of or escalated', () => {
    expect(subscription('AtOnce')).toMatchObject({ FilterPolicy: { type: [...AT_ONCE_EVENTS] } });
    expect(AT_ONCE_EVENTS).not.toContain('note.confirmed');
    expect(mapping('AtOnceFeed')).toMatchObject({ BatchSize: 10 });
  });

  it('reach the lists of what was sent only when something goes from post to post, ends or begins again', () => {
    expect(subscription('Sent')).toMatchObject({ FilterPolicy: { type: [...SENT_EVENTS] } });
    expect(SENT_EVENTS).not.toContain('note.confirmed');
    expect(mapping('SentFeed')).not.toHaveProperty('ScalingConfig');
  });

  it('reach what erases only when two persons have disposed of a record, two at a time at most', () => {
    expect(subscription('Erasure')).toMatchObject({ FilterPolicy: { type: ['file.disposed'] } });
    expect(mapping('ErasureFeed')).toMatchObject({ ScalingConfig: { MaximumConcurrency: 2 } });
  });

  it('are swept for lost timers, clocks for those of an old calendar, documents for those that stand still, questions for what was not carried and files on channels that nobody follows, records for what was not erased, every fifteen minutes', () => {
    const schedules = ofType(office, 'AWS::Scheduler::Schedule').map(([, { Properties }]) => Properties);
    const sweeps = schedules.filter(each => each['ScheduleExpression'] === 'rate(15 minutes)');
    const called = sweeps.map(each => JSON.stringify(each['Target'])).join('\n');
    expect(sweeps).toHaveLength(5);
    for (const sweep of [
      'SweepTimersFunction',
      'SweepDocumentsFunction',
      'SweepConsultationsFunction',
      'EraseRecordsFunction',
      'RecountClocksFunction',
    ])
      expect(called).toContain(sweep);
  });

  it('are recounted every night by the clock of India', () => {
    const nightly = ofType(office, 'AWS::Scheduler::Schedule')
      .map(([, { Properties }]) => Properties)
      .find(each => JSON.stringify(each['Target']).includes('RecountPosition'));
    expect(nightly).toMatchObject({
      ScheduleExpression: 'cron(30 2 * * ? *)',
      ScheduleExpressionTimezone: 'Asia/Kolkata',
    });
  });

  it('start the intake of every upload in quarantine, and of no sheet', () => {
    const [rule] = ofType(office, 'AWS::Events::Rule')
      .filter(([id]) => id.startsWith('OnUpload'))
      .map(([, { Properties }]) => Properties);
    expect(rule?.['EventPattern']).toMatchObject({
      source: ['aws.s3'],
      'detail-type': ['Object Created'],
      detail: { object: { key: [{ 'anything-but': { prefix: 'sheets/' } }] } },
    });
    expect(JSON.stringify(rule?.['EventPattern'])).toContain('BucketsQuarantine');
    expect(rule?.['Targets']).toMatchObject([
      { Arn: { Ref: expect.stringMatching(/^DocumentIntakeMachine/) }, InputTransformer: expect.anything() },
    ]);
  });
});

describe('sheets', () => {
  const { office } = templatesOf('up-namuna');
  const one = (type: string, id: string) =>
    ofType(office, type).find(([each]) => each.startsWith(id))?.[1].Properties;
  const keys = { sheet: sheetKey(ids.import(), 1), ask: checkKey(ids.import(), ulid()) };

  it('that come to an import are told of to its queue, and so is an ask for a check', () => {
    const rule = one('AWS::Events::Rule', 'Imports');
    expect(rule?.['EventPattern']).toMatchObject({
      source: ['aws.s3'],
      'detail-type': ['Object Created'],
      detail: { object: { key: [{ prefix: SHEETS.imports }] } },
    });
    expect(JSON.stringify(rule?.['EventPattern'])).toContain('BucketsQuarantine');
    expect(rule?.['Targets']).toMatchObject([
      {
        Arn: { 'Fn::GetAtt': [expect.stringMatching(/^ImportsQueue/), 'Arn'] },
        InputTransformer: { InputTemplate: '{"key":<detail-object-key>}' },
      },
    ]);
    for (const key of Object.values(keys)) expect(key.startsWith(SHEETS.imports)).toBe(true);
    expect(madeKey('a'.repeat(64), 'csv').startsWith(SHEETS.made)).toBe(true);
    for (const place of [SHEETS.imports, SHEETS.made]) expect(place.startsWith(SHEETS.all)).toBe(true);
  });

  it('come again when their check died, twice at most, and not before it is over', () => {
    const queue = one('AWS::SQS::Queue', 'ImportsQueue');
    expect(queue).toMatchObject({ RedrivePolicy: expect.objectContaining({ maxReceiveCount: 2 }) });
    const now = instantOf(0);
    expect(Number(queue?.['VisibilityTimeout']) * 1000).toBeGreaterThan(epochOf(runUntil(now)));
    expect(FUNCTIONS['check-import'].timeoutSeconds * 1000).toBeLessThan(epochOf(runUntil(now)));
    expect(one('AWS::Lambda::EventSourceMapping', 'ImportsFeed')).toMatchObject({ BatchSize: 1 });
  });

  it('are told of by their own rule only', () => {
    const policy = JSON.stringify(one('AWS::SQS::QueuePolicy', 'ImportsQueue'));
    expect(policy).toMatch(
      /"ArnEquals":\{"aws:SourceArn":\{"Fn::GetAtt":\["ImportsRule\w+","Arn"\]\}\}\},"Effect":"Allow","Principal":\{"Service":"events.amazonaws.com"\}/,
    );
  });
});
