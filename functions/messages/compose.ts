import type { Officer } from '#shared/domain/directory/officer.ts';
import { given } from '#shared/domain/holding.ts';
import type { Ids } from '#shared/domain/ids.ts';
import { badSince, type Contact } from '#shared/domain/messages/contact.ts';
import type {
  About,
  Channel,
  MailContent,
  Message,
  MessageKind,
  SmsContent,
} from '#shared/domain/messages/message.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Sending } from './sending.ts';

/** Where an officer is reached by each channel, as the directory has it; the office itself is no address. */
export const addressesOf = ({ email, mobile }: Officer): Readonly<Record<Channel, string | undefined>> => ({
  'in-app': undefined,
  email,
  sms: mobile,
});

/** What is to be said, by each channel. */
export type Said = {
  readonly kind: MessageKind;
  readonly about?: About;
  readonly mail: () => MailContent;
  readonly sms: (templates: NonNullable<Sending['sms']>) => SmsContent;
};

type To = {
  readonly officer: Officer;
  readonly contact: Contact;
  readonly at: Instant;
  /** Quiet hours end then. */
  readonly notBefore?: Instant | undefined;
};

/**
 * A message by each channel that the district has and the officer can be reached by; none to an address that came back. A
 * digest stands in the office too, whatever the district sends.
 */
export const compose = (
  { mail, sms }: Pick<Sending, 'mail' | 'sms'>,
  ids: Pick<Ids, 'message'>,
  { kind, about, ...said }: Said,
  { officer, contact, at, notBefore }: To,
): readonly Message[] => {
  const addresses = addressesOf(officer);
  const of = (channel: Channel, to: string) => ({
    messageId: ids.message(),
    officerId: officer.officerId,
    kind,
    ...given('about', about),
    channel,
    language: contact.language,
    to,
    tries: 0,
    at,
    stateAt: at,
  });
  const by = (channel: Channel, content: Pick<Message, 'mail' | 'sms'>): Message => ({
    ...of(channel, addresses[channel] ?? ''),
    ...content,
    state: 'waiting',
    lookAt: notBefore ?? at,
    ...given('notBefore', notBefore),
  });
  const reaches = (channel: Channel): boolean =>
    addresses[channel] !== undefined && badSince(contact, channel, addresses[channel]) === undefined;
  return [
    // What a single message is about is told in the office by whoever did it.
    ...(kind === 'digest' ? [{ ...of('in-app', ''), mail: said.mail(), state: 'delivered' as const }] : []),
    ...(mail && reaches('email') ? [by('email', { mail: said.mail() })] : []),
    ...(sms !== undefined && reaches('sms') ? [by('sms', { sms: said.sms(sms) })] : []),
  ];
};
