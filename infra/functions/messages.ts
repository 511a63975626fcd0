import { event } from './clockwork.ts';
import { type FunctionPlan, LOOK } from './plan.ts';

/** What writes to officers, and hears what became of it. */
export const MESSAGE_FUNCTIONS = {
  'make-digests': event('make-digests', {
    failureMeans: 'Officers are not written to in the morning of what is overdue and due with them.',
    environment: [
      'DIGEST_AT',
      'DISTRICT',
      'MAIL_FROM',
      'QUIET_FROM',
      'QUIET_UNTIL',
      'SMS_TEMPLATES',
      'TABLE_NAME',
      'WEB_ADDRESS',
    ],
    rights: [
      ['table', ...LOOK, 'dynamodb:PutItem', 'dynamodb:Query'],
      ['workIndex', 'dynamodb:Query'],
      ['dueIndex', 'dynamodb:Query'],
    ],
    // Three thousand officers, eight at a time.
    timeoutSeconds: 600,
  }),
  'tell-at-once': event('tell-at-once', {
    failureMeans: 'Officers are not written to of what is Immediate; on the screen they see everything.',
    environment: [
      'DIGEST_AT',
      'DISTRICT',
      'MAIL_FROM',
      'QUIET_FROM',
      'QUIET_UNTIL',
      'SMS_TEMPLATES',
      'TABLE_NAME',
      'WEB_ADDRESS',
    ],
    rights: [
      ['atOnce', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
      ['table', ...LOOK, 'dynamodb:PutItem'],
    ],
    timeoutSeconds: 60,
  }),
  'send-messages': event('send-messages', {
    failureMeans: 'Officers get neither letters nor short messages; on the screen they see everything.',
    environment: [
      'DISTRICT',
      'MAIL_CONFIGURATION_SET',
      'MAIL_FROM',
      'SMS_CONFIGURATION_SET',
      'SMS_ENTITY_ID',
      'SMS_SENDER',
      'TABLE_NAME',
    ],
    rights: [
      ['dueIndex', 'dynamodb:Query'],
      ['table', ...LOOK, 'dynamodb:PutItem'],
      ['mail', 'ses:SendEmail'],
      ['sms', 'sms-voice:SendTextMessage'],
    ],
    timeoutSeconds: 300,
  }),
  'keep-deliveries': event('keep-deliveries', {
    failureMeans: 'Nobody learns which messages arrived, and addresses that come back are written to again.',
    environment: ['DISTRICT', 'TABLE_NAME'],
    rights: [
      ['told', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
      ['table', ...LOOK, 'dynamodb:PutItem'],
    ],
    timeoutSeconds: 60,
  }),
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
} as const satisfies Record<string, FunctionPlan>;
