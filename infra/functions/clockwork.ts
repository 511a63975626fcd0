import { type FunctionPlan, LOOK } from './plan.ts';

const task = (name: string, plan: Omit<FunctionPlan, 'entry'>): FunctionPlan => ({
  entry: `functions/tasks/${name}.ts`,
  ...plan,
});

export const event = (name: string, plan: Omit<FunctionPlan, 'entry' | 'memoryMegabytes'>): FunctionPlan => ({
  entry: `functions/events/${name}.ts`,
  memoryMegabytes: 512,
  ...plan,
});

/** Steps of the state machines, and what streams, queues and schedules call. */
export const CLOCKWORK_FUNCTIONS = {
  'check-custody': task('check-custody', {
    failureMeans: 'Officers whose files lie still are not reminded, and delay is not escalated.',
    environment: ['DISTRICT', 'TABLE_NAME'],
    rights: [['table', ...LOOK, 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem']],
    memoryMegabytes: 512,
    timeoutSeconds: 30,
  }),
  'enter-stage': task('enter-stage', {
    failureMeans: 'Nobody sees at which stage of its channel a file is; files go on all the same.',
    environment: ['DISTRICT', 'TABLE_NAME'],
    rights: [['table', ...LOOK, 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query']],
    memoryMegabytes: 512,
    timeoutSeconds: 30,
  }),
  'check-document': task('check-document', {
    failureMeans: 'Uploaded letters stay in quarantine and are not seen.',
    environment: ['DISTRICT', 'DOCUMENTS_BUCKET', 'QUARANTINE_BUCKET', 'TABLE_NAME'],
    rights: [
      ['table', 'dynamodb:GetItem', 'dynamodb:PutItem'],
      ['quarantine', 's3:DeleteObject', 's3:GetObject'],
      ['quarantineBucket', 's3:ListBucket'],
      ['originals', 's3:GetObject', 's3:PutObject'],
      ['documentsBucket', 's3:ListBucket'],
    ],
    memoryMegabytes: 2048,
    timeoutSeconds: 120,
  }),
  'render-page': task('render-page', {
    failureMeans: 'Pages of uploaded letters are not seen.',
    environment: ['DISTRICT', 'DOCUMENTS_BUCKET', 'QUARANTINE_BUCKET', 'READING_LANGUAGES', 'TABLE_NAME'],
    rights: [
      ['table', 'dynamodb:GetItem', 'dynamodb:PutItem'],
      ['originals', 's3:GetObject'],
      ['pages', 's3:GetObject', 's3:PutObject'],
      ['pageWords', 's3:GetObject', 's3:PutObject'],
      ['documentsBucket', 's3:ListBucket'],
    ],
    memoryMegabytes: 2048,
    timeoutSeconds: 120,
  }),
  'finish-document': task('finish-document', {
    failureMeans: 'Uploaded letters look unfinished for ever.',
    environment: ['DISTRICT', 'DOCUMENTS_BUCKET', 'QUARANTINE_BUCKET', 'TABLE_NAME'],
    rights: [
      ['table', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
      ['quarantine', 's3:DeleteObject'],
    ],
    memoryMegabytes: 512,
    timeoutSeconds: 30,
  }),
  'read-page': task('read-page', {
    failureMeans:
      'Letters are seen but not read: they are not found by their words, and nothing is proposed.',
    environment: [
      'DISTRICT',
      'DOCUMENTS_BUCKET',
      'QUARANTINE_BUCKET',
      'READING_LANGUAGES',
      'TABLE_NAME',
      'TEXTRACT',
      'UNRELIABLE_UNDER',
    ],
    rights: [
      ['table', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
      ['pages', 's3:GetObject'],
      ['pageWords', 's3:GetObject', 's3:PutObject'],
      ['documentsBucket', 's3:ListBucket'],
      ['textract', 'textract:DetectDocumentText'],
    ],
    memoryMegabytes: 1024,
    timeoutSeconds: 120,
  }),
  'finish-reading': task('finish-reading', {
    failureMeans: 'Letters that were read look unread, and are not found by their words.',
    environment: ['DISTRICT', 'TABLE_NAME'],
    rights: [['table', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem']],
    memoryMegabytes: 512,
    timeoutSeconds: 30,
  }),
  'sweep-documents': event('sweep-documents', {
    failureMeans:
      'A document that stands still is not started again, and nobody is told of a letter that lies undiarised.',
    environment: ['DISTRICT', 'DOCUMENT_INTAKE_ARN', 'DOCUMENTS_BUCKET', 'QUARANTINE_BUCKET', 'TABLE_NAME'],
    rights: [
      ['dueIndex', 'dynamodb:Query'],
      // Whom to tell of a letter that lies undiarised stands in the directory.
      ['table', ...LOOK, 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
      ['quarantine', 's3:GetObject'],
      ['quarantineBucket', 's3:ListBucket'],
      ['documentIntake', 'states:StartExecution'],
    ],
    timeoutSeconds: 300,
  }),
  'publish-events': event('publish-events', {
    failureMeans:
      'What happens to files is not told on: timers start late, and nothing new is found by search.',
    environment: ['DISTRICT', 'EVENTS_TOPIC_ARN'],
    rights: [
      [
        'stream',
        'dynamodb:DescribeStream',
        'dynamodb:GetRecords',
        'dynamodb:GetShardIterator',
        'dynamodb:ListStreams',
      ],
      ['topic', 'sns:Publish'],
    ],
    timeoutSeconds: 60,
  }),
  'keep-timers': event('keep-timers', {
    failureMeans: 'Timers start late, when the sweep finds them missing.',
    environment: ['CUSTODY_TIMER_ARN', 'DISTRICT'],
    rights: [
      ['timers', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
      ['custodyTimer', 'states:StartExecution'],
      ['custodyTimerRuns', 'states:StopExecution'],
    ],
    timeoutSeconds: 60,
  }),
  'keep-channels': event('keep-channels', {
    failureMeans: 'Files come to the next stage of their channel late, when the sweep finds them.',
    environment: ['CHANNEL_ROUTING_ARN', 'DISTRICT', 'TABLE_NAME'],
    rights: [
      ['channels', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
      ['table', 'dynamodb:GetItem'],
      ['channelRouting', 'states:SendTaskSuccess', 'states:StartExecution'],
    ],
    timeoutSeconds: 60,
  }),
  'index-words': event('index-words', {
    failureMeans: 'New files, notes, letters and texts are not found by search.',
    environment: ['DISTRICT', 'TABLE_NAME'],
    rights: [
      ['search', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
      ['table', 'dynamodb:BatchGetItem', 'dynamodb:BatchWriteItem', 'dynamodb:GetItem', 'dynamodb:Query'],
    ],
    // A file with thousands of pages comes to a new office: one page after the other, some 150 rows each.
    timeoutSeconds: 300,
  }),
  'keep-sent': event('keep-sent', {
    failureMeans:
      'What posts sent and wait for is shown as it was some time ago; the files themselves lie where they lie.',
    environment: ['DISTRICT', 'TABLE_NAME'],
    rights: [
      ['sent', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
      ['table', 'dynamodb:BatchWriteItem', 'dynamodb:Query'],
    ],
    timeoutSeconds: 60,
  }),
  'check-import': {
    ...event('check-import', {
      failureMeans: 'Sheets that were sent in are not checked, and cannot be entered.',
      environment: ['DISTRICT', 'FIRST_ADMINISTRATOR', 'QUARANTINE_BUCKET', 'TABLE_NAME'],
      rights: [
        ['imports', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
        ['sheetsIn', 's3:GetObject'],
        ['quarantineBucket', 's3:ListBucket'],
        ['table', 'dynamodb:BatchGetItem', 'dynamodb:BatchWriteItem', 'dynamodb:GetItem', 'dynamodb:PutItem'],
      ],
      timeoutSeconds: 300,
    }),
    // Twenty thousand rows of twenty megabytes, unpacked.
    memoryMegabytes: 2048,
  },
  'recount-clocks': event('recount-clocks', {
    failureMeans: 'When a holiday is declared or a policy changes, limits and reminders stay as they were.',
    environment: ['CUSTODY_TIMER_ARN', 'DISTRICT', 'TABLE_NAME'],
    rights: [
      ['table', ...LOOK, 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
      ['workIndex', 'dynamodb:Query'],
      ['custodyTimer', 'states:StartExecution'],
      ['custodyTimerRuns', 'states:StopExecution'],
    ],
    timeoutSeconds: 300,
  }),
  'sweep-timers': event('sweep-timers', {
    failureMeans: 'A timer that was lost stays lost: nobody is reminded.',
    environment: ['CUSTODY_TIMER_ARN', 'DISTRICT', 'TABLE_NAME'],
    rights: [
      ['dueIndex', 'dynamodb:Query'],
      ['table', 'dynamodb:GetItem', 'dynamodb:UpdateItem'],
      ['custodyTimer', 'states:StartExecution'],
      ['custodyTimerRuns', 'states:DescribeExecution'],
    ],
    timeoutSeconds: 300,
  }),
} as const satisfies Record<string, FunctionPlan>;
