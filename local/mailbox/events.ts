import type { Kept } from './kept.ts';

/** What can be told of a message, as its provider calls it; the first is told at once, as on AWS. */
export const EVENTS = {
  ses: ['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject'],
  'sms-voice': ['TEXT_QUEUED', 'TEXT_DELIVERED', 'TEXT_INVALID', 'TEXT_BLOCKED', 'TEXT_UNREACHABLE'],
} as const;
export type EventName = (typeof EVENTS)[keyof typeof EVENTS][number];

export const isEventOf = (provider: Kept['provider'], name: string): name is EventName =>
  EVENTS[provider].some(event => event === name);

/** Names of events as a destination of SES lists them: `renderingFailure`, `send`. */
const listed = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Whether a destination that wants these types is told of this event. */
export const wants = (types: readonly string[], name: EventName): boolean =>
  types.includes('TEXT_ALL') ||
  types.some(type => type === name || type === listed(name) || type === name.toUpperCase());

/** What SES publishes of a letter. */
const mailEvent = (
  { id, at, from, to, subject, tags, setName }: Kept,
  name: string,
  now: string,
): object => ({
  eventType: name,
  mail: {
    timestamp: at,
    source: from,
    messageId: id,
    destination: [to],
    commonHeaders: { from: [from], to: [to], subject },
    tags: {
      'ses:configuration-set': [setName],
      ...Object.fromEntries(Object.entries(tags).map(([tag, value]) => [tag, [value]])),
    },
  },
  ...(name === 'Send' ? { send: {} } : {}),
  ...(name === 'Delivery' ? { delivery: { timestamp: now, recipients: [to], smtpResponse: '250 OK' } } : {}),
  ...(name === 'Bounce'
    ? {
        bounce: {
          bounceType: 'Permanent',
          bounceSubType: 'General',
          timestamp: now,
          bouncedRecipients: [{ emailAddress: to }],
        },
      }
    : {}),
  ...(name === 'Complaint'
    ? { complaint: { timestamp: now, complainedRecipients: [{ emailAddress: to }] } }
    : {}),
  ...(name === 'Reject' ? { reject: { reason: 'Bad content' } } : {}),
});

/** What AWS End User Messaging publishes of a short message. */
const smsEvent = ({ id, to, tags }: Kept, name: string, now: string): object => ({
  eventType: name,
  eventVersion: '1.0',
  eventTimestamp: Date.parse(now),
  isFinal: name !== 'TEXT_QUEUED',
  destinationPhoneNumber: to,
  isoCountryCode: 'IN',
  messageId: id,
  messageType: 'TRANSACTIONAL',
  messageStatus: name.replace('TEXT_', ''),
  messageStatusDescription: name,
  context: tags,
});

export const eventOf = (message: Kept, name: EventName, now: string): object =>
  message.provider === 'ses' ? mailEvent(message, name, now) : smsEvent(message, name, now);
