import * as z from 'zod';
import { MessageId, OfficerId } from '#shared/domain/ids.ts';
import type { ToldState } from '#shared/domain/messages/message.ts';
import { type Instant, instantOf } from '#shared/domain/time.ts';

/** What a provider told of one of our messages. */
export type ProviderWord = {
  readonly officerId: OfficerId;
  readonly messageId: MessageId;
  readonly told: ToldState;
  readonly at: Instant;
};

const Tags = z.object({ officer: OfficerId, message: MessageId });
const oneOf = z.tuple([z.string()], z.string()).transform(([first]) => first);

const MailEvent = z.object({
  eventType: z.enum(['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject', 'Rendering Failure']),
  mail: z.object({ timestamp: z.iso.datetime(), tags: z.record(z.string(), oneOf).default({}) }),
});

/** Whoever calls it unwanted is not written to again, as if it had come back. */
const OF_MAIL = {
  Send: 'accepted',
  Delivery: 'delivered',
  Bounce: 'bounced',
  Complaint: 'bounced',
  Reject: 'refused',
  'Rendering Failure': 'refused',
} as const satisfies Record<z.output<typeof MailEvent>['eventType'], ToldState>;

/** What the carriers tell. A number that is none, or answers to nobody, came back; what they will not carry was refused. */
const OF_SMS = {
  PENDING: 'accepted',
  QUEUED: 'accepted',
  SENT: 'accepted',
  SUCCESSFUL: 'accepted',
  UNKNOWN: 'accepted',
  DELIVERED: 'delivered',
  INVALID: 'bounced',
  UNREACHABLE: 'bounced',
  TTL_EXPIRED: 'bounced',
  BLOCKED: 'refused',
  CARRIER_BLOCKED: 'refused',
  CARRIER_UNREACHABLE: 'refused',
  INVALID_MESSAGE: 'refused',
  SPAM: 'refused',
} as const satisfies Readonly<Record<string, ToldState>>;

const SmsEvent = z.object({
  messageStatus: z.enum([
    'PENDING',
    'QUEUED',
    'SENT',
    'SUCCESSFUL',
    'UNKNOWN',
    'DELIVERED',
    'INVALID',
    'UNREACHABLE',
    'TTL_EXPIRED',
    'BLOCKED',
    'CARRIER_BLOCKED',
    'CARRIER_UNREACHABLE',
    'INVALID_MESSAGE',
    'SPAM',
  ] satisfies readonly (keyof typeof OF_SMS)[]),
  eventTimestamp: z.number(),
  context: z.record(z.string(), z.string()).default({}),
});

/** What either provider publishes. */
export const ProviderEvent = z.union([MailEvent, SmsEvent]);
export type ProviderEvent = z.output<typeof ProviderEvent>;

/** The word of a provider on a message of ours; undefined for one that is not. */
export const wordOf = (event: ProviderEvent): ProviderWord | undefined => {
  const isMail = 'mail' in event;
  const tags = Tags.safeParse(isMail ? event.mail.tags : event.context);
  if (!tags.success) return undefined;
  return {
    officerId: tags.data.officer,
    messageId: tags.data.message,
    told: isMail ? OF_MAIL[event.eventType] : OF_SMS[event.messageStatus],
    at: instantOf(isMail ? Date.parse(event.mail.timestamp) : event.eventTimestamp),
  };
};
