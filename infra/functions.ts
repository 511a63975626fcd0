import type { EnvironmentName } from '#shared/contract/environment.ts';
import type { Action } from './constructs/grants.ts';

/** The things functions have rights on. Which resource each is, infra/stacks/office.ts says. */
export type GroundName =
  | 'table'
  | 'workIndex'
  | 'dueIndex'
  | 'stream'
  | 'quarantine'
  /** The bucket itself: only who may list it is told that an object is not there. */
  | 'quarantineBucket'
  | 'documentsBucket'
  | 'originals'
  | 'pages'
  /** Words with their places, a file for each page. */
  | 'pageWords'
  | 'topic'
  | 'timers'
  | 'custodyTimer'
  | 'custodyTimerRuns'
  | 'documentIntake'
  /** Textract knows no resources; the ground is empty where a district does not use it. */
  | 'textract';

type Right = readonly [ground: GroundName, ...actions: Action[]];

/** One function: where its code is, what it may do, what it is told, and whom its failure hurts. */
export interface FunctionPlan {
  readonly entry: string;
  readonly failureMeans: string;
  readonly environment: readonly EnvironmentName[];
  readonly rights: readonly Right[];
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
}

const READ = ['dynamodb:GetItem', 'dynamodb:Query'] as const;
/** Puts what is new: with the record of the request, every POST does so. Transactions are authorised by their parts. */
const PUT = [...READ, 'dynamodb:PutItem'] as const;
/** Changes a standing item in place: a counter, a stamp, a mark. */
const UPDATE = [...PUT, 'dynamodb:UpdateItem'] as const;

const noun = (name: string, plan: Pick<FunctionPlan, 'failureMeans' | 'rights'>): FunctionPlan => ({
  entry: `functions/http/${name}/index.ts`,
  environment: ['DISTRICT', 'FIRST_ADMINISTRATOR', 'TABLE_NAME'],
  memoryMegabytes: 1024,
  timeoutSeconds: 15,
  ...plan,
});

const task = (name: string, plan: Omit<FunctionPlan, 'entry'>): FunctionPlan => ({
  entry: `functions/tasks/${name}.ts`,
  ...plan,
});

const event = (name: string, plan: Omit<FunctionPlan, 'entry' | 'memoryMegabytes'>): FunctionPlan => ({
  entry: `functions/events/${name}.ts`,
  memoryMegabytes: 512,
  ...plan,
});

export const FUNCTIONS = {
  'http-health': {
    ...noun('health', {
      failureMeans: 'Nobody: those who watch the office no longer see that it lives.',
      rights: [],
    }),
    environment: ['DISTRICT'],
  },
  'http-offices': noun('offices', {
    failureMeans: 'Administrators cannot set up or read offices and their policies.',
    rights: [['table', ...PUT]],
  }),
  'http-posts': noun('posts', {
    failureMeans: 'Administrators cannot set up posts; nobody finds a post to send a file to.',
    rights: [['table', ...PUT]],
  }),
  'http-officers': noun('officers', {
    failureMeans: 'Administrators cannot enter officers.',
    rights: [['table', ...PUT]],
  }),
  'http-charges': noun('charges', {
    failureMeans: 'An officer who takes or hands over charge cannot act, or can still act.',
    rights: [['table', ...UPDATE]],
  }),
  'http-files': noun('files', {
    failureMeans: 'Nobody can open, send or close a file: the office stands still.',
    rights: [['table', ...UPDATE, 'dynamodb:BatchGetItem']],
  }),
  'http-notes': noun('notes', {
    failureMeans: 'Nobody can read or write notes.',
    rights: [['table', ...UPDATE, 'dynamodb:ConditionCheckItem', 'dynamodb:DeleteItem']],
  }),
  'http-receipts': noun('receipts', {
    failureMeans: 'Incoming letters cannot be diarised.',
    rights: [['table', ...UPDATE]],
  }),
  'http-documents': {
    ...noun('documents', {
      failureMeans: 'Scans can neither be uploaded nor seen.',
      rights: [
        // A correction is a version of its own; reading again counts a restart on the document.
        ['table', ...UPDATE],
        ['quarantine', 's3:PutObject'],
        ['pages', 's3:GetObject'],
        ['pageWords', 's3:GetObject'],
        ['documentIntake', 'states:StartExecution'],
      ],
    }),
    environment: [
      'DISTRICT',
      'DOCUMENT_INTAKE_ARN',
      'DOCUMENTS_BUCKET',
      'FIRST_ADMINISTRATOR',
      'QUARANTINE_BUCKET',
      'READING_LANGUAGES',
      'TABLE_NAME',
    ],
  },
  'http-notifications': noun('notifications', {
    failureMeans: 'Officers do not see reminders and escalations.',
    rights: [['table', ...UPDATE]],
  }),
  'http-search': noun('search', {
    failureMeans: 'Nobody finds a file or letter by its words.',
    rights: [['table', ...READ, 'dynamodb:BatchGetItem']],
  }),
  'http-me': noun('me', {
    failureMeans: 'Officers see neither their charges nor their inbox.',
    rights: [
      ['table', ...READ],
      ['workIndex', 'dynamodb:Query'],
    ],
  }),
  authoriser: {
    entry: 'functions/http/authoriser.ts',
    failureMeans: 'Every officer: nobody is let in.',
    environment: ['CLIENT_ID', 'DISTRICT', 'ISSUER', 'SIGN_IN_SCOPE'],
    rights: [],
    memoryMegabytes: 512,
    timeoutSeconds: 10,
  },
  web: {
    entry: 'functions/http/web.ts',
    failureMeans: 'Every officer: the screen does not open.',
    // The buckets' addresses go into the page's content policy; the function itself never calls them.
    environment: [
      'CLIENT_ID',
      'DISTRICT',
      'DISTRICT_TITLE_EN',
      'DISTRICT_TITLE_HI',
      'DOCUMENTS_BUCKET',
      'ISSUER',
      'QUARANTINE_BUCKET',
      'SIGN_IN_SCOPE',
    ],
    rights: [],
    memoryMegabytes: 512,
    timeoutSeconds: 10,
  },
  'check-custody': task('check-custody', {
    failureMeans: 'Officers whose files lie still are not reminded, and delay is not escalated.',
    environment: ['DISTRICT', 'TABLE_NAME'],
    rights: [['table', ...UPDATE]],
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
      // A page of a born-digital PDF brings its text with it.
      ['table', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
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
      'A document that stands still is not started again, and an upload that never came stays open.',
    environment: ['DISTRICT', 'DOCUMENT_INTAKE_ARN', 'DOCUMENTS_BUCKET', 'QUARANTINE_BUCKET', 'TABLE_NAME'],
    rights: [
      ['dueIndex', 'dynamodb:Query'],
      ['table', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
      ['quarantine', 's3:GetObject'],
      ['quarantineBucket', 's3:ListBucket'],
      ['documentIntake', 'states:StartExecution'],
    ],
    timeoutSeconds: 300,
  }),
  'publish-events': event('publish-events', {
    failureMeans: 'What happens to files is not told on: timers start late.',
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

export type FunctionName = keyof typeof FUNCTIONS;

export const isFunctionName = (name: string): name is FunctionName => name in FUNCTIONS;

/** The construct's id, and with it the beginning of every logical id: `http-files` → `HttpFiles`. */
export const idOf = (name: FunctionName): string =>
  name
    .split('-')
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
