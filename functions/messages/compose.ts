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

/** Where an officer is reached by each channel, as the directory has it. */
export const addressesOf = ({ email, mobile }: Officer): Readonly<Record<Channel, string | undefined>> => ({
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

/** A message by each channel that the district has and the officer can be reached by; none to an address that came back. */
export const compose = (
  { mail, sms }: Pick<Sending, 'mail' | 'sms'>,
  ids: Pick<Ids, 'message'>,
  { kind, about, ...said }: Said,
  { officer, contact, at, notBefore }: To,
): readonly Message[] => {
  const addresses = addressesOf(officer);
  const by = (channel: Channel, content: Pick<Message, 'mail' | 'sms'>): Message => ({
    messageId: ids.message(),
    officerId: officer.officerId,
    kind,
    ...given('about', about),
    channel,
    language: contact.language,
    to: addresses[channel] ?? '',
    ...content,
    state: 'waiting',
    tries: 0,
    lookAt: notBefore ?? at,
    ...given('notBefore', notBefore),
    at,
    stateAt: at,
  });
  const reaches = (channel: Channel): boolean =>
    addresses[channel] !== undefined && badSince(contact, channel, addresses[channel]) === undefined;
  return [
    ...(mail && reaches('email') ? [by('email', { mail: said.mail() })] : []),
    ...(sms !== undefined && reaches('sms') ? [by('sms', { sms: said.sms(sms) })] : []),
  ];
};
