import { CHANGE_DIRECTORY, type FunctionPlan, LOOK, PUT, READ, UPDATE } from './plan.ts';

const LISTED = ['workIndex', 'dynamodb:Query'] as const;

/** The Lambda of a noun. */
export const noun = (name: string, plan: Pick<FunctionPlan, 'failureMeans' | 'rights'>): FunctionPlan => ({
  entry: `functions/http/${name}/index.ts`,
  environment: ['DISTRICT', 'FIRST_ADMINISTRATOR', 'TABLE_NAME'],
  memoryMegabytes: 1024,
  timeoutSeconds: 15,
  ...plan,
});

/** What the API calls. */
export const HTTP_FUNCTIONS = {
  'http-health': {
    ...noun('health', {
      failureMeans: 'Nobody: those who watch the office no longer see that it lives.',
      rights: [],
    }),
    environment: ['DISTRICT'],
  },
  'http-offices': noun('offices', {
    failureMeans: 'Administrators cannot set up or read offices and their policies.',
    rights: [['table', ...CHANGE_DIRECTORY, 'dynamodb:Query']],
  }),
  'http-posts': noun('posts', {
    failureMeans: 'Administrators cannot set up posts; nobody finds a post to send a file to.',
    rights: [['table', ...CHANGE_DIRECTORY]],
  }),
  'http-officers': {
    ...noun('officers', {
      failureMeans: 'Administrators cannot enter officers, nor let in one who has no mail id.',
      rights: [
        ['table', ...CHANGE_DIRECTORY],
        [
          'userPool',
          'cognito-idp:AdminCreateUser',
          'cognito-idp:AdminDisableUser',
          'cognito-idp:AdminEnableUser',
          'cognito-idp:AdminSetUserPassword',
          'cognito-idp:AdminUserGlobalSignOut',
        ],
      ],
    }),
    environment: ['DISTRICT', 'FIRST_ADMINISTRATOR', 'TABLE_NAME', 'USER_POOL_ID'],
  },
  'http-charges': noun('charges', {
    failureMeans: 'An officer who takes or hands over charge cannot act, or can still act.',
    rights: [['table', ...CHANGE_DIRECTORY]],
  }),
  'http-files': noun('files', {
    failureMeans: 'Nobody can open, send or close a file: the office stands still.',
    // A marking is proposed on the file as it lies, and taken away when it is confirmed or dropped.
    rights: [
      ['table', ...UPDATE, 'dynamodb:ConditionCheckItem', 'dynamodb:DeleteItem'],
      // Reading copies of a post, newest first.
      ['workIndex', 'dynamodb:Query'],
    ],
  }),
  'http-notes': {
    ...noun('notes', {
      failureMeans: 'Nobody can read or write notes.',
      rights: [['table', ...UPDATE, 'dynamodb:ConditionCheckItem', 'dynamodb:DeleteItem']],
    }),
    environment: ['DISTRICT', 'FIRST_ADMINISTRATOR', 'TABLE_NAME', 'TWO_LEVELS'],
  },
  'http-drafts': noun('drafts', {
    failureMeans: 'No letter can be drafted, corrected, approved or given its number.',
    // It rests on its file, and the tray on work lists; once signed, it takes what it answers off what is open there.
    rights: [
      ['table', ...UPDATE, 'dynamodb:ConditionCheckItem', 'dynamodb:DeleteItem'],
      ['workIndex', 'dynamodb:Query'],
    ],
  }),
  'http-dispatch': noun('dispatch', {
    failureMeans: 'No signed letter leaves an office, and nobody enters what became of one on its way.',
    // With the last that leaves the file counts one draft less; what is to be sent is a list by post.
    rights: [
      ['table', ...PUT],
      ['workIndex', 'dynamodb:Query'],
    ],
  }),
  'http-receipts': noun('receipts', {
    failureMeans: 'Incoming letters can neither be diarised nor marked, and none is disposed of.',
    // What is corrected in a file rests on the file; what was watched or followed up is taken off its list.
    rights: [
      ['table', ...UPDATE, 'dynamodb:ConditionCheckItem', 'dynamodb:DeleteItem'],
      // What a post follows up by its day, and what lies undiarised in an office.
      ['workIndex', 'dynamodb:Query'],
    ],
  }),
  'http-paper-files': noun('paper-files', {
    failureMeans: 'Live files on paper cannot be brought over; what is here goes on.',
    rights: [['table', ...UPDATE]],
  }),
  'http-bundles': noun('bundles', {
    failureMeans: 'Part files can be neither opened nor merged back; every file goes on by itself.',
    // What is asked about the stay of a part lapses when it is merged.
    rights: [['table', ...UPDATE, 'dynamodb:DeleteItem']],
  }),
  'http-many': {
    ...noun('many', {
      failureMeans: 'Nothing can be marked, approved or received many at once; one by one it can.',
      // What is asked about a stay lapses when it ends; what was watched is taken off its register.
      rights: [['table', ...PUT, 'dynamodb:DeleteItem']],
    }),
    environment: ['DISTRICT', 'FIRST_ADMINISTRATOR', 'TABLE_NAME', 'TWO_LEVELS'],
    // A hundred items of two acts each.
    timeoutSeconds: 29,
  },
  'http-documents': {
    ...noun('documents', {
      failureMeans: 'Scans can neither be uploaded nor seen.',
      rights: [
        // A correction moves the page on to its new version, if its file lies where it did.
        ['table', ...UPDATE, 'dynamodb:ConditionCheckItem'],
        ['quarantine', 's3:PutObject'],
        ['pages', 's3:GetObject'],
        ['pageWords', 's3:GetObject'],
      ],
    }),
    environment: [
      'DISTRICT',
      'DOCUMENTS_BUCKET',
      'FIRST_ADMINISTRATOR',
      'QUARANTINE_BUCKET',
      'READING_LANGUAGES',
      'TABLE_NAME',
    ],
  },
  'http-readings': {
    ...noun('readings', {
      failureMeans: 'Pages that the machine could not read cannot be given to it again.',
      rights: [
        ['table', ...UPDATE],
        ['documentIntake', 'states:StartExecution'],
      ],
    }),
    environment: [
      'DISTRICT',
      'DOCUMENT_INTAKE_ARN',
      'FIRST_ADMINISTRATOR',
      'QUARANTINE_BUCKET',
      'TABLE_NAME',
    ],
  },
  'http-notifications': noun('notifications', {
    failureMeans: 'Officers do not see reminders and escalations, nor put their own address right.',
    // An officer’s address stands in the directory.
    rights: [['table', ...UPDATE, 'dynamodb:BatchWriteItem']],
  }),
  'http-desk': noun('desk', {
    failureMeans: 'Officers see neither what is due nor what they sent, and have no phrases at hand.',
    // Phrases go with the record of the request; favourites are simply put.
    rights: [
      ['table', ...PUT, 'dynamodb:BatchWriteItem'],
      ['workIndex', 'dynamodb:Query'],
    ],
  }),
  'http-search': noun('search', {
    failureMeans: 'Nobody finds a file or letter by its words.',
    rights: [['table', ...READ]],
  }),
  'http-channels': noun('channels', {
    failureMeans:
      'Nobody sets up a channel of submission, puts a file on one, or sees where on it a file stands.',
    // Whether a post has had the file is one query; the head of one on a channel is put like any other.
    // Who keeps a channel has a list of those under way by it.
    rights: [['table', ...CHANGE_DIRECTORY, 'dynamodb:Query'], LISTED],
  }),
  'http-readiness': noun('readiness', {
    failureMeans:
      'Nobody sees how ready the offices are, nor sets a go-live day or lets paper in for a while.',
    rights: [['table', ...CHANGE_DIRECTORY, 'dynamodb:Query'], LISTED],
  }),
  'http-adoption': noun('adoption', {
    failureMeans: 'Nobody sees how much is still done on paper, and who does not use the office.',
    rights: [['table', ...READ]],
  }),
  'http-position': noun('position', {
    failureMeans: 'Nobody sees at which level files lie, and for how many days.',
    rights: [
      ['table', ...READ],
      // The files themselves, by the work list of the post they lie with.
      ['workIndex', 'dynamodb:Query'],
    ],
  }),
  'http-audit': noun('audit', {
    failureMeans: 'Auditors cannot see who did what, nor who read what is confidential.',
    rights: [['table', ...READ]],
  }),
  'http-records': noun('records', {
    failureMeans: 'The record room takes no closed file in, and nobody sets or lifts a legal hold.',
    rights: [
      // Categories of records stand in the directory.
      ['table', ...CHANGE_DIRECTORY, 'dynamodb:Query'],
      ['workIndex', 'dynamodb:Query'],
    ],
  }),
  'http-imports': {
    ...noun('imports', {
      failureMeans: 'Nobody can bring a district’s sheets in, nor fetch them.',
      rights: [
        ['table', ...CHANGE_DIRECTORY, 'dynamodb:Query'],
        ['sheetsIn', 's3:GetObject', 's3:PutObject'],
        ['sheetsOut', 's3:GetObject', 's3:PutObject'],
        ['quarantineBucket', 's3:ListBucket'],
      ],
    }),
    environment: ['DISTRICT', 'FIRST_ADMINISTRATOR', 'QUARANTINE_BUCKET', 'TABLE_NAME'],
    // Twenty thousand rows are entered at once, and made into a workbook.
    memoryMegabytes: 2048,
    timeoutSeconds: 29,
  },
  'http-me': noun('me', {
    failureMeans: 'Officers see neither their charges nor their inbox.',
    rights: [
      // Once a day it keeps that an officer signed in.
      ['table', ...LOOK, 'dynamodb:UpdateItem'],
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
} as const satisfies Record<string, FunctionPlan>;
