import { event } from './clockwork.ts';
import type { FunctionPlan } from './plan.ts';

/** For good: in every version, whatever the lock on it. No other function has these rights on anything. */
const ERASE = ['s3:BypassGovernanceRetention', 's3:DeleteObjectVersion'] as const;

/** What carries out that a record was disposed of. */
export const RECORD_FUNCTIONS = {
  'erase-records': event('erase-records', {
    failureMeans: 'The contents of records that two persons disposed of are still there.',
    environment: ['DISTRICT', 'DOCUMENTS_BUCKET', 'TABLE_NAME'],
    rights: [
      ['erasure', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
      ['dueIndex', 'dynamodb:Query'],
      ['table', 'dynamodb:BatchWriteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
      ['documentsBucket', 's3:ListBucketVersions'],
      ['originals', ...ERASE],
      ['pages', ...ERASE],
      ['pageWords', ...ERASE],
    ],
    // A file of a thousand letters of many pages each.
    timeoutSeconds: 900,
  }),
} as const satisfies Record<string, FunctionPlan>;
