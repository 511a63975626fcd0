import { event } from './clockwork.ts';
import { noun } from './http.ts';
import { type FunctionPlan, LOOK, UPDATE } from './plan.ts';

/** Questions to several posts at once: who asks and answers, what brings the one to the other, and what looks after both. */
export const ASKING_FUNCTIONS = {
  'http-consultations': noun('consultations', {
    failureMeans: 'Nobody can ask several posts at once, or answer what was asked.',
    // Questions of a post stand on a list of their own; papers that come along with an answer are its own from then on.
    rights: [
      ['table', ...UPDATE],
      ['workIndex', 'dynamodb:Query'],
    ],
  }),
  'carry-consultations': event('carry-consultations', {
    failureMeans: 'What is asked of several posts reaches them late, when the sweep finds it lying.',
    environment: ['DISTRICT', 'TABLE_NAME'],
    rights: [
      ['consultations', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
      ['table', ...LOOK, 'dynamodb:ConditionCheckItem', 'dynamodb:PutItem'],
    ],
    // A hundred posts, one transaction each.
    timeoutSeconds: 60,
  }),
  'sweep-consultations': event('sweep-consultations', {
    failureMeans:
      'What was asked of several posts and was lost on its way never reaches them; a file whose channel nobody follows stays at its stage.',
    environment: ['CHANNEL_ROUTING_ARN', 'DISTRICT', 'TABLE_NAME'],
    rights: [
      ['dueIndex', 'dynamodb:Query'],
      ['workIndex', 'dynamodb:Query'],
      ['table', ...LOOK, 'dynamodb:ConditionCheckItem', 'dynamodb:PutItem'],
      ['channelRouting', 'states:SendTaskSuccess', 'states:StartExecution'],
      ['channelRoutingRuns', 'states:DescribeExecution'],
    ],
    timeoutSeconds: 300,
  }),
} as const satisfies Record<string, FunctionPlan>;
