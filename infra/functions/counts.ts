import { event } from './clockwork.ts';
import type { FunctionPlan } from './plan.ts';

/** What counts: who works on paper, and where everything lies. */
export const COUNTING_FUNCTIONS = {
  'count-adoption': event('count-adoption', {
    failureMeans: 'What was done on paper and electronically is counted late, and who moved a file.',
    environment: ['DISTRICT', 'TABLE_NAME'],
    rights: [
      ['adoption', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
      ['table', 'dynamodb:BatchGetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    ],
    timeoutSeconds: 60,
  }),
  'count-position': event('count-position', {
    failureMeans: 'At which level files lie, and for how many days, is shown as it was some time ago.',
    environment: ['DISTRICT', 'TABLE_NAME'],
    rights: [
      ['position', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
      ['table', 'dynamodb:BatchGetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
    ],
    timeoutSeconds: 60,
  }),
  'recount-position': event('recount-position', {
    failureMeans: 'Should the position be wrong, nobody finds out.',
    environment: ['DISTRICT', 'TABLE_NAME'],
    rights: [
      [
        'table',
        'dynamodb:BatchGetItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      ['workIndex', 'dynamodb:Query'],
    ],
    timeoutSeconds: 900,
  }),
} as const satisfies Record<string, FunctionPlan>;
